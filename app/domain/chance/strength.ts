import type { Happened } from './rates'

/** Strengths that are weighed: 1, 2, 4 to 512. */
const grid = Array.from({ length: 10 }, (_, at) => 2 ** at)

/** Before anything is seen, twelve tries of a maker's own weigh as much as her regency; between 3 and 50 is thought likely. */
const usual = { log: Math.log(12), unsure: 0.8 }

/**
 * How many tries of her own outweigh the rate of a maker's regency: by the mean, over its posterior on a grid, of 1 / (strength + 1),
 * the likeness of one maker's tries. The beta-binomial is Skellam's, J. R. Statist. Soc. B 10, 1948.
 */
export function strengthOf(seen: readonly Happened[], means: readonly number[]): number {
  const logs = grid.map((strength) => {
    const thought = -0.5 * ((Math.log(strength) - usual.log) / usual.unsure) ** 2
    return seen.reduce((all, one, at) => all + logBetaBinomial(one, means[at] ?? 0.5, strength), thought)
  })
  const top = Math.max(...logs)
  let [weights, likeness] = [0, 0]
  for (const [at, strength] of grid.entries()) {
    const weight = Math.exp((logs[at] ?? 0) - top)
    weights += weight
    likeness += weight / (strength + 1)
  }
  return weights / likeness - 1
}

function logBetaBinomial({ hits, tries }: Happened, mean: number, strength: number): number {
  return logRising(mean * strength, hits) + logRising((1 - mean) * strength, tries - hits) - logRising(strength, tries)
}

const logRising = (from: number, by: number) => (by === 0 ? 0 : logGamma(from + by) - logGamma(from))

/** Stirling's series after some steps up; Abramowitz and Stegun 6.1.41. */
function logGamma(x: number): number {
  let [up, product] = [x, 1]
  while (up < 7) product *= up++
  const square = 1 / (up * up)
  const series = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680))) / up
  return (up - 0.5) * Math.log(up) - up + 0.9189385332046727 + series - Math.log(product)
}
