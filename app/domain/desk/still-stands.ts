import type { Instant } from '#app/domain/shared/calendar'
import type { AccountId } from '#app/domain/shared/ids'

/** From where to where; null where only the kind of what happened tells. */
type Way = { from: string | null; to: string | null }
type LastMove = Way & { at: Instant; actorId: AccountId | null }

/**
 * Whether what last happened to a thing is the step itself. Its state alone does not say so: it may have left and come
 * back, or somebody else may have moved it there a moment before.
 */
export function stillStands(last: LastMove | undefined, step: Way & { by: AccountId; at: Instant }): boolean {
  if (!last || last.at > step.at) return false
  return last.actorId === step.by && last.from === step.from && last.to === step.to
}
