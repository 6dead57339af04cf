import { at } from './fit'
import { fill, type Take } from './takes'
import { better, type Tally } from './tally'

/** Looks at offers in all; keeps the trying out within some tens of milliseconds, however many there are. */
const mostLooks = 200_000

/**
 * Tries an allocation without each maker in it, and without each trip, dearest first, what is then missing filled up by the
 * others; left out stays what was better left out.
 */
export function leaveOut(tally: Tally, orders: readonly (readonly Take[])[]): void {
  const count = orders.reduce((all, order) => all + order.length, 0)
  const tries = Math.ceil(mostLooks / 6 / Math.max(1, count))
  for (let pass = 0; pass < 3; pass++) {
    const makers = leaveOutEach(tally, orders, dearest(tally, orders, 'maker'), 'maker', tries)
    const trips = leaveOutEach(tally, orders, dearest(tally, orders, 'trip'), 'trip', tries)
    if (!makers && !trips) return
  }
}

type Kind = 'maker' | 'trip'

function leaveOutEach(
  tally: Tally,
  orders: readonly (readonly Take[])[],
  places: Iterable<number>,
  kind: Kind,
  tries: number,
): boolean {
  const { fit } = tally
  const inUse = kind === 'maker' ? tally.making : tally.onTrip
  let left = false
  let tried = 0
  for (const place of places) {
    const { offers } = at<{ offers: readonly number[] }>(kind === 'maker' ? fit.makers : fit.trips, place)
    if (!inUse[place] || offers.some((offer) => at(fit.promises, at(fit.offers, offer).promise).lockedIn)) continue
    if (tried++ >= tries) break
    const [mark, before] = [tally.mark(), tally.worth()]
    const out = new Set(offers)
    for (const offer of offers) tally.set(offer, 0)
    const touched = new Set(offers.map((offer) => at(fit.offers, offer).promise))
    for (const promise of touched)
      if (!tally.isKept(promise)) for (const offer of at(fit.promises, promise).offers) tally.set(offer, 0)
    for (const [line, { needed }] of fit.lines.entries())
      fill(
        tally,
        orders[line] ?? [],
        () => needed - (tally.planned[line] ?? 0),
        (take) => !take.offers.some((offer) => out.has(offer)),
      )
    if (better(tally.worth(), before) && tally.holds()) left = true
    else tally.rollBack(mark)
  }
  return left
}

function dearest({ fit }: Tally, orders: readonly (readonly Take[])[], kind: Kind): Set<number> {
  const placeOf = ({ maker, offers }: Take) => (kind === 'maker' ? [maker] : offers.map((offer) => at(fit.offers, offer).trip))
  return new Set(orders.flatMap((order) => order.flatMap(placeOf).reverse()))
}
