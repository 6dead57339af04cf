import { daysBetween } from '#app/domain/shared/calendar'
import type { Terms } from './fit'
import type { PlanLine, PlanOffer, PlanProblem } from './matching'

const daysOfYear = 365

/** What of a price, as a fraction of it, paying ahead until the goods are ready costs: share × yearly rate × days. */
export function advanceFactor({ startOn, houseCosts }: PlanProblem, offer: PlanOffer): number {
  const { advanceShareBp = 0, advanceYearlyBp = 0 } = houseCosts
  const days = Math.max(0, daysBetween(startOn, offer.readyOn))
  return (advanceShareBp * advanceYearlyBp * days) / (100_000_000 * daysOfYear)
}

/** What a piece costs is `factor` × its price + `addMinor`; in the goal it counts `riskMinor` more. */
export function pieceCost(
  problem: PlanProblem,
  { weights }: Terms,
  offer: PlanOffer,
  line: PlanLine,
): { factor: number; addMinor: number; riskMinor: number } {
  const riskyDays = Math.max(0, weights.slackTargetDays - daysBetween(offer.readyOn, line.latestReadyOn))
  const unsure = ((offer.missPpm ?? 0) * weights.unsureBp) / 1_000_000
  const riskMinor = (offer.priceMinor * (riskyDays * weights.slackDayBp + unsure)) / 10_000
  const addMinor = ((offer.lateMilliDays ?? 0) * (problem.houseCosts.latenessPerPieceDay ?? 0)) / 1000
  return { factor: 1 + advanceFactor(problem, offer), addMinor, riskMinor }
}
