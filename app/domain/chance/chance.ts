import type { Day } from '#app/domain/shared/calendar'
import type { Reliability } from './reliability'

/** What is to be whole on a day: accepted pieces, ready at the makers' by that day (inspection and travel already taken off). */
export type ChanceLine = { readonly key: string; readonly demand: number; readonly latestReadyOn: Day }

/** Pieces one producer is to make of one line; several rows with other days are tranches. */
export type ChanceRow = {
  readonly producerKey: string
  readonly lineKey: string
  readonly quantity: number
  readonly readyOn: Day
}

export type ChanceProducer = { readonly key: string; readonly reliability: Reliability }

export type ChancePlan = {
  readonly lines: readonly ChanceLine[]
  readonly rows: readonly ChanceRow[]
  readonly producers: readonly ChanceProducer[]
}

/** A probability, 0 to 1, with the standard error of its simulation. */
export type Probability = { readonly p: number; readonly error: number }

/**
 * `whole`: the demand comes in accepted pieces, whenever. `onTime`: what counts towards the demand is there on the line's day, be it
 * whole or not, and something came. `wholeAndOnTime`: the demand is there on the day.
 */
export type Chances = { readonly whole: Probability; readonly onTime: Probability; readonly wholeAndOnTime: Probability }

export type Bar<Value> = { readonly from: Value; readonly to: Value; readonly share: number }

/** Values which so many in a hundred runs do not exceed, and bars for a drawing, ends included. */
export type Distribution<Value> = {
  readonly p5: Value
  readonly p50: Value
  readonly p80: Value
  readonly p90: Value
  readonly p95: Value
  readonly p99: Value
  readonly bars: readonly Bar<Value>[]
}

export type ChanceOfLine = Chances & {
  readonly key: string
  /** Accepted pieces that never come, and those not there on the day. */
  readonly missing: Distribution<number>
  readonly missingOnDay: Distribution<number>
  /** The day on which the demand is there, or, where it never is, the last piece; null when nothing comes in any run. */
  readonly finished: Distribution<Day> | null
}

/** How much surer of being whole and on time the plan were if this maker were certain: all she promised, accepted, on her day. */
export type WeakLink = { readonly producerKey: string; readonly gain: number; readonly error: number }

/**
 * Pieces to plan beyond those planned, spread over the same makers in proportion, so that the plan is whole and on time with the
 * probability asked. `late`: more pieces would make it whole but not on time. `short`: not even twice as much makes it whole.
 */
export type Buffer =
  | { readonly pieces: readonly { readonly lineKey: string; readonly extra: number }[]; readonly reason: null }
  | { readonly pieces: null; readonly reason: 'late' | 'short' }

export type Chance = Chances & {
  readonly runs: number
  readonly lines: readonly ChanceOfLine[]
  readonly missing: Distribution<number>
  readonly finished: Distribution<Day> | null
  /** Those who matter most first; only makers in the plan whose certainty would change anything. */
  readonly weakLinks: readonly WeakLink[]
  readonly buffer: Buffer
}

export type SimulationOptions = {
  /** Even; 10,000 unless said. */
  readonly runs?: number
  /** The same seed gives every maker the same luck in every plan. */
  readonly seed?: number
  /** What the buffer is to reach; 0.95 unless said. */
  readonly target?: number
}
