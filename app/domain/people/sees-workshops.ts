import type { Actor } from './actor'

/** Every desk of the house knows every maker; a field officer only those it goes to. Prices have a rule of their own. */
export function seesEveryWorkshop(viewer: Actor): boolean {
  return viewer.roles.some((role) => role !== 'fieldOfficer')
}
