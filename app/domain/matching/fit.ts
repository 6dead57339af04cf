import type { Limit } from './capacity'
import type { PlanLine, PlanOffer, PlanProblem, Reason, Weights } from './matching'
import type { Tier } from './prices'
import type { TripOf } from './trips'

/** What one attempt holds to, besides the problem itself. */
export type Terms = {
  readonly weights: Weights
  readonly shareCapBp: number | null
  readonly villageCapBp: number | null
  readonly incomePerHandMinor: number | null
  /** Pieces by line that are planned beyond what is needed. */
  readonly spare?: Readonly<Record<string, number>>
}

/** Terms that are no preset's: tried for points between. */
export type Given = Partial<Pick<Terms, 'incomePerHandMinor' | 'spare'>>

export function termsOf(problem: PlanProblem, weights: Weights, given: Given = {}): Terms {
  const { shareCapBp = null, villageCapBp = null } = problem
  return { weights, shareCapBp, villageCapBp, incomePerHandMinor: null, ...given }
}

/** Places are numbers in the lists of `Fit`; lists are in the order of keys, so that plans do not hang on the order of the input. */
type Place = number

/** An offer that can be used: pieces are 0 or least…most, both whole lots. What its promise asks of all its parts is told there. */
export type FittedOffer = {
  readonly offer: PlanOffer
  readonly line: Place
  readonly maker: Place
  readonly promise: Place
  readonly trip: Place
  readonly lot: Place
  readonly step: number
  readonly least: number
  readonly most: number
  /** What keeps `most` below what was promised. */
  readonly cappedBy: Limit['cause'] | 'income' | null
  /** A piece costs `factor` × its price + `addMinor`: with the advance on it and its lateness. In the goal it counts `riskMinor` more. */
  readonly factor: number
  readonly addMinor: number
  readonly riskMinor: number
  /** No price above it is paid; rupiah. */
  readonly ceilingMinor: number
  /** Locked in by itself; then at least `least`. */
  readonly lockedIn: boolean
}

/** What one maker takes on together: nothing, or least…most over all parts, each piece at the price of that quantity. */
export type FittedPromise = {
  readonly key: string
  readonly maker: Place
  readonly offers: readonly Place[]
  readonly least: number
  readonly most: number
  readonly tiers: readonly Tier[]
  /** Staff wants it in, whichever parts. */
  readonly lockedIn: boolean
}

export type FittedMaker = {
  readonly key: string
  readonly hands: number
  readonly offers: readonly Place[]
  readonly promises: readonly Place[]
  readonly lots: readonly Place[]
  /** Counted once when she takes part. */
  readonly fixedMinor: number
  /** Nothing, or at least and at most so much income; rupiah. */
  readonly leastIncome: number
  readonly mostIncome: number
}

/** A maker's share of one line, inspected by itself. */
export type FittedLot = {
  readonly maker: Place
  readonly line: Place
  readonly offers: readonly Place[]
  readonly fixedMinor: number
}
export type FittedTrip = TripOf & { readonly offers: readonly Place[] }

/** Pieces of a line kept for some offers: newcomers', a cluster's. */
export type Floor = { readonly cluster: string | null; readonly pieces: number; readonly offers: readonly Place[] }

export type FittedLine = {
  readonly line: PlanLine
  /** Demand, buffer, and what this attempt spares beyond them. */
  readonly needed: number
  /** The most that may be planned. */
  readonly roof: number
  /** What a missing piece counts beside one of another line: its price in those of the cheapest line. */
  readonly missingWeight: number
  readonly floors: readonly Floor[]
  readonly offers: readonly Place[]
}

export type Fit = {
  readonly problem: PlanProblem
  readonly terms: Terms
  readonly lines: readonly FittedLine[]
  readonly offers: readonly FittedOffer[]
  readonly promises: readonly FittedPromise[]
  readonly makers: readonly FittedMaker[]
  readonly lots: readonly FittedLot[]
  readonly trips: readonly FittedTrip[]
  /** Only those over several offers; what binds one offer alone is in its `most`. */
  readonly limits: readonly Limit[]
  /** Of each offer, the limits it counts in. */
  readonly limitsOf: readonly (readonly { readonly limit: Place; readonly weight: number }[])[]
  readonly barred: ReadonlyMap<string, Reason>
}

export const byKey = <T extends { readonly key: string }>(a: T, b: T) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)

/** The member of a list of which it is known that it is there. */
export function at<Value>(list: readonly Value[], place: Place): Value {
  const value = list[place]
  if (value === undefined) throw new RangeError(`nothing at ${place}`)
  return value
}
