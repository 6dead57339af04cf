import { beforeAll, describe, expect, test } from 'vitest'
import { day, type Month } from '#app/domain/shared/calendar'
import { compare, rational } from '#app/domain/shared/rational'
import { freeMonths } from '#app/domain/matching/capacity'
import { checkPlan } from '#app/domain/matching/check-plan'
import { highsEngine } from '#app/domain/matching/highs-engine.server'
import { makePlans } from '#app/domain/matching/make-plans'
import type { Plan, PlanProblem } from '#app/domain/matching/matching'
import { giniOf } from '#app/domain/matching/spread'
import { order } from './orders'

const problem: PlanProblem = order({
  lines: [
    { key: 'tote', lotStep: 10 },
    { key: 'mat', demand: 10 },
  ],
  offers: [
    { key: 'a', most: 70, least: 20 },
    { key: 'b', most: 60, producerKey: 'x', capacityPerYear: 400 },
    { key: 'c', most: 20, producerKey: 'x', lineKey: 'mat', capacityPerYear: 100, priceMinor: 75_000 },
    { key: 'late', readyOn: day('2026-12-24') },
    { key: 'out' },
  ],
  problem: { locks: { out: 'out', a: 'in' }, shareCapBp: 9000 },
})

let plan: Plan
beforeAll(async () => {
  const engineWith = await highsEngine()
  const [made] = makePlans({ problem, presets: ['lowestCost'] }, () => engineWith(() => 60_000)).plans
  if (!made) throw new Error('no plan')
  plan = made
})

const withQuantity = (offerKey: string, quantity: number): Plan => ({
  ...plan,
  rows: plan.rows.map((row) => (row.offerKey === offerKey ? { ...row, quantity } : row)),
})
const rules = (changed: Plan) => checkPlan(problem, changed).map((violation) => violation.rule)

describe('the audit of a plan', () => {
  test('finds nothing in a sound plan', () => {
    expect(rules(plan)).toEqual([])
  })

  test.each([
    ['a', 80, 'at most what was promised'],
    ['a', 10, 'at least what the maker asks'],
    ['a', 0, 'locked in'],
    ['a', 25, 'whole lots'],
    ['b', -10, 'whole pieces'],
    ['b', 60, 'no more than needed and a lot'],
    ['c', 20, 'work fits the free months'],
    ['c', 10, 'short is what is missing'],
    ['late', 10, 'ready in time'],
    ['out', 10, 'locked out'],
    ['out', 10, 'goods add up'],
    ['out', 10, 'collection adds up'],
  ])('finds %s at %i against "%s"', (key, quantity, rule) => {
    const before = plan.rows.find((row) => row.offerKey === key)?.quantity
    const changed =
      before === quantity
        ? { ...plan, lines: plan.lines.map((line) => ({ ...line, short: line.short + 1 })) }
        : withQuantity(key, quantity)
    expect(rules(changed)).toContain(rule)
  })

  test('finds wrong sums, caps, and rows that are missing or made up', () => {
    expect(rules({ ...plan, cost: { ...plan.cost, totalMinor: plan.cost.totalMinor + 1 } })).toEqual(['the total adds up'])
    expect(rules({ ...plan, makers: plan.makers + 1 })).toEqual(['makers are counted'])
    expect(rules({ ...plan, limits: { ...plan.limits, shareCapBp: 1000 } })).toContain('within the share cap')
    expect(rules({ ...plan, limits: { ...plan.limits, incomePerHandMinor: 1 } })).toContain('within the income ceiling')
    expect(rules({ ...plan, rows: plan.rows.slice(1) })).toContain('one row an offer')
    const [first] = plan.rows
    if (first)
      expect(rules({ ...plan, rows: [...plan.rows, { ...first, offerKey: 'x' }] })).toEqual(['only offers of the problem'])
  })
})

describe('what a plan is measured by', () => {
  test('months cut short count by their days, those not listed not at all', () => {
    const producer = {
      key: 'x',
      monthsFree: (['2026-09', '2026-10'] as Month[]).map((month) => ({ month, free: rational(1, 2) })),
    }
    const free = (from: string, to: string) => freeMonths(producer, day(from), day(to))
    expect(compare(free('2026-09-01', '2026-10-31'), rational(1))).toBe(0)
    expect(compare(free('2026-09-16', '2026-09-30'), rational(1, 4))).toBe(0)
    expect(compare(free('2026-10-31', '2026-12-31'), rational(1, 62))).toBe(0)
    expect(compare(free('2026-09-02', '2026-09-01'), rational(0))).toBe(0)
  })

  test('the Gini of equal incomes is 0, of one earning all it nears 1, and hands weigh', () => {
    const gini = (incomes: number[], hands: number[]) =>
      giniOf(new Map(incomes.map((income, at) => [`${at}`, income])), new Map(hands.map((count, at) => [`${at}`, count])))
    expect(gini([5, 5, 5], [1, 1, 1])).toBe(0)
    expect(gini([10, 20], [1, 2])).toBe(0)
    expect(gini([0, 0, 0, 8], [1, 1, 1, 1])).toBe(750_000)
    expect(gini([0, 8], [3, 1])).toBe(750_000)
    expect(gini([], [])).toBe(0)
  })
})
