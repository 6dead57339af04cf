import type { Day } from '#app/domain/shared/calendar'
import type { MotifState } from './motif-states'
import type { UseRule } from './use-rule'

export type Carried = {
  motifRule: UseRule | null
  motifState: MotifState | null
  /** The last day on which this maker may use it; null without a permission. */
  permittedUntil: Day | null
}

export type CarryProblem = 'restricted' | 'not_accepted' | 'not_permitted'

/** Days sort as text: a permission without an end outlasts them all. */
export const withoutEnd = '9999-12-31' as Day

/** What stands against this maker selling goods with the motif until `day`; nothing when there is no motif. */
export function carryProblem({ motifRule, motifState, permittedUntil }: Carried, day: Day): CarryProblem | undefined {
  if (motifRule === null) return undefined
  if (motifRule === 'restricted') return 'restricted'
  if (motifState !== 'accepted') return 'not_accepted'
  if (motifRule === 'permission' && (permittedUntil === null || permittedUntil < day)) return 'not_permitted'
  return undefined
}
