import type { Buffer } from './chance'
import type { LineRuns } from './results'

/** More than as much again is no buffer. */
const mostExtra = 1

/** As `Buffer` says, found on the runs already made: with a part more planned, a part more comes. */
export function bufferFor(lines: readonly LineRuns[], runs: number, target: number): Buffer {
  const inOrder = [...lines].sort((a, b) => (a.key < b.key ? -1 : 1))
  const inTime = leastExtra(inOrder, runs, target, ({ inTime }) => inTime)
  if (!inTime) return { pieces: null, reason: leastExtra(inOrder, runs, target, ({ came }) => came) ? 'late' : 'short' }
  return { pieces: lines.map(({ key }) => ({ lineKey: key, extra: inTime.get(key) ?? 0 })), reason: null }
}

/** What a line would need in each run, and the same from least to most. */
type Needs = { readonly line: LineRuns; readonly inRun: Float64Array; readonly sorted: Float64Array }

/** The same rank of needs for all lines that is enough, then for each line the lowest that still is. */
function leastExtra(
  lines: readonly LineRuns[],
  runs: number,
  target: number,
  reached: (line: LineRuns) => Int32Array,
): Map<string, number> | null {
  const needs = lines.map((line): Needs => {
    const inRun = needed(line, reached(line))
    return { line, inRun, sorted: inRun.slice().sort() }
  })
  const lowest = Math.ceil(target * runs) - 1
  const enough = (ranks: readonly number[]) => runsServed(needs, ranks, runs) > lowest
  const ranks = lines.map(() => firstRank(lowest, runs - 1, (rank) => enough(lines.map(() => rank))))
  for (const at of ranks.keys()) ranks[at] = firstRank(lowest, ranks[at] ?? 0, (rank) => enough(ranks.with(at, rank)))
  const extras = new Map(needs.map(({ line, sorted }, at) => [line.key, sorted[ranks[at] ?? 0] ?? 0]))
  return needs.every(({ line }) => (extras.get(line.key) ?? 0) <= mostExtra * line.planned) ? extras : null
}

/** Extra pieces to plan so that the demand is reached in each run; infinite where nothing comes. */
function needed({ demand, planned }: LineRuns, reached: Int32Array): Float64Array {
  const extra = new Float64Array(reached.length)
  for (const [run, pieces] of reached.entries())
    if (pieces < demand) extra[run] = pieces > 0 ? Math.ceil((planned * demand) / pieces) - planned : Infinity
  return extra
}

function runsServed(needs: readonly Needs[], ranks: readonly number[], runs: number): number {
  const short = new Uint8Array(runs)
  for (const [at, { inRun, sorted }] of needs.entries()) {
    const allowed = sorted[ranks[at] ?? 0] ?? 0
    for (let run = 0; run < runs; run++) if ((inRun[run] ?? 0) > allowed) short[run] = 1
  }
  return runs - short.reduce((all, one) => all + one, 0)
}

/** The lowest rank that is enough, where the highest one is. */
function firstRank(low: number, high: number, enough: (rank: number) => boolean): number {
  let [least, most] = [low, high]
  while (least < most) {
    const middle = (least + most) >> 1
    if (enough(middle)) most = middle
    else least = middle + 1
  }
  return most
}
