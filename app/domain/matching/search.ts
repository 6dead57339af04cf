import type { Engine } from './engine'
import { type Care, type Cheapest, type Found, found } from './approach'
import { type Fit, type Given, type Terms, termsOf } from './fit'
import { fitOffers } from './fit-offers'
import { costBound, leastCost, leastMissing } from './least-cost'
import type { PlanProblem, PlanStatus, Weights } from './matching'
import { Tally, type Worth } from './tally'

/** An allocation, the terms it keeps, and how sure it is to be the best. */
export type Solved = {
  readonly fit: Fit
  readonly quantities: readonly number[]
  readonly status: PlanStatus
  readonly gapPpm: number
}

/**
 * The goals in their order: miss as little as possible, keep the target share as far as that allows, then cost the least;
 * and, where a surcharge for it is given, lower the largest income a hand as far as the surcharge reaches.
 */
export function search(problem: PlanProblem, weights: Weights, engine: Engine, given: Given = {}): Solved {
  const terms = termsOf(problem, weights, given)
  const start = withinShare(problem, terms, engine)
  if (weights.spreadBudgetBp !== null) return spread(problem, start, weights.spreadBudgetBp, engine)
  const base = leastCost(start, engine)
  const gap = base.worth.cost > 0 ? (base.worth.cost - base.bound) / base.worth.cost : 0
  return { fit: base.fit, quantities: base.quantities, status: statusOf(base), gapPpm: inMillionths(gap) }
}

function statusOf(cheapest: Cheapest): PlanStatus {
  if (!cheapest.solved) return 'greedy'
  return cheapest.proven ? 'optimal' : 'time_limit'
}

/** Rounded up, and never more than everything: no plan costs less than nothing. */
function inMillionths(gap: number): number {
  return Number.isFinite(gap) ? Math.min(1_000_000, Math.max(0, Math.ceil(gap * 1_000_000 - 1e-6))) : 1_000_000
}

/** Under the smallest cap on one producer's share, from the target up in whole percents, that leaves no more missing. */
function withinShare(problem: PlanProblem, terms: Terms, engine: Engine): Found {
  const at = (shareCapBp: number | null) => leastMissing(fitOffers(problem, { ...terms, shareCapBp }), engine)
  const target = terms.weights.targetShareBp
  const widest = terms.shareCapBp ?? 10_000
  if (target === null || target >= widest) return at(terms.shareCapBp)
  const targeted = at(target)
  if (targeted.worth.missing === 0) return targeted
  let enough = { cap: widest, start: at(terms.shareCapBp) }
  const unavoidable = enough.start.worth.missing
  if (targeted.worth.missing <= unavoidable) return targeted
  for (let tooTight = target; enough.cap - tooTight > 100 && !engine.outOfTime();) {
    const middle = tooTight + Math.floor((enough.cap - tooTight) / 200) * 100
    const start = at(middle)
    if (start.worth.missing <= unavoidable) enough = { cap: middle, start }
    else tooTight = middle
  }
  return enough.start
}

/** A ceiling is looked for to within so much of itself. */
const ceilingStep = 0.01
/** The cost is only a side condition here: a thousandth will do, and no attempt may use up the steps of the others. */
const inPassing: Care = { relativeGap: 1e-3, absoluteGap: 0.99, mostSteps: 5_000 }

/**
 * The lowest ceiling on income a hand under which a plan stays within the surcharge. Below `impossible` it is proved,
 * first by the bound alone, then by whole plans, that there is none.
 */
function spread(problem: PlanProblem, start: Found, budgetBp: number, engine: Engine): Solved {
  const { terms } = start.fit
  const base = leastCost(start, engine, inPassing)
  const budget = Math.max(base.worth.cost, cheapestCost(problem, base, engine) * (1 + budgetBp / 10_000))
  const under = (ceiling: number) => fitOffers(problem, { ...terms, incomePerHandMinor: ceiling })
  let best = { ceiling: largestIncome(base), plan: base }
  let impossible = lowestByBound(under, best.ceiling, budget, base.worth, engine)
  let lowest = impossible
  let inTime = start.proven && base.proven
  for (let tries = 0, stride = ceilingStep; tries < 12 && best.ceiling > lowest * (1 + ceilingStep); tries++, stride *= 2) {
    if (engine.outOfTime()) break
    const ceiling = Math.min(Math.ceil(lowest * (1 + stride)), Math.floor((lowest + best.ceiling) / 2))
    const attempt = attemptUnder(under(ceiling), budget, base.worth, engine)
    inTime &&= attempt.plan.proven
    if (attempt.verdict === 'fits') best = { ceiling: largestIncome(attempt.plan), plan: attempt.plan }
    else lowest = ceiling
    if (attempt.verdict === 'impossible') impossible = ceiling
  }
  const { plan } = best
  return {
    fit: { ...plan.fit, terms: { ...plan.fit.terms, incomePerHandMinor: best.ceiling } },
    quantities: plan.quantities,
    status: !plan.solved ? 'greedy' : inTime && !engine.outOfTime() ? 'optimal' : 'time_limit',
    gapPpm: inMillionths(best.ceiling > 0 ? (best.ceiling - impossible) / best.ceiling : 0),
  }
}

/** What the order would cost if nobody looked at the spread; newcomers' floor left aside. */
function cheapestCost(problem: PlanProblem, base: Cheapest, engine: Engine): number {
  const { terms } = base.fit
  if (!terms.weights.newcomerFloorBp) return base.worth.cost
  const fit = fitOffers(problem, { ...terms, weights: { ...terms.weights, newcomerFloorBp: 0 } })
  return leastCost(found(fit, base.quantities, base.proven), engine, inPassing).worth.cost
}

function lowestByBound(under: (ceiling: number) => Fit, from: number, budget: number, reached: Worth, engine: Engine): number {
  let [impossible, possible] = [1, Math.max(1, from)]
  while (possible > impossible * (1 + ceilingStep / 2) + 1 && !engine.outOfTime()) {
    const middle = Math.round(Math.sqrt(impossible * possible))
    if (middle <= impossible || middle >= possible) break
    if (costBound(under(middle), reached, engine) > budget + 1) impossible = middle
    else possible = middle
  }
  return impossible
}

type Attempt =
  { readonly verdict: 'fits'; readonly plan: Cheapest } | { readonly verdict: 'impossible' | 'unknown'; readonly plan: Found }

/** Whether a plan under these terms misses no more and stays within the budget; `impossible` only where that is proved. */
function attemptUnder(fit: Fit, budget: number, reached: Worth, engine: Engine): Attempt {
  const start = leastMissing(fit, engine)
  if (start.worth.missing > reached.missing) return { verdict: start.proven ? 'impossible' : 'unknown', plan: start }
  const plan = leastCost(start, engine, inPassing)
  const worse = plan.worth.floorsMissing > reached.floorsMissing
  if (!worse && plan.worth.cost <= budget) return { verdict: 'fits', plan }
  return { verdict: plan.bound > budget || (worse && plan.proven) ? 'impossible' : 'unknown', plan }
}

/** The largest income a hand, in whole rupiah rounded up. */
export function largestIncome({ fit, quantities }: { fit: Fit; quantities: readonly number[] }): number {
  const { incomes } = new Tally(fit, quantities)
  return Math.max(0, ...fit.makers.map(({ hands }, place) => Math.ceil((incomes[place] ?? 0) / hands)))
}
