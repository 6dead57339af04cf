import { at, type Fit } from './fit'
import { fillLines, takeLocked } from './greedy'
import { leaveOut } from './leave-out'
import { replanLine } from './replan-line'
import { priceAt } from './prices'
import { type Take, takeMore, takesOf } from './takes'
import { Tally } from './tally'

/** Takes of a line that are looked at when it is planned anew. */
const mostCandidates = 80

/**
 * A whole allocation near one that lets whole numbers go: what that takes is taken as far as whole lots go, most of an offer first;
 * the rest is filled up with what would raise the bound least by the piece. Then line after line is planned anew.
 */
export function roundOff(fit: Fit, pieces: readonly number[]): number[] {
  const tally = new Tally(fit)
  const sum = (take: Take, of: (place: number) => number) => take.offers.reduce((all, place) => all + of(place), 0)
  const unit = unitCosts(fit, pieces)
  const ranked = takesOf(fit).map((take) => {
    const wanted = sum(take, (place) => pieces[place] ?? 0)
    const most = sum(take, (place) => at(fit.offers, place).most)
    return { take, wanted, part: wanted / most, price: Math.min(...take.offers.map((place) => unit[place] ?? Infinity)) }
  })
  const orders = fit.lines.map((): Take[] => [])
  for (const { take } of [...ranked].sort((a, b) => a.price - b.price)) orders[take.line]?.push(take)
  takeLocked(tally, orders.flat())
  for (const { take, wanted, part } of ranked.sort((a, b) => b.part - a.part || a.price - b.price)) {
    const { least } = at(fit.promises, take.promise)
    if (part > 0 && (part >= 0.5 || wanted >= least)) takeMore(tally, take, Math.floor(wanted + 1e-6) - tally.sum(take.offers))
  }
  fillLines(tally, orders)
  leaveOut(tally, orders)
  replan(tally, orders)
  return tally.quantities
}

/** What a piece costs when the whole offer is taken, where what is paid once is paid already as far as it is in use. */
function unitCosts(fit: Fit, pieces: readonly number[]): number[] {
  const inUse = (places: readonly number[]) =>
    Math.min(
      1,
      places.reduce((most, place) => Math.max(most, (pieces[place] ?? 0) / at(fit.offers, place).most), 0),
    )
  const makers = fit.makers.map(({ offers, fixedMinor }) => fixedMinor * (1 - inUse(offers)))
  const lots = fit.lots.map(({ offers, fixedMinor }) => fixedMinor * (1 - inUse(offers)))
  const trips = fit.trips.map(({ offers, costMinor }) => costMinor * (1 - inUse(offers)))
  return fit.offers.map(({ promise, maker, lot, trip, most, factor, addMinor, riskMinor }) => {
    const { tiers, most: promised } = at(fit.promises, promise)
    const once = (makers[maker] ?? 0) + (lots[lot] ?? 0) + (trips[trip] ?? 0)
    return priceAt(tiers, Math.min(promised, most)) * factor + addMinor + riskMinor + once / most
  })
}

export function replan(tally: Tally, orders: readonly (readonly Take[])[]): void {
  for (let round = 0, better = true; better && round < 4; round++) {
    better = false
    for (const [line, order] of orders.entries()) {
      const inPlan = order.filter(({ offers }) => tally.sum(offers) > 0)
      const others = order.filter(({ offers }) => tally.sum(offers) === 0).slice(0, mostCandidates)
      if (replanLine(tally, line, [...inPlan, ...others])) better = true
    }
  }
}
