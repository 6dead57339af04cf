import { type Block, blockRuns } from './block'
import type { WeakLink } from './chance'
import type { Layout, Part } from './lay-out'
import { isWholeInTime, type LineRuns, pairMean } from './results'

/** Counts, in the runs made, those that fail but would not if one maker were certain. */
export class WeakLinks {
  private readonly once: Int32Array
  private readonly twice: Int32Array

  constructor(private readonly layout: Layout) {
    this.once = new Int32Array(layout.makers.length)
    this.twice = new Int32Array(layout.makers.length)
  }

  read(results: readonly LineRuns[], block: Block, first: number): void {
    for (let run = 0; run < block.count; run += 2) {
      const failing = [failingLines(results, first + run), failingLines(results, first + run + 1)] as const
      if (failing[0] + failing[1] === 0) continue
      for (const [at, { parts }] of this.layout.makers.entries()) {
        const mended =
          (failing[0] > 0 && mendedLines(parts, results, block, run, first) === failing[0] ? 1 : 0) +
          (failing[1] > 0 && mendedLines(parts, results, block, run + 1, first) === failing[1] ? 1 : 0)
        const count = mended === 1 ? this.once : this.twice
        if (mended > 0) count[at] = (count[at] ?? 0) + 1
      }
    }
  }

  /** The one who matters most first. */
  ranked(runs: number): WeakLink[] {
    return this.layout.makers
      .map(({ key }, at) => {
        const { p, error } = pairMean(this.once[at] ?? 0, this.twice[at] ?? 0, runs)
        return { producerKey: key, gain: p, error }
      })
      .filter(({ gain }) => gain > 0)
      .sort((a, b) => b.gain - a.gain || (a.producerKey < b.producerKey ? -1 : 1))
  }
}

function failingLines(results: readonly LineRuns[], run: number): number {
  let failing = 0
  for (const line of results) if (!isWholeInTime(line, run)) failing += 1
  return failing
}

/** How many of the failing lines would not fail if the maker of these parts were certain. */
function mendedLines(parts: readonly Part[], results: readonly LineRuns[], block: Block, inBlock: number, first: number): number {
  let mended = 0
  for (const { at, line, certain } of parts) {
    const result = results[line]
    if (!result || isWholeInTime(result, first + inBlock)) continue
    const others = (result.inTime[first + inBlock] ?? 0) - (block.inTime[at * blockRuns + inBlock] ?? 0)
    if (others + certain >= result.demand) mended += 1
  }
  return mended
}
