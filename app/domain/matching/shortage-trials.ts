import { type Day, daysBetween } from '#app/domain/shared/calendar'
import type { RefusalParams } from '#app/domain/shared/refusal'
import { grades } from '#app/domain/supply/grades'
import type { ReasonCode } from '#app/domain/supply/plan-words'
import type { Engine } from './engine'
import { termsOf } from './fit'
import { fitOffers } from './fit-offers'
import { leastCost, leastMissing } from './least-cost'
import { neededOf, type PlanLine, type PlanProblem, presetWeights, promiseOf } from './matching'
import { Tally } from './tally'

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

type Outcome = {
  readonly short: ReadonlyMap<string, number>
  readonly planned: ReadonlyMap<string, number>
  readonly cost: number
}
/** One short line, and the order it belongs to, to be tried with one thing changed. */
export type Trial = {
  readonly problem: PlanProblem
  readonly line: PlanLine
  readonly short: number
  readonly cost: number
  readonly engine: Engine
}

/** The cheapest plan's shortage and cost. */
export function outcome(problem: PlanProblem, engine: Engine): Outcome {
  const fit = fitOffers(problem, termsOf(problem, presetWeights.lowestCost))
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

/** Solves with each value in turn, largest first, then looks for the smallest that closes as much. */
function smallest<Value>(
  trial: Trial,
  values: readonly Value[],
  change: (value: Value) => PlanProblem,
  solve: (problem: PlanProblem) => Outcome = (problem) => outcome(problem, trial.engine),
): { value: Value; result: Outcome } | null {
  const shortOf = (result: Outcome) => result.short.get(trial.line.key) ?? 0
  const last = values.at(-1)
  if (last === undefined || trial.engine.outOfTime()) return null
  let best = { value: last, result: solve(change(last)) }
  const least = shortOf(best.result)
  if (least >= trial.short) return null
  for (let [low, high] = [0, values.length - 1]; low < high && !trial.engine.outOfTime();) {
    const middle = Math.floor((low + high) / 2)
    const value = values[middle]
    if (value === undefined) break
    const result = solve(change(value))
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

export function laterDate(trial: Trial): Closer | null {
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

/** What is there by the day goes then, the rest later: both parts are one order to the makers. */
export function inTwoParts(trial: Trial): Closer | null {
  const { line, short, engine } = trial
  const first = neededOf(line) - short
  if (first <= 0 || first >= line.demand) return null
  const rest = `${line.key} rest`
  const days = distinct(ownOffers(trial).map((offer) => offer.readyOn)).filter((readyOn) => readyOn > line.latestReadyOn)
  const solve = (problem: PlanProblem): Outcome => {
    const { short: missing, ...others } = outcome(problem, engine)
    return { ...others, short: new Map([[line.key, (missing.get(line.key) ?? 0) + (missing.get(rest) ?? 0)]]) }
  }
  const cut = (readyOn: Day) => cutInTwo(trial, { first, rest, readyOn })
  const found = smallest(trial, days, cut, solve)
  // Limits on shares hold for each delivery: the first must be whole by itself, or it is not what is said.
  if (!found || (outcome(cut(found.value), engine).short.get(line.key) ?? 0) > 0) return null
  return closer(trial, 'matching.close_two_parts', { first, latest: line.latestReadyOn, readyOn: found.value }, found.result)
}

function cutInTwo({ problem, line, short }: Trial, { first, rest, readyOn }: { first: number; rest: string; readyOn: Day }) {
  const exact = { ...line, bufferBp: 0, bufferPieces: 0 }
  const parts: PlanLine[] = [
    { ...exact, demand: first },
    { ...exact, key: rest, demand: short, latestReadyOn: readyOn },
  ]
  const offers = problem.offers.flatMap((offer) => {
    if (offer.lineKey !== line.key) return [offer]
    const promiseKey = promiseOf(offer)
    return [
      { ...offer, promiseKey },
      { ...offer, promiseKey, key: `${offer.key} rest`, lineKey: rest },
    ]
  })
  return { ...problem, lines: problem.lines.flatMap((one) => (one.key === line.key ? parts : [one])), offers }
}

export function higherCeiling(trial: Trial): Closer | null {
  const { ceilingMinor } = trial.line
  if (ceilingMinor === undefined) return null
  const prices = distinct(ownOffers(trial).map((offer) => offer.priceMinor)).filter((price) => price > ceilingMinor)
  const found = smallest(trial, prices, (price) => withLine(trial, { ceilingMinor: price }))
  return (
    found && closer(trial, 'matching.close_ceiling', { ceiling: found.value, more: found.value - ceilingMinor }, found.result)
  )
}

export function lowerGrade(trial: Trial): Closer | null {
  const { leastGrade } = trial.line
  const lower = leastGrade === undefined ? [] : grades.slice(grades.indexOf(leastGrade) + 1)
  const found = smallest(trial, lower, (grade) => withLine(trial, { leastGrade: grade }))
  return found && leastGrade
    ? closer(trial, 'matching.close_grade', { grade: found.value, least: leastGrade }, found.result)
    : null
}

export function largerShare(trial: Trial): Closer | null {
  const { shareCapBp } = trial.problem
  if (shareCapBp === undefined) return null
  const shares = Array.from({ length: 100 }, (_, at) => (at + 1) * 100).filter((share) => share > shareCapBp)
  const found = smallest(trial, shares, (share) => ({ ...trial.problem, shareCapBp: share }))
  return found && closer(trial, 'matching.close_share', { share: found.value / 100, cap: shareCapBp / 100 }, found.result)
}

export function unlocked(trial: Trial): Closer | null {
  const out = ownOffers(trial).filter((offer) => trial.problem.locks[offer.key] === 'out')
  const outKeys = new Set(out.map((offer) => offer.key))
  const locks = Object.fromEntries(Object.entries(trial.problem.locks).filter(([key]) => !outKeys.has(key)))
  const found = smallest(trial, out.length ? [locks] : [], (value) => ({ ...trial.problem, locks: value }))
  return found && closer(trial, 'matching.close_unlock', { count: out.length }, found.result)
}

/** Someone's least is more than what is missing: taking it whole leaves some over. */
export function moreThanNeeded(trial: Trial): Closer | null {
  const mostOver = Math.max(0, ...ownOffers(trial).map((offer) => offer.least))
  const found = smallest(trial, mostOver > 0 ? [mostOver] : [], (value) => withLine(trial, { mostOver: value }))
  if (!found) return null
  const over = Math.max(0, (found.result.planned.get(trial.line.key) ?? 0) - neededOf(trial.line))
  return closer(trial, 'matching.close_over', { over }, found.result)
}
