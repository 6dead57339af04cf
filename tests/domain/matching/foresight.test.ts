import { beforeAll, describe, expect, test } from 'vitest'
import type { Maker } from '#app/domain/chance/record'
import { checkPlan } from '#app/domain/matching/check-plan'
import type { Engine } from '#app/domain/matching/engine'
import { Foresight } from '#app/domain/matching/foresight'
import { highsEngine } from '#app/domain/matching/highs-engine.server'
import { makePlans } from '#app/domain/matching/make-plans'
import { makersOf } from './deliveries'
import { instance } from './instances'

let engineFor: () => Engine
beforeAll(async () => {
  const engineWith = await highsEngine()
  engineFor = () => engineWith(() => 60_000)
})

describe('plans over makers whose deliveries are known', () => {
  const problem = instance({ commitments: 20, supply: 'loose', seed: 4 })
  const planFor = (makers: Maker[]) => makePlans({ problem, presets: ['lowestCost'], known: { makers } }, engineFor).plans[0]!

  test('say how likely they come whole and on time, and each share of them', () => {
    const plan = planFor(makersOf(problem))
    const { whole, onTime, wholeAndOnTime } = plan.chance!
    for (const { p } of [whole, onTime, wholeAndOnTime]) expect(p).toBeGreaterThanOrEqual(0)
    expect(wholeAndOnTime.p).toBeLessThanOrEqual(Math.min(whole.p, onTime.p))
    for (const row of plan.rows) {
      if (row.quantity === 0) expect(row.surePpm).toBeUndefined()
      else expect(row.surePpm).toBeGreaterThan(0)
    }
  })

  test('are the less sure the later these makers always were, and the same when asked twice', () => {
    const [punctual, late] = [planFor(makersOf(problem)), planFor(makersOf(problem, { daysLate: 20 }))]
    expect(late.chance!.onTime.p).toBeLessThan(punctual.chance!.onTime.p)
    expect(planFor(makersOf(problem))).toEqual(punctual)
  })

  test('cost what lateness is to be expected to cost, and take the dearer one who is not late where that is cheaper', () => {
    const penalised = { ...problem, houseCosts: { ...problem.houseCosts, latenessPerPieceDay: 4_000 } }
    const known = { makers: makersOf(problem, { daysLate: 25 }) }
    const plan = makePlans({ problem: penalised, presets: ['lowestCost'], known }, engineFor).plans[0]!
    const careless = makePlans({ problem, presets: ['lowestCost'], known }, engineFor).plans[0]!
    const checkable = new Foresight(penalised, known).problem
    expect(checkPlan(checkable, plan)).toEqual([])
    expect(careless.cost.latenessMinor).toBe(0)
    expect(plan.cost.latenessMinor).toBeGreaterThan(0)
    const lateAnyway = checkable.offers.reduce((all, offer) => {
      const taken = careless.rows.find((row) => row.offerKey === offer.key)?.quantity ?? 0
      return all + (taken * (offer.lateMilliDays ?? 0) * 4_000) / 1000
    }, 0)
    expect(plan.cost.totalMinor).toBeLessThanOrEqual((careless.cost.totalMinor + lateAnyway) * 1.0002)
  })

  test('are reckoned with a maker of whom nothing at all is said', () => {
    expect(planFor([]).chance!.runs).toBe(10_000)
  })
})
