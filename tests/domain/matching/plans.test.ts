import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkPlan } from '#app/domain/matching/check-plan'
import type { Engine } from '#app/domain/matching/engine'
import { highsEngine } from '#app/domain/matching/highs-engine.server'
import { mayLock } from '#app/domain/matching/locks'
import { makePlans } from '#app/domain/matching/make-plans'
import { daysBetween } from '#app/domain/shared/calendar'
import { type Plan, type PlanProblem, presetWeights } from '#app/domain/matching/matching'
import { planPresets, type PlanPreset } from '#app/domain/supply/plan-words'
import { isMessageKey, refusalText } from '#app/i18n'
import { instance } from './instances'
import { smallProblem } from './small-problems'
import { missingWeights, tryEverything } from './try-everything'

/** More where somebody wants to be surer: `RUNS=5000 npx vitest run tests/domain/matching/plans.test.ts`. */
const runs = Number(process.env['RUNS'] ?? 100)
const patience = 60_000 + runs * 500

let engineFor: () => Engine
beforeAll(async () => {
  const engineWith = await highsEngine()
  engineFor = () => engineWith(() => 60_000)
})

const lockable = smallProblem.filter((problem) => mayLock(problem).ok)

function planFor(problem: PlanProblem, preset: PlanPreset): Plan {
  const [plan] = makePlans({ problem, presets: [preset] }, engineFor).plans
  if (!plan) throw new Error('no plan')
  return plan
}

function missingIn(problem: PlanProblem, plan: Plan): number {
  const weights = missingWeights(problem)
  return plan.lines.reduce((all, line, at) => all + (weights[at] ?? 1) * line.short, 0)
}

describe('any plan', () => {
  test(
    'keeps every promise, limit and sum, and says why of every offer in both languages',
    () => {
      fc.assert(
        fc.property(lockable, fc.constantFrom(...planPresets), (problem, preset) => {
          const plan = planFor(problem, preset)
          expect(checkPlan(problem, plan)).toEqual([])
          expect(plan.rows.map((row) => row.offerKey).sort()).toEqual(problem.offers.map((offer) => offer.key).sort())
          for (const { reason } of [...plan.rows, ...plan.notes.map((note) => ({ reason: note }))]) {
            expect(isMessageKey(reason.code), reason.code).toBe(true)
            for (const language of ['id', 'en'] as const) expect(refusalText(reason, language)).not.toMatch(/[{}]|NaN|Infinity|∞/)
          }
          for (const row of plan.rows) expect(row.reason.code).toMatch(row.quantity ? /\.(in|part)_/ : /\.out_/)
        }),
        { numRuns: runs },
      )
    },
    patience,
  )

  test(
    'is the same for the same problem, in whatever order its rows come',
    () => {
      fc.assert(
        fc.property(lockable, fc.constantFrom(...planPresets), (problem, preset) => {
          const turned = {
            ...problem,
            offers: [...problem.offers].reverse(),
            producers: [...problem.producers].reverse(),
            lines: [...problem.lines].reverse(),
          }
          const [one, other] = [planFor(problem, preset), planFor(turned, preset)]
          expect({ ...other, lines: [...other.lines].reverse() }).toEqual(one)
        }),
        { numRuns: runs / 2 },
      )
    },
    patience,
  )
})

describe('the cheapest plan', () => {
  test(
    'misses no more and costs no more than the best of all allocations, within the gap it proves',
    () => {
      fc.assert(
        fc.property(lockable, (problem) => {
          const plan = planFor(problem, 'lowestCost')
          const best = tryEverything(problem)
          expect(missingIn(problem, plan)).toBe(best.missing)
          expect(best.quotasMissing).toBeLessThan(Infinity)
          expect(plan.status).toBe('optimal')
          expect(plan.cost.totalMinor).toBeGreaterThanOrEqual(best.cost - 1)
          expect(plan.cost.totalMinor).toBeLessThanOrEqual(best.cost * 1.0001 + 1)
          expect(plan.cost.totalMinor * (1 - plan.gapPpm / 1_000_000)).toBeLessThanOrEqual(best.cost + 1)
        }),
        { numRuns: runs },
      )
    },
    patience,
  )
})

describe('the other presets', () => {
  test(
    'miss no more than the cheapest plan; the widest stays within its surcharge and spreads the income',
    () => {
      fc.assert(
        fc.property(lockable, (problem) => {
          const { plans } = makePlans({ problem, presets: planPresets }, engineFor)
          const [cheapest, safest, widest] = plans
          if (!cheapest || !safest || !widest) throw new Error('a plan is missing')
          for (const plan of plans) expect(missingIn(problem, plan)).toBe(missingIn(problem, cheapest))
          const { spreadBudgetBp, newcomerFloorBp } = presetWeights.widestBenefit
          if (newcomerFloorBp && problem.offers.some((offer) => offer.newcomer)) return
          expect(widest.cost.totalMinor).toBeLessThanOrEqual(
            cheapest.cost.totalMinor * (1 + (spreadBudgetBp ?? 0) / 10_000) * 1.002 + 1,
          )
          expect(largestIncome(problem, widest)).toBeLessThanOrEqual(largestIncome(problem, cheapest))
        }),
        { numRuns: runs / 2 },
      )
    },
    patience,
  )

  test(
    'of a larger order differ as their names say',
    () => {
      const problem = instance({ commitments: 60, supply: 'loose', seed: 2 })
      const { plans, closers } = makePlans({ problem, presets: planPresets }, engineFor)
      const [cheapest, safest, widest] = plans
      if (!cheapest || !safest || !widest) throw new Error('a plan is missing')
      expect(closers).toEqual([])
      expect(safest.cost.totalMinor).toBeGreaterThan(cheapest.cost.totalMinor)
      expect(riskyPieceDays(problem, safest)).toBeLessThan(riskyPieceDays(problem, cheapest))
      expect(safest.limits.shareCapBp).toBe(2500)
      expect(safest.notes.map((note) => note.code)).toContain('matching.note_no_history')
      expect(widest.households).toBeGreaterThan(cheapest.households)
      expect(widest.giniPpm).toBeLessThan(cheapest.giniPpm)
      for (const plan of plans) expect(checkPlan(problem, plan)).toEqual([])
    },
    patience,
  )
})

function incomeByProducer(problem: PlanProblem, plan: Plan): Map<string, number> {
  const incomes = new Map<string, number>()
  for (const { offerKey, quantity } of plan.rows) {
    const offer = problem.offers.find((one) => one.key === offerKey)
    if (offer) incomes.set(offer.producerKey, (incomes.get(offer.producerKey) ?? 0) + quantity * offer.priceMinor)
  }
  return incomes
}

function largestIncome(problem: PlanProblem, plan: Plan): number {
  const hands = (key: string) => problem.offers.find((offer) => offer.producerKey === key)?.memberCount ?? 1
  return Math.max(0, ...[...incomeByProducer(problem, plan)].map(([key, income]) => Math.ceil(income / hands(key))))
}

/** Pieces times the days by which each falls short of the spare days that count as safe. */
function riskyPieceDays(problem: PlanProblem, plan: Plan): number {
  return plan.rows.reduce((all, { offerKey, quantity }) => {
    const offer = problem.offers.find((one) => one.key === offerKey)
    const line = problem.lines.find((one) => one.key === offer?.lineKey)
    if (!offer || !line) return all
    return all + quantity * Math.max(0, presetWeights.safest.slackTargetDays - daysBetween(offer.readyOn, line.latestReadyOn))
  }, 0)
}
