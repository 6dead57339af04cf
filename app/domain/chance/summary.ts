import type { Weighted } from './shape'

/** Values that weigh less the older they are: sums of the weights and of their squares, the mean, and the squares around it. */
export type Summary = { readonly weight: number; readonly weightSquares: number; readonly mean: number; readonly squares: number }

export function summaryOf(values: readonly Weighted[]): Summary {
  let [all, weightSquares, sum] = [0, 0, 0]
  for (const { value, weight } of values) {
    all += weight
    weightSquares += weight * weight
    sum += weight * value
  }
  const mean = all > 0 ? sum / all : 0
  return {
    weight: all,
    weightSquares,
    mean,
    squares: values.reduce((total, { value, weight }) => total + weight * (value - mean) ** 2, 0),
  }
}

/** What the others say without this one. */
export function without({ weight, weightSquares, mean, squares }: Summary, gone: Weighted): Summary {
  const left = weight - gone.weight
  if (left < 1e-9) return summaryOf([])
  const meanLeft = (weight * mean - gone.weight * gone.value) / left
  return {
    weight: left,
    weightSquares: weightSquares - gone.weight * gone.weight,
    mean: meanLeft,
    squares: Math.max(0, squares - gone.weight * (gone.value - mean) * (gone.value - meanLeft)),
  }
}

/** How many equal values would have a mean as unsure as this one: Kish, Survey Sampling, 1965, 11.7. */
export function equalValues({ weight, weightSquares }: { readonly weight: number; readonly weightSquares: number }): number {
  return weight > 0 ? (weight * weight) / weightSquares : 0
}

/** Degrees of freedom of the squares: their mean is the variance times this. */
export function freedomOf({ weight, weightSquares }: Summary): number {
  return weight > 0 ? Math.max(0, weight - weightSquares / weight) : 0
}
