import type { Actor, StaffRole } from '#app/domain/people/actor'

const trading: readonly StaffRole[] = ['sourcing', 'quality', 'logistics', 'finance', 'admin']

/** Those who trade see every maker's price; a field officer only what its own makers promised. */
export function seesAllMakers(viewer: Actor): boolean {
  return viewer.roles.some((role) => trading.includes(role))
}
