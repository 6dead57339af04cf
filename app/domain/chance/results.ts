import { type Block, blockRuns } from './block'
import type { Chances, Probability } from './chance'
import type { LaidLine, Layout } from './lay-out'

/** What came of one line in each run: accepted pieces in all, those in time, and the day on which what counts was there (−1: nothing came). */
export type LineRuns = LaidLine & { readonly came: Int32Array; readonly inTime: Int32Array; readonly finishedAt: Int32Array }

export function resultsFor({ lines }: Layout, runs: number): LineRuns[] {
  const empty = () => new Int32Array(runs)
  return lines.map((line) => ({ ...line, came: empty(), inTime: empty(), finishedAt: empty() }))
}

/** Reads what arrived in a block whose first run is this. */
export function readBlock(results: readonly LineRuns[], { days }: Layout, block: Block, first: number): void {
  for (const [line, result] of results.entries())
    for (let run = 0; run < block.count; run++) {
      const at = line * blockRuns + run
      readRun(result, first + run, block.arrivals, at * days, block.came[at] ?? 0)
    }
}

/** Day by day until what counts is there: the demand, or all that comes. */
function readRun(line: LineRuns, run: number, arrivals: Int32Array, from: number, came: number): void {
  const { dueAt, demand } = line
  const counts = Math.min(came, demand)
  let [day, all, due] = [-1, 0, 0]
  while (all < counts) {
    day += 1
    all += arrivals[from + day] ?? 0
    if (day <= dueAt) due = all
  }
  line.came[run] = came
  line.inTime[run] = due
  line.finishedAt[run] = day
}

type Holds = (line: LineRuns, run: number) => boolean

const isWhole: Holds = ({ came, demand }, run) => (came[run] ?? 0) >= demand
export const isWholeInTime: Holds = ({ inTime, demand }, run) => (inTime[run] ?? 0) >= demand
const isInTime: Holds = ({ finishedAt, dueAt }, run) => (finishedAt[run] ?? -1) >= 0 && (finishedAt[run] ?? 0) <= dueAt

export function chancesOf(lines: readonly LineRuns[], runs: number): Chances {
  return {
    whole: probabilityOf(lines, runs, isWhole),
    onTime: probabilityOf(lines, runs, isInTime),
    wholeAndOnTime: probabilityOf(lines, runs, isWholeInTime),
  }
}

/** Two runs with opposite luck are not independent, pairs of them are: the error is that of the pairs' mean. */
function probabilityOf(lines: readonly LineRuns[], runs: number, holds: Holds): Probability {
  let [once, twice] = [0, 0]
  for (let run = 0; run < runs; run += 2) {
    const held = (inAll(lines, run, holds) ? 1 : 0) + (inAll(lines, run + 1, holds) ? 1 : 0)
    if (held === 1) once += 1
    if (held === 2) twice += 1
  }
  return pairMean(once, twice, runs)
}

function inAll(lines: readonly LineRuns[], run: number, holds: Holds): boolean {
  for (const line of lines) if (!holds(line, run)) return false
  return true
}

/** Of pairs that held in one of their runs and of those that held in both. */
export function pairMean(once: number, twice: number, runs: number): Probability {
  const p = (once + 2 * twice) / runs
  const meanSquare = (once + 4 * twice) / (2 * runs)
  return { p, error: Math.sqrt(Math.max(0, meanSquare - p * p) / (runs / 2)) }
}
