import { at, type Fit, type FittedOffer } from './fit'
import { priceAt } from './prices'
import type { Tally } from './tally'

/** What a piece of one offer comes to: its price, what is paid ahead on it, and its parts of inspection and of the trip. */
export type Landed = { readonly minor: number; readonly withoutTrip: number; readonly tripAlone: number }

/** A finished plan with the figures that its reasons are told in. */
export class PlanView {
  readonly fit: Fit
  private readonly pieces: { makers: number[]; lots: number[]; trips: number[] }
  /** Of each line, by what a piece comes to. */
  readonly lines: readonly { readonly offered: number; readonly dearestIn: number; readonly cheapestOut: number }[]

  constructor(readonly tally: Tally) {
    this.fit = tally.fit
    const sums = (groups: readonly { readonly offers: readonly number[] }[]) => groups.map(({ offers }) => tally.sum(offers))
    this.pieces = { makers: sums(this.fit.makers), lots: sums(this.fit.lots), trips: sums(this.fit.trips) }
    this.lines = this.fit.lines.map(({ offers }) => ({
      offered: this.offeredBy(offers),
      dearestIn: Math.max(0, ...offers.filter((place) => this.quantity(place)).map((place) => this.landed(place).minor)),
      cheapestOut: Math.min(...offers.filter((place) => !this.quantity(place)).map((place) => this.landed(place).minor)),
    }))
  }

  /** As planned; for one that is out, at its best: all of it taken, and only what is not paid already for others. */
  landed(place: number): Landed {
    const { promise, maker, lot, trip, most, factor, addMinor } = this.offer(place)
    const { tiers, most: promised } = at(this.fit.promises, promise)
    const quantity = this.quantity(place)
    const taken = this.tally.taken[promise] ?? 0
    const price = priceAt(tiers, quantity ? taken : Math.min(promised, taken + most))
    const part = (minor: number, pieces: number) => (quantity ? minor / pieces : pieces ? 0 : minor / most)
    const inspection =
      part(at(this.fit.makers, maker).fixedMinor, at(this.pieces.makers, maker)) +
      part(at(this.fit.lots, lot).fixedMinor, at(this.pieces.lots, lot))
    const { costMinor } = at(this.fit.trips, trip)
    const withoutTrip = price * factor + addMinor + inspection
    return {
      withoutTrip,
      minor: withoutTrip + part(costMinor, at(this.pieces.trips, trip)),
      tripAlone: withoutTrip + costMinor / (quantity || most),
    }
  }

  quantity(place: number): number {
    return this.tally.quantities[place] ?? 0
  }

  offer(place: number): FittedOffer {
    return at(this.fit.offers, place)
  }

  /** The most that this one offer was promised for: of a tranche, what comes on its day. */
  promised(place: number): number {
    const { offer } = this.offer(place)
    return Math.min(offer.most, offer.partMost ?? offer.most)
  }

  /** One that is in at a higher price than another that is out, but more of it is to be expected. */
  isSurerThanCheaperOut(place: number): boolean {
    const { minor } = this.landed(place)
    return this.others(place).some(
      (other) => !this.quantity(other) && this.landed(other).minor < minor && this.miss(other) > this.miss(place),
    )
  }

  /** One that is out, though no dearer than another that is in of which more is to be expected. */
  isLessSureThanDearerIn(place: number): boolean {
    const { minor } = this.landed(place)
    return this.others(place).some(
      (other) => this.quantity(other) && this.landed(other).minor >= minor && this.miss(other) < this.miss(place),
    )
  }

  /** Of what is promised, the hundredths that are to be expected, accepted and in time. */
  expected(place: number): number {
    return Math.round((1 - this.miss(place)) * 100)
  }

  planned(line: number): number {
    return this.tally.planned[line] ?? 0
  }

  /** Makers whose goods are fetched on the same trip. */
  makersOnTrip(trip: number): number {
    return new Set(
      at(this.fit.trips, trip)
        .offers.filter((place) => this.quantity(place))
        .map((place) => this.offer(place).maker),
    ).size
  }

  private others(place: number): readonly number[] {
    return at(this.fit.lines, this.offer(place).line).offers
  }

  private miss(place: number): number {
    return (this.offer(place).offer.missPpm ?? 0) / 1_000_000
  }

  private offeredBy(offers: readonly number[]): number {
    const promises = new Map<number, number>()
    for (const place of offers) {
      const { promise, most } = this.offer(place)
      promises.set(promise, Math.min((promises.get(promise) ?? 0) + most, at(this.fit.promises, promise).most))
    }
    return [...promises.values()].reduce((all, most) => all + most, 0)
  }
}
