import { at, type Fit } from './fit'
import { fill, type Take, takeMore, takeNone } from './takes'
import { better, type Tally } from './tally'

/** A line is cut into at most so many units, so that the table stays small; finer where whole lots allow it. */
const mostUnits = 6000

type Step = { readonly take: Take; readonly chosen: Int32Array }

/**
 * Plans one line anew, all others staying as they are: the cheapest whole set of takes, trip by trip, by a table over all
 * quantities (dynamic programming). Exact where each take is a promise of one day and a maker has one of the line; a good guess
 * elsewhere, kept only if it holds and is better.
 */
export function replanLine(tally: Tally, line: number, candidates: readonly Take[]): boolean {
  const { fit } = tally
  const { needed, roof } = at(fit.lines, line)
  const [mark, before] = [tally.mark(), tally.worth()]
  for (const take of candidates) if (!isLocked(fit, take)) takeNone(tally, take)
  const planned = tally.planned[line] ?? 0
  const free = candidates.filter((take) => !isLocked(fit, take))
  const unit = Math.max(commonStep(fit, free), Math.ceil((roof - planned) / mostUnits))
  const [least, most] = [Math.ceil((needed - planned) / unit), Math.floor((roof - planned) / unit)]
  if (most > 0)
    for (const { take, pieces } of cheapestSet(tally, free, unit, Math.max(0, least), Math.max(least, most)))
      takeMore(tally, take, pieces)
  fill(tally, free, () => needed - (tally.planned[line] ?? 0))
  if (better(tally.worth(), before) && tally.holds()) return true
  tally.rollBack(mark)
  return false
}

function isLocked(fit: Fit, { promise }: Take): boolean {
  return at(fit.promises, promise).lockedIn
}

function commonStep(fit: Fit, takes: readonly Take[]): number {
  return takes.reduce((all, { offers }) => greatestCommonDivisor(all, at(fit.offers, offers[0] ?? 0).step), 0) || 1
}

function cheapestSet(
  tally: Tally,
  takes: readonly Take[],
  unit: number,
  least: number,
  most: number,
): { take: Take; pieces: number }[] {
  const { fit } = tally
  let closed = new Float64Array(most + 1).fill(Infinity)
  closed[0] = 0
  const steps: (Step | { readonly opened: Uint8Array })[] = []
  for (const trip of tripsOf(fit, takes)) {
    const paid = tally.onTrip[trip.trip] ? 0 : at(fit.trips, trip.trip).costMinor
    let open = closed.map((cost) => cost + paid)
    for (const take of trip.takes) {
      const added = withTake(tally, take, open, unit)
      steps.push({ take, chosen: added.chosen })
      open = added.costs
    }
    const opened = Uint8Array.from(open, (cost, units) => (cost < (closed[units] ?? Infinity) ? 1 : 0))
    steps.push({ opened })
    closed = closed.map((cost, units) => Math.min(cost, open[units] ?? Infinity))
  }
  return readBack(steps, cheapestFrom(closed, least), unit)
}

/** The cheapest at or above what is needed; if that cannot be reached, the most that can. */
function cheapestFrom(costs: Float64Array, least: number): number {
  let best = -1
  for (let units = least; units < costs.length; units++)
    if ((costs[units] ?? Infinity) < (best < 0 ? Infinity : (costs[best] ?? Infinity))) best = units
  for (let units = Math.min(least, costs.length) - 1; best < 0 && units >= 0; units--)
    if ((costs[units] ?? Infinity) < Infinity) best = units
  return Math.max(0, best)
}

function readBack(
  steps: readonly (Step | { readonly opened: Uint8Array })[],
  from: number,
  unit: number,
): { take: Take; pieces: number }[] {
  const chosen: { take: Take; pieces: number }[] = []
  let units = from
  let isOpen = false
  for (const step of [...steps].reverse())
    if ('opened' in step) isOpen = step.opened[units] === 1
    else if (isOpen) {
      const taken = step.chosen[units] ?? 0
      if (taken > 0) chosen.push({ take: step.take, pieces: taken * unit })
      units -= taken
    }
  return chosen.reverse()
}

function tripsOf(fit: Fit, takes: readonly Take[]): { trip: number; takes: Take[] }[] {
  const trips = new Map<number, Take[]>()
  for (const take of takes) {
    const { trip } = at(fit.offers, take.offers[0] ?? 0)
    const own = trips.get(trip)
    if (own) own.push(take)
    else trips.set(trip, [take])
  }
  return [...trips].map(([trip, own]) => ({ trip, takes: own }))
}

/** What each quantity costs at least when this take may be added, and how much of it is then taken. */
function withTake(tally: Tally, { promise, maker, offers }: Take, before: Float64Array, unit: number) {
  const { fit } = tally
  const { tiers, least, most: promised } = at(fit.promises, promise)
  const costs = before.slice()
  const chosen = new Int32Array(before.length)
  const [first] = offers
  if (first === undefined) return { costs, chosen }
  const { factor, addMinor, riskMinor, step, lot } = at(fit.offers, first)
  const held = tally.taken[promise] ?? 0
  const room = Math.min(
    promised - held,
    offers.reduce((all, place) => all + tally.room(place), 0),
  )
  const once =
    (tally.making[maker] ? 0 : at(fit.makers, maker).fixedMinor) + (tally.inLot[lot] ? 0 : at(fit.lots, lot).fixedMinor)
  const stride = Math.max(1, Math.round(step / unit))
  for (const { from, to, priceMinor } of tiers) {
    const fewest = Math.ceil(Math.max(from - held, least - held, 1) / unit / stride) * stride
    const most = Math.floor(Math.min(to - held, room) / unit / stride) * stride
    if (most >= fewest)
      slide(before, costs, chosen, { fewest, most, stride, once, each: unit * (priceMinor * factor + addMinor + riskMinor) })
  }
  return { costs, chosen }
}

type Range = { fewest: number; most: number; stride: number; once: number; each: number }

/** For every quantity the best way to end with fewest…most units of this one: a minimum that slides along. */
function slide(before: Float64Array, costs: Float64Array, chosen: Int32Array, { fewest, most, stride, once, each }: Range): void {
  const queue = new Int32Array(Math.ceil(before.length / stride) + 1)
  for (let rest = 0; rest < stride; rest++) {
    let [head, tail] = [0, 0]
    for (let units = rest + fewest; units < before.length; units += stride) {
      const entering = units - fewest
      const value = (before[entering] ?? Infinity) - each * entering
      while (tail > head && valueAt(before, queue[tail - 1] ?? 0, each) >= value) tail -= 1
      queue[tail++] = entering
      while ((queue[head] ?? 0) < units - most) head += 1
      const from = queue[head] ?? 0
      const cost = valueAt(before, from, each) + each * units + once
      if (cost < (costs[units] ?? Infinity) - 0.01) {
        costs[units] = cost
        chosen[units] = units - from
      }
    }
  }
}

function valueAt(before: Float64Array, units: number, each: number): number {
  return (before[units] ?? Infinity) - each * units
}

function greatestCommonDivisor(a: number, b: number): number {
  let [x, y] = [a, b]
  while (y) [x, y] = [y, x % y]
  return x
}
