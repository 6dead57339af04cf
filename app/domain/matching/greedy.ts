import { at, type Fit } from './fit'
import { leaveOut } from './leave-out'
import { add, fill, type Take, takeMore, takesOf, type TripShare, unitCosts } from './takes'
import { better, Tally } from './tally'

/**
 * The plan a careful person makes with paper: locked promises first, then what is kept for newcomers and clusters, then the
 * cheapest offer, the next, until the line is full; afterwards every maker is tried out of the plan and left out where that
 * is cheaper. It answers in milliseconds, starts the solver off, and stands in for it.
 */
export function greedyQuantities(fit: Fit): number[] {
  const takes = takesOf(fit)
  const [first, ...others] = (['alone', 'together'] as const).map((tripShare) => byHand(fit, takes, tripShare))
  const best = others.reduce((one, other) => (first && better(other.worth(), one.worth()) ? other : one), first ?? new Tally(fit))
  return best.quantities
}

/** One pass of the hand's rule alone, nothing tried out again: what the solver is measured against. */
export function cheapestOffersFirst(fit: Fit): number[] {
  const takes = takesOf(fit)
  const tally = new Tally(fit)
  fillLines(tally, orderedTakes(fit, takes, 'alone'))
  return tally.quantities
}

function byHand(fit: Fit, takes: readonly Take[], tripShare: TripShare): Tally {
  const tally = new Tally(fit)
  const orders = orderedTakes(fit, takes, tripShare)
  fillLines(tally, orders)
  leaveOut(tally, orders)
  return tally
}

/** By line, cheapest first. */
function orderedTakes(fit: Fit, takes: readonly Take[], tripShare: TripShare): Take[][] {
  const unit = unitCosts(fit, tripShare)
  const costOf = ({ offers }: Take) => Math.min(...offers.map((place) => unit[place] ?? Infinity))
  const order = takes.map((take) => ({ take, cost: costOf(take) })).sort((a, b) => a.cost - b.cost)
  const orders = fit.lines.map((): Take[] => [])
  for (const { take } of order) orders[take.line]?.push(take)
  return orders
}

export function fillLines(tally: Tally, orders: readonly (readonly Take[])[]): void {
  const { fit } = tally
  takeLocked(tally, orders.flat())
  const scarcest = [...fit.lines.keys()].sort((a, b) => plenty(fit, a) - plenty(fit, b) || a - b)
  for (const line of scarcest) {
    const { floors, needed } = at(fit.lines, line)
    const order = orders[line] ?? []
    for (const { offers, pieces } of floors) {
      const kept = new Set(offers)
      fill(
        tally,
        order.filter((take) => take.offers.some((place) => kept.has(place))),
        () => pieces - tally.sum(offers),
      )
    }
    fill(tally, order, () => needed - (tally.planned[line] ?? 0))
    makeRoom(tally, line, order)
  }
}

/** Parts that are locked in, then of promises locked as a whole as much as their makers ask, wherever it fits. */
export function takeLocked(tally: Tally, takes: readonly Take[]): void {
  const { fit } = tally
  for (const [place, { lockedIn, least }] of fit.offers.entries()) if (lockedIn) tally.set(place, least)
  for (const take of takes) {
    const { lockedIn, least } = at(fit.promises, take.promise)
    if (lockedIn) add(tally, take, least - (tally.taken[take.promise] ?? 0))
  }
}

function plenty(fit: Fit, line: number): number {
  const { offers, needed } = at(fit.lines, line)
  return offers.reduce((all, place) => all + at(fit.offers, place).most, 0) / Math.max(1, needed)
}

/** What is left is smaller than the least of everyone outside: those already in give back until one of them fits. */
function makeRoom(tally: Tally, line: number, order: readonly Take[]): void {
  const { fit } = tally
  const { needed } = at(fit.lines, line)
  const missing = () => needed - (tally.planned[line] ?? 0)
  for (const take of order) {
    if (missing() <= 0) return
    const { least } = at(fit.promises, take.promise)
    if (tally.taken[take.promise] || least <= missing()) continue
    const [mark, before] = [tally.mark(), tally.worth()]
    for (const giver of [...order].reverse()) giveBack(tally, giver, least - missing())
    takeMore(tally, take, least)
    fill(tally, order, missing)
    if (!better(tally.worth(), before)) tally.rollBack(mark)
  }
}

function giveBack(tally: Tally, take: Take, pieces: number): void {
  const mark = tally.mark()
  let over = pieces
  for (const place of [...take.offers].reverse()) {
    const { least, step } = at(tally.fit.offers, place)
    const held = tally.quantities[place] ?? 0
    if (held <= least || over <= 0) continue
    const kept = Math.max(least, held - Math.ceil(over / step) * step)
    tally.set(place, kept)
    over -= held - kept
  }
  if (!tally.isKept(take.promise) || !tally.isWorthIt(take.maker)) tally.rollBack(mark)
}
