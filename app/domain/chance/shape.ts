import { normalCdf } from './normal'

/**
 * The shape of what the normal cannot say: long tails, crooked ones, many on the very day. At each knot of a standard normal score
 * stands the value with as much below it. Between knots a straight line.
 */
export type Shape = { readonly knots: Float64Array }

export type Weighted = { readonly value: number; readonly weight: number }

const reach = 3.5
const perScore = 8
const knotCount = 2 * reach * perScore + 1

/** The quantiles of a weighted sample, each value standing in the middle of its weight (Hazen's positions). */
export function shapeOf(sample: readonly Weighted[]): Shape {
  const sorted = [...sample].sort((a, b) => a.value - b.value)
  const total = sorted.reduce((all, { weight }) => all + weight, 0)
  const knots = new Float64Array(knotCount)
  let [at, below] = [0, 0]
  for (let knot = 0; knot < knotCount; knot++) {
    const wanted = normalCdf(knot / perScore - reach) * total
    const middle = (index: number) => below + (sorted[index]?.weight ?? 0) / 2
    while (at < sorted.length - 1 && below + (sorted[at]?.weight ?? 0) + (sorted[at + 1]?.weight ?? 0) / 2 < wanted) {
      below += sorted[at]?.weight ?? 0
      at += 1
    }
    const here = sorted[at]?.value ?? 0
    const next = sorted[at + 1]
    const from = middle(at)
    const span = next ? (sorted[at]?.weight ?? 0) / 2 + next.weight / 2 : 1
    knots[knot] = next && wanted > from ? here + ((next.value - here) * (wanted - from)) / span : here
  }
  return { knots }
}

/** The value at a standard normal score. */
export function valueAt({ knots }: Shape, score: number): number {
  const place = Math.min(Math.max((score + reach) * perScore, 0), knotCount - 1)
  const at = Math.min(Math.floor(place), knotCount - 2)
  const low = knots[at] ?? 0
  return low + ((knots[at + 1] ?? 0) - low) * (place - at)
}

/** The highest score whose value is at most this; the shape's end, or minus infinity, beyond it. */
export function scoreOf({ knots }: Shape, value: number): number {
  let [low, high] = [0, knotCount - 1]
  if (value < (knots[low] ?? 0)) return -Infinity
  if (value >= (knots[high] ?? 0)) return Infinity
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((knots[middle] ?? 0) <= value) low = middle
    else high = middle
  }
  const [from, to] = [knots[low] ?? 0, knots[high] ?? 0]
  return (low + (value - from) / (to - from)) / perScore - reach
}

/**
 * Student's t with four degrees of freedom, scaled to a variance of one: what residuals are thought to look like before they are
 * seen, as tails of real delays are longer than the normal's. The quantile is Shaw's, J. Computational Finance 9, 2006.
 */
export function longTailed(weight: number): Weighted[] {
  const count = 200
  return Array.from({ length: count }, (_, at) => ({ value: t4((at + 0.5) / count) / Math.SQRT2, weight: weight / count }))
}

function t4(p: number): number {
  const alpha = 4 * p * (1 - p)
  const q = Math.cos(Math.acos(Math.sqrt(alpha)) / 3) / Math.sqrt(alpha)
  return Math.sign(p - 0.5) * 2 * Math.sqrt(Math.max(0, q - 1))
}

/** The share of all that lies between one knot and the next. */
const masses = Array.from({ length: knotCount - 1 }, (_, at) => {
  const [from, to] = [
    at === 0 ? 0 : normalCdf(at / perScore - reach),
    at === knotCount - 2 ? 1 : normalCdf((at + 1) / perScore - reach),
  ]
  return to - from
})

/** The mean of a function of the value. */
export function meanOver({ knots }: Shape, of: (value: number) => number): number {
  return masses.reduce((all, mass, at) => all + mass * of(((knots[at] ?? 0) + (knots[at + 1] ?? 0)) / 2), 0)
}
