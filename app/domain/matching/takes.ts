import { at, type Fit } from './fit'
import { priceAt } from './prices'
import type { Tally } from './tally'

/** What can be taken of one promise for one line; its offers are the days on which it comes. */
export type Take = { readonly promise: number; readonly line: number; readonly maker: number; readonly offers: readonly number[] }

export function takesOf(fit: Fit): Take[] {
  return fit.promises.flatMap(({ offers, maker }, promise) => {
    const lines = [...new Set(offers.map((place) => at(fit.offers, place).line))]
    return lines.map((line) => ({
      promise,
      line,
      maker,
      offers: cheapestFirst(
        fit,
        offers.filter((place) => at(fit.offers, place).line === line),
      ),
    }))
  })
}

/** How much of what many share is counted with one piece: a trip is paid by who is on it alone, or by all who could be. */
export type TripShare = 'alone' | 'together'

/** What a piece costs when the whole offer is taken, with its part of inspection and of the trip. */
export function unitCosts(fit: Fit, tripShare: TripShare): number[] {
  const onTrip = fit.trips.map(({ offers }) => offers.reduce((all, place) => all + at(fit.offers, place).most, 0))
  return fit.offers.map(({ promise, maker, lot, trip, most, factor, addMinor, riskMinor }) => {
    const { tiers, most: promised } = at(fit.promises, promise)
    const price = priceAt(tiers, Math.min(promised, most))
    const fixed = at(fit.makers, maker).fixedMinor + at(fit.lots, lot).fixedMinor
    const pieces = tripShare === 'alone' ? most : (onTrip[trip] ?? most)
    return price * factor + addMinor + riskMinor + fixed / most + at(fit.trips, trip).costMinor / pieces
  })
}

function cheapestFirst(fit: Fit, offers: readonly number[]): number[] {
  const unit = (place: number) => at(fit.offers, place).factor + at(fit.offers, place).addMinor + at(fit.offers, place).riskMinor
  return offers.length > 1 ? [...offers].sort((a, b) => unit(a) - unit(b) || a - b) : [...offers]
}

/** Takes up to so many pieces more, and as many as the maker asks at least; nothing where that does not fit. */
export function takeMore(tally: Tally, take: Take, pieces: number): boolean {
  const mark = tally.mark()
  add(tally, take, pieces)
  if (isSound(tally, take)) return tally.mark() > mark
  const { least } = at(tally.fit.promises, take.promise)
  const { leastIncome } = at(tally.fit.makers, take.maker)
  add(tally, take, least - (tally.taken[take.promise] ?? 0))
  const income = tally.incomes[take.maker] ?? 0
  if (income < leastIncome) add(tally, take, Math.ceil((leastIncome - income) / priceNow(tally, take)))
  if (isSound(tally, take)) return tally.mark() > mark
  tally.rollBack(mark)
  return false
}

function priceNow(tally: Tally, { promise }: Take): number {
  return Math.max(1, priceAt(at(tally.fit.promises, promise).tiers, tally.taken[promise] ?? 0))
}

function isSound(tally: Tally, { promise, maker }: Take): boolean {
  return tally.isKept(promise) && tally.isWorthIt(maker)
}

export function add(tally: Tally, { offers }: Take, pieces: number): void {
  let missing = pieces
  for (const place of offers) {
    if (missing <= 0) return
    const { step, least } = at(tally.fit.offers, place)
    const now = tally.quantities[place] ?? 0
    const asked = now + Math.ceil(missing / step) * step
    const quantity = Math.min(Math.max(asked, least), tally.room(place))
    if (quantity <= now) continue
    tally.set(place, quantity)
    missing -= quantity - now
  }
}

export function takeNone(tally: Tally, { offers }: Take): void {
  for (const place of offers) tally.set(place, 0)
}

/** Takes in turn until nothing is missing any more. */
export function fill(
  tally: Tally,
  order: readonly Take[],
  missing: () => number,
  passes: (take: Take) => boolean = () => true,
): void {
  for (const take of order) {
    const pieces = missing()
    if (pieces <= 0) return
    if (passes(take)) takeMore(tally, take, pieces)
  }
}
