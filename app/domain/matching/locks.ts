import { refuse, type Outcome } from '#app/domain/shared/refusal'
import { termsOf } from './fit'
import { fitOffers } from './fit-offers'
import { takeLocked } from './greedy'
import { type PlanProblem, presetWeights, promiseOf } from './matching'
import { takesOf } from './takes'
import { Tally } from './tally'

export type LockRefusal = 'matching.lock_impossible' | 'matching.locks_exceed_capacity'

/** A lock outweighs price and shares; it cannot make a maker's days longer. Only makers with a lock are looked at. */
export function mayLock(problem: PlanProblem): Outcome<LockRefusal> {
  const locked = new Set(Object.entries(problem.locks).flatMap(([key, lock]) => (lock === 'in' ? [key] : [])))
  if (!locked.size) return { ok: true }
  const lockOf = (offer: PlanProblem['offers'][number]) => [offer.key, promiseOf(offer)].filter((key) => locked.has(key))
  const makers = new Set(problem.offers.filter((offer) => lockOf(offer).length).map(({ producerKey }) => producerKey))
  const own = problem.offers.filter(({ producerKey }) => makers.has(producerKey))
  const fit = fitOffers({ ...problem, offers: own }, termsOf(problem, presetWeights.lowestCost))
  const usable = new Set(fit.offers.flatMap(({ offer }) => [offer.key, promiseOf(offer)]))
  const barred = own.find((offer) => lockOf(offer).some((key) => !usable.has(key)))
  if (barred) return refuse('matching.lock_impossible', { offerKey: barred.key })
  const tally = new Tally(fit)
  takeLocked(tally, takesOf(fit))
  return tally.holds() ? { ok: true } : refuse('matching.locks_exceed_capacity')
}
