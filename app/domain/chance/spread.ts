/** A value found from some records, and the variance of that finding. */
export type Estimate = { readonly value: number; readonly variance: number }

const steps = 40
/** How far beyond the usual the spread may be found to lie. */
const reach = 4

/**
 * The variance between members of one family (the makers of a regency, the regencies of a craft), from estimates of each. The mean
 * over its posterior on a grid, each family's own mean taken out: Gelman and others, Bayesian Data Analysis, 3rd ed., (5.21); with a
 * half-normal prior of scale `usual`: Gelman, Bayesian Analysis 1, 2006. When there is nothing to compare it is `usual` squared.
 */
export function varianceBetween(families: readonly (readonly Estimate[])[], usual: number): number {
  const known = families.filter((family) => family.length > 1)
  const grid = Array.from({ length: steps }, (_, at) => ((at + 0.5) / steps) * reach * usual)
  const logs = grid.map((spread) =>
    known.reduce((all, family) => all + logLikelihood(family, spread ** 2), -0.5 * (spread / usual) ** 2),
  )
  const top = Math.max(...logs)
  const weights = logs.map((log) => Math.exp(log - top))
  const total = weights.reduce((all, weight) => all + weight, 0)
  return grid.reduce((all, spread, at) => all + (weights[at] ?? 0) * spread ** 2, 0) / total
}

function logLikelihood(family: readonly Estimate[], between: number): number {
  const { value: mean, variance } = meanOf(family, between)
  return family.reduce(
    (all, one) => all - 0.5 * (Math.log(one.variance + between) + (one.value - mean) ** 2 / (one.variance + between)),
    0.5 * Math.log(variance),
  )
}

/** What the members of a family say together of its mean: each weighs by its precision. */
export function meanOf(family: readonly Estimate[], between: number): Estimate {
  let [precision, sum] = [0, 0]
  for (const { value, variance } of family) {
    precision += 1 / (variance + between)
    sum += value / (variance + between)
  }
  return { value: sum / precision, variance: 1 / precision }
}
