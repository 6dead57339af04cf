const steps = [1, 2, 2.5, 5, 10]

/** Round numbers, about so many, that take in all values from the one below the least to the one above the most. */
export function ticksFor(values: readonly number[], about: number): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const rough = Math.max(most - least, Math.abs(most) * 0.01, 1e-6) / about
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = (steps.find((one) => one * power >= rough) ?? 10) * power
  const [first, last] = [Math.floor(least / step), Math.ceil(most / step)]
  return Array.from({ length: last - first + 1 }, (_, at) => Math.round((first + at) * step * 1e6) / 1e6)
}
