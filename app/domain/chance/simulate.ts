import type { Day } from '#app/domain/shared/calendar'
import { blockRuns, cleared, emptyBlock } from './block'
import { bufferFor } from './buffer'
import type { Chance, ChanceOfLine, ChancePlan, Distribution, SimulationOptions } from './chance'
import { deliver } from './deliver'
import { distributionOf } from './distribution'
import { Fates } from './fates'
import { type Layout, layOut } from './lay-out'
import type { Experience } from './learn'
import { chancesOf, type LineRuns, readBlock, resultsFor } from './results'
import { SharedLuck } from './shared-luck'
import { WeakLinks } from './weak-links'

export const usualRuns = 10_000

/**
 * What may become of a plan: its makers' deliveries drawn so many times from what is known of them, what is not known drawn with
 * them. Runs come in pairs of opposite luck. The same seed gives the same answer in whatever order lines, rows and makers come.
 */
export function simulate(plan: ChancePlan, experience: Experience, options: SimulationOptions = {}): Chance {
  const { runs = usualRuns, seed = 1, target = 0.95 } = options
  if (runs % 2 !== 0 || runs <= 0) throw new RangeError('runs come in pairs')
  const layout = layOut(plan)
  const shared = new SharedLuck(experience, seed)
  const makers = layout.makers.map(({ key, reliability, rows }) => ({
    rows,
    fates: new Fates(key, reliability, experience, shared, seed),
  }))
  const lines = resultsFor(layout, runs)
  const weakLinks = new WeakLinks(layout)
  const empty = emptyBlock(layout)
  for (let first = 0; first < runs; first += blockRuns) {
    const block = cleared(empty, Math.min(blockRuns, runs - first))
    shared.drawBlock(block.count)
    for (const { rows, fates } of makers) {
      fates.drawBlock(block.count)
      for (const row of rows) deliver(row, fates, block, layout.days)
    }
    readBlock(lines, layout, block, first)
    weakLinks.read(lines, block, first)
  }
  return {
    runs,
    ...chancesOf(lines, runs),
    lines: lines.map((line) => chanceOfLine(line, layout, runs)),
    missing: distributionOf(
      eachRun(runs, (run) => lines.reduce((all, line) => all + missing(line, run), 0)),
      itself,
    ),
    finished: daysOf(
      eachRun(runs, (run) => lines.reduce((last, { finishedAt }) => Math.max(last, finishedAt[run] ?? -1), -1)),
      layout,
    ),
    weakLinks: weakLinks.ranked(runs),
    buffer: bufferFor(lines, runs, target),
  }
}

function chanceOfLine(line: LineRuns, layout: Layout, runs: number): ChanceOfLine {
  return {
    key: line.key,
    ...chancesOf([line], runs),
    missing: distributionOf(
      eachRun(runs, (run) => missing(line, run)),
      itself,
    ),
    missingOnDay: distributionOf(
      eachRun(runs, (run) => Math.max(0, line.demand - (line.inTime[run] ?? 0))),
      itself,
    ),
    finished: daysOf(line.finishedAt, layout),
  }
}

const itself = (pieces: number) => pieces
const missing = ({ demand, came }: LineRuns, run: number) => Math.max(0, demand - (came[run] ?? 0))

function eachRun(runs: number, value: (run: number) => number): Int32Array {
  const values = new Int32Array(runs)
  for (let run = 0; run < runs; run++) values[run] = value(run)
  return values
}

function daysOf(finishedAt: Int32Array, { dayAt }: Layout): Distribution<Day> | null {
  const finished = finishedAt.filter((place) => place >= 0)
  return finished.length ? distributionOf(finished, dayAt) : null
}
