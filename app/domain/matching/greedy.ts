import type { Fit } from './fit-offers'
import { better, Tally } from './tally'

/** Keeps the trying out within some tens of milliseconds, however many offers there are. */
const mostLooks = 150_000

/**
 * The plan a careful person makes with paper: locked offers first, newcomers up to their floor, then the cheapest offer,
 * the next, until the line is full; afterwards every maker is tried out of the plan and left out where that is cheaper.
 * It answers in milliseconds, starts the solver off, and stands in for it.
 */
export function greedyQuantities(fit: Fit): number[] {
  const tally = new Tally(fit)
  for (const [at, offer] of fit.offers.entries()) if (offer.lockedIn) tally.set(at, offer.least)
  const order = cheapestFirst(fit)
  const orders = fit.lines.map((_, line) => order.filter((at) => fit.offers[at]?.line === line))
  const scarcest = [...fit.lines.keys()].sort((a, b) => plenty(fit, a) - plenty(fit, b) || a - b)
  for (const line of scarcest) {
    const offers = orders[line] ?? []
    const newcomers = offers.filter((at) => fit.offers[at]?.offer.newcomer)
    fill(tally, line, newcomers, fit.lines[line]?.newcomerFloor ?? 0, tally.newcomers)
    fill(tally, line, offers, fit.lines[line]?.needed ?? 0, tally.planned)
    makeRoom(tally, line, offers)
  }
  const tries = Math.ceil(mostLooks / Math.max(1, order.length))
  for (let pass = 0; pass < 3 && leaveOut(tally, orders, tries); pass++);
  return tally.quantities
}

/** By what a piece costs when the whole offer is taken, the trip to the maker included. */
export function cheapestFirst(fit: Fit): number[] {
  const unit = fit.offers.map((offer) => offer.weight + (fit.makers[offer.maker]?.fixedMinor ?? 0) / offer.most)
  return [...fit.offers.keys()].sort((a, b) => (unit[a] ?? 0) - (unit[b] ?? 0) || a - b)
}

function plenty(fit: Fit, line: number): number {
  const { offers = [], needed = 1 } = fit.lines[line] ?? {}
  return offers.reduce((all, at) => all + (fit.offers[at]?.most ?? 0), 0) / Math.max(1, needed)
}

/** Takes offers in turn until `reached` says that the line has what is wanted. */
function fill(
  tally: Tally,
  line: number,
  order: readonly number[],
  wanted: number,
  reached: readonly number[],
  without: number | null = null,
): void {
  for (const at of order) {
    const missing = wanted - (reached[line] ?? 0)
    if (missing <= 0) return
    const offer = tally.fit.offers[at]
    if (!offer || offer.maker === without) continue
    const now = tally.quantities[at] ?? 0
    const asked = now + Math.ceil(missing / offer.step) * offer.step
    const quantity = Math.min(Math.max(asked, offer.least), tally.room(at))
    if (quantity > now) tally.set(at, quantity)
  }
}

/** What is left is smaller than the least of everyone outside: those already in give back until one of them fits. */
function makeRoom(tally: Tally, line: number, order: readonly number[]): void {
  const needed = tally.fit.lines[line]?.needed ?? 0
  for (const at of order) {
    if ((tally.planned[line] ?? 0) >= needed) return
    const offer = tally.fit.offers[at]
    if (!offer || tally.quantities[at] || offer.least <= needed - (tally.planned[line] ?? 0)) continue
    const [mark, before] = [tally.mark(), tally.worth()]
    for (const giver of [...order].reverse()) {
      const over = (tally.planned[line] ?? 0) + offer.least - needed
      const from = tally.fit.offers[giver]
      const held = tally.quantities[giver] ?? 0
      if (!from || held <= from.least || over <= 0) continue
      tally.set(giver, Math.max(from.least, held - Math.ceil(over / from.step) * from.step))
    }
    if (tally.room(at) >= offer.least) tally.set(at, offer.least)
    fill(tally, line, order, needed, tally.planned)
    if (!better(tally.worth(), before)) tally.rollBack(mark)
  }
}

/** Tries the plan without each maker in it, dearest first; true when one was better left out. */
function leaveOut(tally: Tally, orders: readonly (readonly number[])[], tries: number): boolean {
  let left = false
  let tried = 0
  for (const maker of dearestMakers(tally.fit)) {
    const own = tally.fit.makers[maker]?.offers ?? []
    if (!tally.taking[maker] || own.some((at) => tally.fit.offers[at]?.lockedIn)) continue
    if (tried++ >= tries) break
    const [mark, before] = [tally.mark(), tally.worth()]
    for (const at of own) tally.set(at, 0)
    for (const [line, { needed }] of tally.fit.lines.entries())
      fill(tally, line, orders[line] ?? [], needed, tally.planned, maker)
    if (better(tally.worth(), before)) left = true
    else tally.rollBack(mark)
  }
  return left
}

function dearestMakers(fit: Fit): Set<number> {
  return new Set(
    cheapestFirst(fit)
      .reverse()
      .map((at) => fit.offers[at]?.maker ?? 0),
  )
}
