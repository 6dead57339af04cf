import { daysBetween } from '#app/domain/shared/calendar'
import type { RefusalParams } from '#app/domain/shared/refusal'
import type { ReasonCode } from '#app/domain/supply/plan-words'
import type { Engine } from './engine'
import { fitOffers } from './fit-offers'
import { leastCost, leastMissing } from './least-cost'
import { neededOf, type PlanLine, type PlanProblem, presetWeights } from './matching'
import { Tally } from './tally'

/** A producer who was not asked and has hands free: so many pieces by the latest day, at this price where it is known. */
export type IdleMaker = {
  readonly lineKey: string
  readonly producerKey: string
  readonly pieces: number
  readonly priceMinor: number | null
}

/** A way to close a shortage, with what it brings and costs. */
export type Closer = {
  readonly lineKey: string
  readonly code: ReasonCode
  readonly params: RefusalParams
  readonly closes: number
  readonly stillShort: number
  /** Rupiah above the present plan; null when the price is not known. */
  readonly extraMinor: number | null
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
    const solved = [laterDate(trial), higherCeiling(trial), largerShare(trial), unlocked(trial), moreThanNeeded(trial)]
    const closers = [...solved, elsewhere(trial, idle), ...asItIs(trial)].filter((closer) => closer !== null)
    return closers.sort(cheapestWholeFirst)
  })
}

type Outcome = {
  readonly short: ReadonlyMap<string, number>
  readonly planned: ReadonlyMap<string, number>
  readonly cost: number
}
type Trial = {
  readonly problem: PlanProblem
  readonly line: PlanLine
  readonly short: number
  readonly cost: number
  readonly engine: Engine
}

function outcome(problem: PlanProblem, engine: Engine): Outcome {
  const fit = fitOffers(problem, {
    weights: presetWeights.lowestCost,
    shareCapBp: problem.shareCapBp ?? null,
    incomePerHandMinor: null,
  })
  const best = leastCost(leastMissing(fit, engine), engine)
  const { planned } = new Tally(fit, best.quantities)
  const each = (of: (line: (typeof fit.lines)[number], at: number) => number) =>
    new Map(fit.lines.map((line, at) => [line.line.key, of(line, at)]))
  return {
    planned: each((_, at) => planned[at] ?? 0),
    short: each(({ needed }, at) => Math.max(0, needed - (planned[at] ?? 0))),
    cost: best.worth.cost,
  }
}

function cheapestWholeFirst(a: Closer, b: Closer): number {
  if ((a.stillShort === 0) !== (b.stillShort === 0)) return a.stillShort === 0 ? -1 : 1
  if ((a.closes === 0) !== (b.closes === 0)) return a.closes > 0 ? -1 : 1
  return (a.extraMinor ?? Infinity) - (b.extraMinor ?? Infinity) || b.closes - a.closes
}

/** Solves with each value in turn, largest first, then looks for the smallest that closes as much. */
function smallest<Value>(
  trial: Trial,
  values: readonly Value[],
  change: (value: Value) => PlanProblem,
): { value: Value; result: Outcome } | null {
  const shortOf = (result: Outcome) => result.short.get(trial.line.key) ?? 0
  const last = values.at(-1)
  if (last === undefined || trial.engine.outOfTime()) return null
  let best = { value: last, result: outcome(change(last), trial.engine) }
  const least = shortOf(best.result)
  if (least >= trial.short) return null
  for (let [low, high] = [0, values.length - 1]; low < high && !trial.engine.outOfTime();) {
    const middle = Math.floor((low + high) / 2)
    const value = values[middle]
    if (value === undefined) break
    const result = outcome(change(value), trial.engine)
    if (shortOf(result) > least) low = middle + 1
    else {
      high = middle
      best = { value, result }
    }
  }
  return best
}

function closer(trial: Trial, code: ReasonCode, params: RefusalParams, result: Outcome): Closer {
  const stillShort = result.short.get(trial.line.key) ?? 0
  const closes = trial.short - stillShort
  return {
    lineKey: trial.line.key,
    code,
    params: { ...params, closes, stillShort },
    closes,
    stillShort,
    extraMinor: result.cost - trial.cost,
  }
}

function withLine(trial: Trial, change: Partial<PlanLine>): PlanProblem {
  const lines = trial.problem.lines.map((line) => (line.key === trial.line.key ? { ...line, ...change } : line))
  return { ...trial.problem, lines }
}

function distinct<Value extends string | number>(values: readonly Value[]): Value[] {
  return [...new Set(values)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}

function ownOffers({ problem, line }: Trial) {
  return problem.offers.filter((offer) => offer.lineKey === line.key)
}

function laterDate(trial: Trial): Closer | null {
  const { latestReadyOn } = trial.line
  const days = distinct(ownOffers(trial).map((offer) => offer.readyOn)).filter((readyOn) => readyOn > latestReadyOn)
  const found = smallest(trial, days, (readyOn) => withLine(trial, { latestReadyOn: readyOn }))
  if (!found) return null
  return closer(
    trial,
    'matching.close_later',
    { readyOn: found.value, count: daysBetween(latestReadyOn, found.value) },
    found.result,
  )
}

function higherCeiling(trial: Trial): Closer | null {
  const { ceilingMinor } = trial.line
  if (ceilingMinor === undefined) return null
  const prices = distinct(ownOffers(trial).map((offer) => offer.priceMinor)).filter((price) => price > ceilingMinor)
  const found = smallest(trial, prices, (price) => withLine(trial, { ceilingMinor: price }))
  return (
    found && closer(trial, 'matching.close_ceiling', { ceiling: found.value, more: found.value - ceilingMinor }, found.result)
  )
}

function largerShare(trial: Trial): Closer | null {
  const { shareCapBp } = trial.problem
  if (shareCapBp === undefined) return null
  const shares = Array.from({ length: 100 }, (_, at) => (at + 1) * 100).filter((share) => share > shareCapBp)
  const found = smallest(trial, shares, (share) => ({ ...trial.problem, shareCapBp: share }))
  return found && closer(trial, 'matching.close_share', { share: found.value / 100, cap: shareCapBp / 100 }, found.result)
}

function unlocked(trial: Trial): Closer | null {
  const out = ownOffers(trial).filter((offer) => trial.problem.locks[offer.key] === 'out')
  const outKeys = new Set(out.map((offer) => offer.key))
  const locks = Object.fromEntries(Object.entries(trial.problem.locks).filter(([key]) => !outKeys.has(key)))
  const found = smallest(trial, out.length ? [locks] : [], (value) => ({ ...trial.problem, locks: value }))
  return found && closer(trial, 'matching.close_unlock', { count: out.length }, found.result)
}

/** Someone's least is more than what is missing: taking it whole leaves some over. */
function moreThanNeeded(trial: Trial): Closer | null {
  const mostOver = Math.max(0, ...ownOffers(trial).map((offer) => offer.least))
  const found = smallest(trial, mostOver > 0 ? [mostOver] : [], (value) => withLine(trial, { mostOver: value }))
  if (!found) return null
  const over = Math.max(0, (found.result.planned.get(trial.line.key) ?? 0) - neededOf(trial.line))
  return closer(trial, 'matching.close_over', { over }, found.result)
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
  const trip = problem.houseCosts.collectionPerProducer + problem.houseCosts.inspectionPerProducer
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
