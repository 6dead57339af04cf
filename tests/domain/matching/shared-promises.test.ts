import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkPlan } from '#app/domain/matching/check-plan'
import type { Engine } from '#app/domain/matching/engine'
import { highsEngine } from '#app/domain/matching/highs-engine.server'
import { mayLock } from '#app/domain/matching/locks'
import { makePlans } from '#app/domain/matching/make-plans'
import type { Plan, PlanOffer, PlanProblem } from '#app/domain/matching/matching'
import { planPresets } from '#app/domain/supply/plan-words'
import { order } from './orders'
import { sharedProblem, trancheProblem } from './small-problems'
import { missingWeights, tryEverything } from './try-everything'

const runs = Number(process.env['RUNS'] ?? 60)
const patience = 60_000 + runs * 500

let engineFor: () => Engine
beforeAll(async () => {
  const engineWith = await highsEngine()
  engineFor = () => engineWith(() => 60_000)
})

function planOf(problem: PlanProblem): Plan {
  const [plan] = makePlans({ problem, presets: ['lowestCost'] }, engineFor).plans
  if (!plan) throw new Error('no plan')
  return plan
}

const lockable = fc.oneof(sharedProblem, trancheProblem).filter((problem) => mayLock(problem).ok)

/** One promise that either of two lines may draw on. */
function promised(key: string, values: Partial<PlanOffer> = {}) {
  return ['first', 'second'].map((lineKey) => ({
    ...values,
    key: `${key} ${lineKey}`,
    promiseKey: key,
    lineKey,
    producerKey: `maker of ${key}`,
  }))
}
const lines = (first: number, second: number) => [
  { key: 'first', demand: first },
  { key: 'second', demand: second },
]
const quantities = (plan: Plan) => plan.rows.map((row) => row.quantity)

describe('a promise to two lines', () => {
  test('is given to both, and no more than was promised', () => {
    const plan = planOf(order({ lines: lines(60, 60), offers: promised('stock', { most: 100 }) }))
    expect(quantities(plan).reduce((all, one) => all + one, 0)).toBe(100)
    expect(plan.lines.reduce((all, line) => all + line.short, 0)).toBe(20)
    expect(plan.makers).toBe(1)
  })

  test('asks for its least of both lines together', () => {
    const plan = planOf(order({ lines: lines(30, 40), offers: promised('stock', { most: 100, least: 60 }) }))
    expect(quantities(plan)).toEqual([30, 40])
  })

  test('is left alone where both lines together want less than its least', () => {
    const plan = planOf(order({ lines: lines(10, 20), offers: promised('stock', { most: 100, least: 60 }) }))
    expect(quantities(plan)).toEqual([0, 0])
  })

  test('fills up the line whose own makers are dearer', () => {
    const own = { key: 'own', lineKey: 'first', priceMinor: 15_000, most: 50 }
    const plan = planOf(order({ lines: lines(50, 80), offers: [...promised('stock', { most: 90 }), own] }))
    expect(plan.rows.map(({ offerKey, quantity }) => [offerKey, quantity])).toEqual([
      ['own', 50],
      ['stock first', 0],
      ['stock second', 80],
    ])
  })

  test('says of the line that got less that the rest went to the other', () => {
    const plan = planOf(order({ lines: lines(100, 100), offers: promised('stock', { most: 100, least: 100 }) }))
    const out = plan.rows.find((row) => row.quantity === 0)
    const said = plan.rows.map((row) => row.reason.code)
    if (out) expect(out.reason.code).toBe('matching.out_promise_shared')
    else expect(said).toEqual(['matching.part_promise', 'matching.part_promise'])
  })

  test('locked in, is in', () => {
    const cheap = { key: 'cheap', lineKey: 'first', priceMinor: 100, most: 100 }
    const problem = order({ lines: lines(50, 1), offers: [...promised('stock', { least: 10 }), cheap] })
    const plan = planOf({ ...problem, locks: { 'stock first': 'in' } })
    expect(plan.rows.find((row) => row.offerKey === 'stock first')?.quantity).toBe(10)
  })
})

test('the auditor adds up what several lines take of one promise', () => {
  const problem = order({ lines: lines(60, 60), offers: promised('stock', { most: 100, least: 50 }) })
  const plan = planOf(problem)
  const taking = (...taken: number[]) => {
    const changed = { ...plan, rows: plan.rows.map((row, at) => ({ ...row, quantity: taken[at] ?? 0 })) }
    return checkPlan(problem, changed).map(({ rule }) => rule)
  }
  expect(taking(60, 60)).toContain('at most what was promised')
  expect(taking(20, 20)).toContain('at least what the maker asks')
  expect(taking(20, 40)).not.toContain('at least what the maker asks')
})

test(
  'any plan over promises in parts is as good as the best of all allocations',
  () => {
    fc.assert(
      fc.property(lockable, (problem) => {
        const { plans } = makePlans({ problem, presets: planPresets }, engineFor)
        for (const plan of plans) expect(checkPlan(problem, plan)).toEqual([])
        const [cheapest] = plans
        if (!cheapest) throw new Error('no plan')
        const weights = missingWeights(problem)
        const best = tryEverything(problem)
        expect(cheapest.lines.reduce((all, line, at) => all + (weights[at] ?? 1) * line.short, 0)).toBe(best.missing)
        expect(cheapest.cost.totalMinor).toBeGreaterThanOrEqual(best.cost - 1)
        expect(cheapest.cost.totalMinor).toBeLessThanOrEqual(best.cost * 1.0001 + 1)
      }),
      { numRuns: runs },
    )
  },
  patience,
)
