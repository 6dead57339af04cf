import type { Bar, Distribution } from './chance'

const mostBars = 24

/** Of at least one whole number. `shown` turns a number into what is shown (a day). */
export function distributionOf<Value>(numbers: Int32Array, shown: (whole: number) => Value): Distribution<Value> {
  const sorted = Int32Array.from(numbers).sort()
  const at = (share: number) => shown(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0)
  return {
    p5: at(0.05),
    p50: at(0.5),
    p80: at(0.8),
    p90: at(0.9),
    p95: at(0.95),
    p99: at(0.99),
    bars: barsOf(sorted).map(({ from, to, share }) => ({ from: shown(from), to: shown(to), share })),
  }
}

/** Bars of equal width, the lowest beginning at the least number. */
function barsOf(sorted: Int32Array): Bar<number>[] {
  const [least, most] = [sorted[0] ?? 0, sorted.at(-1) ?? 0]
  const width = Math.ceil((most - least + 1) / mostBars)
  const counts = new Int32Array(Math.floor((most - least) / width) + 1)
  for (const number of sorted) {
    const bar = Math.floor((number - least) / width)
    counts[bar] = (counts[bar] ?? 0) + 1
  }
  return Array.from(counts, (count, bar) => {
    const from = least + bar * width
    return { from, to: Math.min(from + width - 1, most), share: count / sorted.length }
  })
}
