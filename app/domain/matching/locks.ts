import { refuse, type Outcome } from '#app/domain/shared/refusal'
import { fitOffers } from './fit-offers'
import { type PlanProblem, presetWeights } from './matching'
import { Tally } from './tally'

export type LockRefusal = 'matching.lock_impossible' | 'matching.locks_exceed_capacity'

/** A lock outweighs price and shares; it cannot make a maker's days longer. */
export function mayLock(problem: PlanProblem): Outcome<LockRefusal> {
  const fit = fitOffers(problem, { weights: presetWeights.lowestCost, shareCapBp: null, incomePerHandMinor: null })
  for (const [offerKey, lock] of Object.entries(problem.locks))
    if (lock === 'in' && fit.barred.has(offerKey)) return refuse('matching.lock_impossible', { offerKey })
  const tally = new Tally(
    fit,
    fit.offers.map((offer) => (offer.lockedIn ? offer.least : 0)),
  )
  return tally.holds() ? { ok: true } : refuse('matching.locks_exceed_capacity')
}
