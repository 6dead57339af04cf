import type { Actor, StaffRole } from '#app/domain/people/actor'

const selling: readonly StaffRole[] = ['sourcing', 'finance', 'logistics', 'admin']

/** Those who handle inquiries know whom the goods are for; to the others a standing supply has no name on it. */
export function seesBuyers(viewer: Actor): boolean {
  return viewer.roles.some((role) => selling.includes(role))
}
