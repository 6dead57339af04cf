import type { Engine } from './engine'
import { neededOf, type PlanProblem } from './matching'
import {
  type Closer,
  higherCeiling,
  inTwoParts,
  largerShare,
  laterDate,
  lowerGrade,
  moreThanNeeded,
  outcome,
  type Trial,
  unlocked,
} from './shortage-trials'

/** A producer who was not asked and has hands free: so many pieces by the latest day, at this price where it is known. */
export type IdleMaker = {
  readonly lineKey: string
  readonly producerKey: string
  readonly pieces: number
  readonly priceMinor: number | null
}

/**
 * For each line that stays short, the ways to close it, each found by solving the order again with one thing changed:
 * whole ones first, then the cheapest.
 */
export function closersOf(problem: PlanProblem, idle: readonly IdleMaker[], engine: Engine): Closer[] {
  const today = outcome(problem, engine)
  return problem.lines.flatMap((line) => {
    const short = today.short.get(line.key) ?? 0
    if (short === 0) return []
    const trial: Trial = { problem, line, short, cost: today.cost, engine }
    const solved = [
      laterDate(trial),
      inTwoParts(trial),
      lowerGrade(trial),
      higherCeiling(trial),
      largerShare(trial),
      unlocked(trial),
      moreThanNeeded(trial),
    ]
    const closers = [...solved, elsewhere(trial, idle), ...asItIs(trial)].filter((closer) => closer !== null)
    return closers.sort(cheapestWholeFirst)
  })
}

function cheapestWholeFirst(a: Closer, b: Closer): number {
  if ((a.stillShort === 0) !== (b.stillShort === 0)) return a.stillShort === 0 ? -1 : 1
  if ((a.closes === 0) !== (b.closes === 0)) return a.closes > 0 ? -1 : 1
  return (a.extraMinor ?? Infinity) - (b.extraMinor ?? Infinity) || b.closes - a.closes
}

function elsewhere({ problem, line, short }: Trial, idle: readonly IdleMaker[]): Closer | null {
  const makers = idle.filter((maker) => maker.lineKey === line.key && maker.pieces > 0)
  const used: { pieces: number; priceMinor: number | null }[] = []
  let missing = short
  for (const { pieces, priceMinor } of makers.sort((a, b) => b.pieces - a.pieces || (a.producerKey < b.producerKey ? -1 : 1))) {
    if (missing === 0) break
    const taken = Math.min(missing, pieces)
    used.push({ pieces: taken, priceMinor })
    missing -= taken
  }
  if (!used.length) return null
  const { collectionPerTrip = 0, inspectionPerProducer, inspectionPerLot = 0 } = problem.houseCosts
  const trip = collectionPerTrip + inspectionPerProducer + inspectionPerLot
  const extraMinor = used.reduce<number | null>(
    (all, { pieces, priceMinor }) => (all === null || priceMinor === null ? null : all + pieces * priceMinor + trip),
    0,
  )
  const closes = short - missing
  const params = { count: used.length, closes, stillShort: missing }
  return { lineKey: line.key, code: 'matching.close_elsewhere', params, closes, stillShort: missing, extraMinor }
}

/** What can be promised to the buyer without changing anything. */
function asItIs({ line, short }: Trial): Closer[] {
  const planned = neededOf(line) - short
  if (planned >= line.demand) {
    const params = { demand: line.demand, spare: planned - line.demand }
    return [{ lineKey: line.key, code: 'matching.close_without_buffer', params, closes: short, stillShort: 0, extraMinor: 0 }]
  }
  if (planned === 0) return []
  const params = { planned, demand: line.demand, missing: line.demand - planned }
  return [{ lineKey: line.key, code: 'matching.close_partial', params, closes: 0, stillShort: short, extraMinor: 0 }]
}
