import type { Limit } from './capacity'
import { at, type Fit } from './fit'
import { priceAt } from './prices'

/** What an allocation is worth, most important first: less missing, less missing of what is kept for some, less cost. */
export type Worth = { readonly missing: number; readonly floorsMissing: number; readonly cost: number }

/** Sums of floating point are told apart only beyond a hundredth of a rupiah. */
const noise = 0.01

export function better(a: Worth, b: Worth): boolean {
  if (a.missing !== b.missing) return a.missing < b.missing
  if (a.floorsMissing !== b.floorsMissing) return a.floorsMissing < b.floorsMissing
  return a.cost < b.cost - noise
}

/** An allocation being made: quantities by offer, with what they use of each line and limit, and a way back. */
export class Tally {
  readonly quantities: number[]
  readonly planned: number[]
  /** Pieces taken of each promise, and what each maker is paid for them. */
  readonly taken: number[]
  readonly incomes: number[]
  /** How many offers of each maker, lot and trip are in. */
  readonly making: Int32Array
  readonly inLot: Int32Array
  readonly onTrip: Int32Array
  cost = 0
  /** By promise: pieces, each counted by its factor. */
  private readonly weighted: Float64Array
  private readonly used: Float64Array
  private readonly journal: { at: number; quantity: number }[] = []

  constructor(
    readonly fit: Fit,
    quantities: readonly number[] = [],
  ) {
    this.quantities = fit.offers.map(() => 0)
    this.planned = fit.lines.map(() => 0)
    this.taken = fit.promises.map(() => 0)
    this.incomes = fit.makers.map(() => 0)
    this.making = new Int32Array(fit.makers.length)
    this.inLot = new Int32Array(fit.lots.length)
    this.onTrip = new Int32Array(fit.trips.length)
    this.weighted = new Float64Array(fit.promises.length)
    this.used = new Float64Array(fit.limits.length)
    for (const [place, quantity] of quantities.entries()) if (quantity) this.set(place, quantity)
  }

  set(place: number, quantity: number): void {
    const before = this.quantities[place] ?? 0
    if (before === quantity) return
    this.journal.push({ at: place, quantity: before })
    this.quantities[place] = quantity
    const { line, maker, promise, trip, lot, factor, addMinor, riskMinor } = at(this.fit.offers, place)
    const change = quantity - before
    this.planned[line] = (this.planned[line] ?? 0) + change
    this.cost += change * (addMinor + riskMinor) + this.priced(promise, maker, change, factor)
    for (const { limit, weight } of at(this.fit.limitsOf, place)) this.used[limit] = (this.used[limit] ?? 0) + weight * change
    const taking = (quantity ? 1 : 0) - (before ? 1 : 0)
    if (taking === 0) return
    this.cost += count(this.making, maker, taking) * at(this.fit.makers, maker).fixedMinor
    this.cost += count(this.inLot, lot, taking) * at(this.fit.lots, lot).fixedMinor
    this.cost += count(this.onTrip, trip, taking) * at(this.fit.trips, trip).costMinor
  }

  /** What the price of the whole promise changes by; its tier may be another. */
  private priced(promise: number, maker: number, change: number, factor: number): number {
    const { tiers } = at(this.fit.promises, promise)
    const [pieces, weighted] = [this.taken[promise] ?? 0, this.weighted[promise] ?? 0]
    const [before, after] = [priceAt(tiers, pieces), priceAt(tiers, pieces + change)]
    this.taken[promise] = pieces + change
    this.weighted[promise] = weighted + change * factor
    this.incomes[maker] = (this.incomes[maker] ?? 0) + (pieces + change) * after - pieces * before
    return (weighted + change * factor) * after - weighted * before
  }

  /**
   * The most this offer may have, all others staying as they are: whole lots; 0 when not even its least fits. Whether its promise and
   * its maker then have enough is seen only when all parts are set.
   */
  room(place: number): number {
    const { offers, lines, promises } = this.fit
    const offer = at(offers, place)
    const now = this.quantities[place] ?? 0
    const inLine = at(lines, offer.line).roof - (this.planned[offer.line] ?? 0)
    const inPromise = at(promises, offer.promise).most - (this.taken[offer.promise] ?? 0)
    let most = Math.min(offer.most, now + inLine, now + inPromise)
    if (most < offer.least) return 0
    for (const { limit, weight } of at(this.fit.limitsOf, place))
      most = Math.min(most, now + Math.floor((at(this.fit.limits, limit).atMost - (this.used[limit] ?? 0)) / weight))
    const whole = Math.floor(most / offer.step) * offer.step
    return whole >= offer.least ? whole : 0
  }

  worth(): Worth {
    let missing = 0
    let floorsMissing = 0
    for (const [place, { missingWeight, needed, floors }] of this.fit.lines.entries()) {
      missing += missingWeight * Math.max(0, needed - (this.planned[place] ?? 0))
      for (const { pieces, offers } of floors) floorsMissing += missingWeight * Math.max(0, pieces - this.sum(offers))
    }
    return { missing, floorsMissing, cost: this.cost }
  }

  sum(offers: readonly number[]): number {
    return offers.reduce((all, place) => all + (this.quantities[place] ?? 0), 0)
  }

  /** Whether every quantity and limit holds, exactly; a solver's floating answer is let in only through here. */
  holds(): boolean {
    const { fit, quantities, planned, used } = this
    return (
      fit.offers.every(({ least, most, step, lockedIn }, place) => {
        const quantity = quantities[place] ?? 0
        return quantity === 0 ? !lockedIn : quantity >= least && quantity <= most && quantity % step === 0
      }) &&
      fit.lines.every(({ roof }, place) => (planned[place] ?? 0) <= roof) &&
      fit.limits.every(({ atMost }, place) => (used[place] ?? 0) <= atMost) &&
      fit.promises.every((_, place) => this.isKept(place)) &&
      fit.makers.every((_, place) => this.isWorthIt(place))
    )
  }

  /** Nothing of a promise, or as much as its maker asks, at a price that no line finds too high. */
  isKept(promise: number): boolean {
    const { least, most, tiers, lockedIn, offers } = at(this.fit.promises, promise)
    const pieces = this.taken[promise] ?? 0
    if (pieces === 0) return !lockedIn
    const tier = tiers.find(({ from, to }) => from <= pieces && pieces <= to)
    if (!tier || pieces < least || pieces > most) return false
    return offers.every((place) => !this.quantities[place] || at(this.fit.offers, place).ceilingMinor >= tier.priceMinor)
  }

  isWorthIt(maker: number): boolean {
    const { leastIncome, mostIncome } = at(this.fit.makers, maker)
    const income = this.incomes[maker] ?? 0
    return income === 0 || (income >= leastIncome && income <= mostIncome)
  }

  /** What, besides the line, keeps an offer from so many pieces, all others staying as they are. */
  binding(place: number, quantity: number): Limit['cause'] | 'income' | undefined {
    const { fit } = this
    const { promise, maker } = at(fit.offers, place)
    const more = quantity - (this.quantities[place] ?? 0)
    const limit = at(fit.limitsOf, place).find(
      ({ limit: one, weight }) => (this.used[one] ?? 0) + weight * more > at(fit.limits, one).atMost,
    )
    if (limit) return at(fit.limits, limit.limit).cause
    const { tiers } = at(fit.promises, promise)
    const [now, then] = [this.taken[promise] ?? 0, (this.taken[promise] ?? 0) + more]
    const income = (this.incomes[maker] ?? 0) + then * priceAt(tiers, then) - now * priceAt(tiers, now)
    return income > at(fit.makers, maker).mostIncome ? 'income' : undefined
  }

  mark(): number {
    return this.journal.length
  }

  rollBack(mark: number): void {
    while (this.journal.length > mark) {
      const last = this.journal.pop()
      if (!last) return
      this.set(last.at, last.quantity)
      this.journal.pop()
    }
  }
}

/** Counts up or down; 1 when the first came in, −1 when the last went out. */
function count(counts: Int32Array, place: number, by: number): number {
  const before = counts[place] ?? 0
  counts[place] = before + by
  return (before + by > 0 ? 1 : 0) - (before > 0 ? 1 : 0)
}
