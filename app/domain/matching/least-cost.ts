import { buildBound } from './build-bound'
import { buildModel } from './build-model'
import type { Asked, Engine } from './engine'
import type { Fit } from './fit-offers'
import type { Goal } from './model-rows'
import { cheapestFirst, greedyQuantities } from './greedy'
import { better, Tally, type Worth } from './tally'

/** An allocation, what it is worth, and whether it was proved that nothing is worth more so far. */
export type Found = { readonly fit: Fit; readonly quantities: readonly number[]; readonly worth: Worth; readonly proven: boolean }

export type Cheapest = Found & {
  /** No allocation that misses as little costs less than this. */
  readonly bound: number
  /** Whether the solver had a say; if not, the plan is the one made by hand's rule. */
  readonly solved: boolean
}

/** Offers kept for each line when there are very many; the others rarely matter, and the gap is measured against all. */
const keptPerLine = 150

/** Missing pieces are whole numbers; of very many, a twenty-thousandth is not worth the search. */
const missingGap = (fit: Fit) => {
  const wanted = fit.lines.reduce((all, line) => all + line.missingWeight * line.needed, 0)
  return { relativeGap: 0, absoluteGap: Math.max(0.99, wanted / 20_000) }
}
export type Care = Pick<Asked, 'relativeGap' | 'absoluteGap' | 'timeShare'>
const nearlyBest: Care = { relativeGap: 1e-4, absoluteGap: 0.99 }
/** Of very many offers the best ones are nearly alike, and the bound over all of them is no nearer than this. */
const nearEnough = 5e-4

/** The least that must stay missing. Greedy's answer is kept when it is as good as plain counting allows. */
export function leastMissing(fit: Fit, engine: Engine): Found {
  const greedy = found(fit, greedyQuantities(fit), false)
  const floor = countFloor(
    fit,
    (line) => line.needed,
    () => true,
  )
  if (greedy.worth.missing <= floor) return { ...greedy, proven: true }
  return improve(greedy, { of: 'missing' }, engine)
}

/** Keeps what `start` reached in missing pieces, then the newcomers' floor, then the cost as low as can be. */
export function leastCost(start: Found, engine: Engine, care: Care = nearlyBest): Cheapest {
  const fit = start.fit
  const floor = countFloor(
    fit,
    (line) => line.newcomerFloor,
    (at) => fit.offers[at]?.offer.newcomer ?? false,
  )
  const { missing } = start.worth
  const base = start.worth.newcomersMissing <= floor ? start : improve(start, { of: 'newcomersMissing', missing }, engine)
  const goal = { of: 'cost', missing, newcomersMissing: base.worth.newcomersMissing } as const
  const keep = bestOffers(base)
  const bound = keep ? engine.solve(buildBound(fit, goal), { ...nearlyBest, relaxed: true }).bound : -Infinity
  const model = buildModel(fit, goal, keep)
  const relativeGap = keep ? Math.max(care.relativeGap, nearEnough) : care.relativeGap
  const answer = engine.solve(model.program, { ...care, relativeGap, start: model.start(base.quantities) })
  const best = answer.values ? pick(base, found(fit, model.quantities(answer.values), false)) : base
  const proven = base.proven && answer.status === 'proven'
  return { ...best, proven, bound: keep ? bound : answer.bound, solved: answer.values !== null }
}

/** The cost below which no allocation under these terms can come; Infinity when none reaches what is asked. */
export function costBound(fit: Fit, reached: Worth, engine: Engine): number {
  const goal = { of: 'cost', missing: reached.missing, newcomersMissing: reached.newcomersMissing } as const
  return engine.solve(buildBound(fit, goal), { ...nearlyBest, relaxed: true }).bound
}

export function found(fit: Fit, quantities: readonly number[], proven: boolean): Found {
  return { fit, quantities, worth: new Tally(fit, quantities).worth(), proven }
}

function improve(start: Found, goal: Goal, engine: Engine): Found {
  const model = buildModel(start.fit, goal)
  const answer = engine.solve(model.program, { ...missingGap(start.fit), timeShare: 0.5, start: model.start(start.quantities) })
  const best = answer.values ? pick(start, found(start.fit, model.quantities(answer.values), false)) : start
  return { ...best, proven: (goal.of === 'missing' || start.proven) && answer.status === 'proven' }
}

/** The solver works in floating point: its answer counts only where it holds exactly, and is better. */
function pick(before: Found, after: Found): Found {
  return new Tally(after.fit, after.quantities).holds() && better(after.worth, before.worth) ? after : before
}

/** What stays open even if everybody gave the most. */
function countFloor(fit: Fit, wanted: (line: Fit['lines'][number]) => number, counts: (at: number) => boolean): number {
  return fit.lines.reduce((all, line) => {
    const most = line.offers.reduce((sum, at) => sum + (counts(at) ? (fit.offers[at]?.most ?? 0) : 0), 0)
    return all + line.missingWeight * Math.max(0, wanted(line) - most)
  }, 0)
}

/** The offers worth handing to the solver: the cheapest of each line, twice what is needed, and those already in. */
function bestOffers(start: Found): ReadonlySet<number> | null {
  const { fit, quantities, worth } = start
  if (worth.missing > 0 || fit.lines.every((line) => line.offers.length <= keptPerLine)) return null
  const keep = new Set(quantities.flatMap((quantity, at) => (quantity > 0 ? [at] : [])))
  const kept = fit.lines.map(() => ({ offers: 0, pieces: 0 }))
  for (const at of cheapestFirst(fit)) {
    const offer = fit.offers[at]
    const line = offer && kept[offer.line]
    if (!line || (line.offers >= keptPerLine && line.pieces >= 2 * (fit.lines[offer.line]?.needed ?? 0))) continue
    keep.add(at)
    line.offers += 1
    line.pieces += offer.most
  }
  return keep
}
