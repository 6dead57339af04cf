import { buildModel, type Model } from './build-model'
import type { Asked, Engine } from './engine'
import { at, type Fit } from './fit'
import type { Goal } from './model-rows'
import { roundOff } from './round-off'
import { better, Tally, type Worth } from './tally'

/** An allocation, what it is worth, and whether it was proved that nothing is worth more so far. */
export type Found = { readonly fit: Fit; readonly quantities: readonly number[]; readonly worth: Worth; readonly proven: boolean }

export type Cheapest = Found & {
  /** No allocation is below this in what was made small. */
  readonly bound: number
  /** Whether the solver had a say; if not, the plan is the one made by hand's rule. */
  readonly solved: boolean
}

export type Care = Pick<Asked, 'relativeGap' | 'absoluteGap' | 'mostSteps'>

const worthless: Worth = { missing: Infinity, floorsMissing: Infinity, cost: Infinity }

/** The solver works in floating point, and by hand not every lock is kept: an allocation counts only where it holds exactly. */
export function found(fit: Fit, quantities: readonly number[], proven: boolean): Found {
  const tally = new Tally(fit, quantities)
  return { fit, quantities, worth: tally.holds() ? tally.worth() : worthless, proven }
}

/** More offers than this are not left to the solver at once: it would think for minutes. */
const mostToProve = 260
/** A first look among those that the relaxed program takes, to within a thousandth. */
const firstLook = 1e-3

/**
 * From below by letting whole numbers go, from above by rounding that off; what lies between is left to the solver, with
 * only those offers that can still be part of anything better.
 */
export function approach(start: Found, goal: Goal, engine: Engine, care: Care): Cheapest {
  const { fit } = start
  const relaxed = buildModel(fit, goal, { relaxed: true })
  const below = engine.solve(relaxed.program, { ...care, relaxed: true })
  if (!below.values || !below.reduced) return { ...start, bound: below.bound, solved: false, proven: false }
  const pieces = relaxed.quantities(below.values)
  const near = (one: Found, bound: number, by: Care) => valueOf(goal, one.worth) - bound <= gapOf(bound, by)
  let best = pick(start, found(fit, roundOff(fit, pieces), false))
  const done = (bound: number, proven: boolean): Cheapest => ({ ...best, bound, solved: true, proven })
  if (near(best, below.bound, care)) return done(below.bound, true)

  const taken = new Set(fit.offers.flatMap((_, place) => ((pieces[place] ?? 0) > 1e-6 || best.quantities[place] ? [place] : [])))
  best = solveAmong(taken, best, goal, engine, { ...care, relativeGap: Math.max(firstLook, care.relativeGap) }).best
  if (near(best, below.bound, care)) return done(below.bound, true)

  const beyond = risePerPiece(fit, relaxed, below.reduced)
  const left = stillInReach(best, valueOf(goal, best.worth) - below.bound, beyond)
  const keep = left.size <= mostToProve ? left : nearest(fit, taken, left, beyond)
  const last = solveAmong(keep, best, goal, engine, care)
  best = last.best
  const bound = keep === left ? Math.max(below.bound, Math.min(last.bound, valueOf(goal, best.worth))) : below.bound
  return done(bound, near(best, bound, care))
}

function valueOf(goal: Goal, worth: Worth): number {
  return goal.of === 'missing' ? worth.missing : goal.of === 'floorsMissing' ? worth.floorsMissing : worth.cost
}

function gapOf(bound: number, { relativeGap, absoluteGap }: Care): number {
  return Math.max(absoluteGap, relativeGap * Math.abs(bound)) + 1e-6
}

function solveAmong(
  keep: ReadonlySet<number>,
  best: Found,
  goal: Goal,
  engine: Engine,
  care: Care,
): { best: Found; bound: number } {
  const { fit } = best
  const model = buildModel(fit, goal, { keep })
  const answer = engine.solve(model.program, { ...care, start: model.start(best.quantities) })
  if (!answer.values) return { best, bound: answer.bound }
  const whole = model.quantities(answer.values).map((pieces, place) => {
    const { step } = at(fit.offers, place)
    return Math.round(pieces / step) * step
  })
  return { best: pick(best, found(fit, whole, false)), bound: answer.bound }
}

function pick(before: Found, after: Found): Found {
  return better(after.worth, before.worth) ? after : before
}

/** By offer, how much the bound rises with each piece of one that the relaxed program leaves out. */
function risePerPiece(fit: Fit, { lots }: Model, reduced: readonly number[]): number[] {
  const rise = fit.offers.map(() => Infinity)
  for (const { offer, column } of lots)
    rise[offer] = Math.min(rise[offer] ?? Infinity, (reduced[column] ?? 0) / at(fit.offers, offer).step)
  return rise
}

/** An offer whose least already lifts the bound above the best that is known is part of nothing better (reduced cost fixing). */
function stillInReach({ fit, quantities }: Found, gap: number, rise: readonly number[]): Set<number> {
  return new Set(fit.offers.flatMap(({ least }, place) => (quantities[place] || least * (rise[place] ?? 0) < gap ? [place] : [])))
}

/** Those taken so far and, of each line, the next that cost least beyond the bound. */
function nearest(fit: Fit, taken: ReadonlySet<number>, left: ReadonlySet<number>, rise: readonly number[]): Set<number> {
  const keep = new Set(taken)
  const each = Math.max(10, Math.floor((mostToProve - taken.size) / fit.lines.length))
  const beyond = (place: number) => (rise[place] ?? Infinity) * at(fit.offers, place).least
  for (const { offers } of fit.lines)
    for (const place of offers
      .filter((one) => left.has(one) && !taken.has(one))
      .sort((a, b) => beyond(a) - beyond(b) || a - b)
      .slice(0, each))
      keep.add(place)
  return keep
}
