import { daysBetween } from '#app/domain/shared/calendar'
import { rational, round } from '#app/domain/shared/rational'
import { at } from './fit'
import type { PlanCost } from './matching'
import { priceAt } from './prices'
import type { Tally } from './tally'

/** What an allocation costs, each part apart; whole rupiah. */
export function costOf(tally: Tally): PlanCost {
  const { fit } = tally
  const sumOf = <Part>(parts: readonly Part[], inUse: ArrayLike<number>, minor: (part: Part) => number) =>
    parts.reduce((all, part, place) => all + (inUse[place] ? minor(part) : 0), 0)
  const goodsMinor = tally.incomes.reduce((all, income) => all + income, 0)
  const collectionMinor = sumOf(fit.trips, tally.onTrip, ({ costMinor }) => costMinor)
  const inspectionMinor =
    sumOf(fit.makers, tally.making, ({ fixedMinor }) => fixedMinor) + sumOf(fit.lots, tally.inLot, ({ fixedMinor }) => fixedMinor)
  const advanceMinor = advanceOf(tally)
  const latenessMinor = latenessOf(tally)
  const totalMinor = goodsMinor + collectionMinor + inspectionMinor + advanceMinor + latenessMinor
  if (!Number.isSafeInteger(totalMinor)) throw new RangeError('a plan costs a safe integer of rupiah')
  return { goodsMinor, collectionMinor, inspectionMinor, advanceMinor, latenessMinor, totalMinor }
}

/** The penalty for each piece and day beyond the latest, times the days to be expected. */
function latenessOf({ fit, quantities }: Tally): number {
  const perDay = BigInt(fit.problem.houseCosts.latenessPerPieceDay ?? 0)
  const milliDays = fit.offers.reduce(
    (all, { offer }, place) => all + BigInt(quantities[place] ?? 0) * BigInt(offer.lateMilliDays ?? 0),
    0n,
  )
  return Number(round(rational(milliDays * perDay, 1000n), 'halfEven'))
}

function advanceOf({ fit, quantities, taken }: Tally): number {
  const { startOn, houseCosts } = fit.problem
  const { advanceShareBp = 0, advanceYearlyBp = 0 } = houseCosts
  let rupiahDays = 0n
  for (const [place, { offer, promise }] of fit.offers.entries()) {
    const quantity = quantities[place] ?? 0
    if (!quantity) continue
    const price = priceAt(at(fit.promises, promise).tiers, taken[promise] ?? 0)
    rupiahDays += BigInt(quantity) * BigInt(price) * BigInt(Math.max(0, daysBetween(startOn, offer.readyOn)))
  }
  const share = rational(rupiahDays * BigInt(advanceShareBp) * BigInt(advanceYearlyBp), 365n * 100_000_000n)
  return Number(round(share, 'halfEven'))
}
