import { monthOf, type Day, type Month } from '#app/domain/shared/calendar'
import { compare, rational } from '#app/domain/shared/rational'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { type Hold, usedByMonth } from '#app/domain/supply/capacity'

type Both = {
  /** Numbers of the calls to which both made a promise that counts. */
  calls: readonly string[]
  kept: readonly Hold[]
  merged: readonly Hold[]
}

/**
 * Two makers can be one only if one pair of hands can keep what both promised: one promise a call, and no month promised
 * more than once over. Months gone by bind nobody.
 */
export function mayMerge(
  { calls, kept, merged }: Both,
  today: Day,
): Outcome<'merging.both_promised' | 'merging.months_overfull'> {
  if (calls.length > 0) return refuse('merging.both_promised', { calls: calls.join(', ') })
  const overfull = overfullMonths([...kept, ...merged], monthOf(today))
  return overfull.length > 0 ? refuse('merging.months_overfull', { months: overfull.join(', ') }) : { ok: true }
}

export function overfullMonths(holds: readonly Hold[], from: Month): Month[] {
  return [...usedByMonth(holds)]
    .filter(([month, used]) => month >= from && compare(used, rational(1)) > 0)
    .map(([month]) => month)
    .sort()
}
