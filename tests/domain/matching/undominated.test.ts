import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkPlan } from '#app/domain/matching/check-plan'
import type { Engine } from '#app/domain/matching/engine'
import { highsEngine } from '#app/domain/matching/highs-engine.server'
import { mayLock } from '#app/domain/matching/locks'
import { makePlans, type Progress } from '#app/domain/matching/make-plans'
import type { Plan, PlanProblem } from '#app/domain/matching/matching'
import { beats, type Measures, measuresOf, undominated } from '#app/domain/matching/undominated'
import { planPresets } from '#app/domain/supply/plan-words'
import { isMessageKey, refusalText } from '#app/i18n'
import { makersOf } from './deliveries'
import { instance } from './instances'
import { smallProblem } from './small-problems'

const runs = Number(process.env['RUNS'] ?? 25)
const patience = 60_000 + runs * 4_000

let engineFor: () => Engine
beforeAll(async () => {
  const engineWith = await highsEngine()
  engineFor = () => engineWith(() => 60_000)
})

const lockable = smallProblem.filter((problem) => mayLock(problem).ok)
const records = fc.record({ daysLate: fc.integer({ min: -4, max: 20 }), records: fc.integer({ min: 0, max: 12 }) })

function plansOf(problem: PlanProblem, history?: { daysLate: number; records: number }): readonly Plan[] {
  return makePlans(
    { problem, presets: planPresets, ...(history && { known: { makers: makersOf(problem, history) } }) },
    engineFor,
  ).plans
}
const missingIn = (plan: Plan) => plan.lines.reduce((all, line) => all + line.short, 0)

describe('the plans shown where deliveries are known', () => {
  test(
    'are feasible, said in both languages, miss no more than without, and none is beaten by another',
    () => {
      fc.assert(
        fc.property(lockable, records, (problem, history) => {
          const plans = plansOf(problem, history)
          const least = Math.min(...plansOf(problem).map(missingIn))
          expect(plans[0]?.preset).toBe('lowestCost')
          expect(plans.length).toBeLessThanOrEqual(planPresets.length + 4)
          expect(missingIn(plans[0]!)).toBe(least)
          for (const plan of plans) {
            expect(checkPlan(problem, plan)).toEqual([])
            for (const reason of [...plan.rows.map((row) => row.reason), ...plan.notes]) {
              expect(isMessageKey(reason.code), reason.code).toBe(true)
              for (const language of ['id', 'en'] as const) expect(refusalText(reason, language)).not.toMatch(/[{}]|NaN/)
            }
            for (const other of plans) expect(beats(measuresOf(other), measuresOf(plan))).toBe(false)
          }
          const named = plans.filter((plan) => plan.preset !== 'between').map((plan) => plan.preset)
          expect(new Set(named).size).toBe(named.length)
          const told = plans.flatMap((plan) => plan.notes.map((note) => note.code))
          for (const preset of planPresets)
            if (!named.includes(preset)) expect(told.filter((code) => code.endsWith(`.${preset}`))).toHaveLength(1)
        }),
        { numRuns: runs },
      )
    },
    patience,
  )

  test(
    'are the same for the same problem, in whatever order its rows come',
    () => {
      fc.assert(
        fc.property(lockable, records, (problem, history) => {
          const turned = {
            ...problem,
            offers: problem.offers.toReversed(),
            producers: problem.producers.toReversed(),
            lines: problem.lines.toReversed(),
          }
          const known = { makers: makersOf(problem, history) }
          const [one, other] = [problem, turned].map(
            (asked) => makePlans({ problem: asked, presets: planPresets, known }, engineFor).plans,
          )
          expect(other!.map(apartFromOrder)).toEqual(one!.map(apartFromOrder))
        }),
        { numRuns: runs / 5 },
      )
    },
    patience,
  )

  test(
    'of a larger order: the safest is the surest of all and dearer, points lie between, and the work is told as it goes',
    () => {
      const problem = instance({ commitments: 60, supply: 'loose', seed: 2 })
      const told: Progress[] = []
      const request = { problem, presets: planPresets, known: { makers: makersOf(problem) } }
      const { plans } = makePlans(request, engineFor, (progress) => told.push(progress))
      const [cheapest, safest, widest, ...between] = plans
      expect(plans.slice(0, 3).map((plan) => plan.preset)).toEqual(planPresets)
      expect(between.length).toBeGreaterThan(1)
      for (const plan of plans) {
        expect(plan.chance!.wholeAndOnTime.p).toBeLessThanOrEqual(safest!.chance!.wholeAndOnTime.p)
        expect(plan.cost.totalMinor).toBeGreaterThanOrEqual(cheapest!.cost.totalMinor)
      }
      expect(safest!.chance!.wholeAndOnTime.p).toBeGreaterThan(0.9)
      expect(widest!.giniPpm).toBeLessThan(cheapest!.giniPpm)
      expect(told.slice(0, 3)).toMatchObject(planPresets.map((stage, done) => ({ stage, done, of: 3 })))
      expect(told.slice(3, -1).every(({ stage, done, of }) => stage === 'between' && done < of)).toBe(true)
      expect(told.at(-1)).toMatchObject({ stage: 'in_if', done: 0, of: 1 })
    },
    patience,
  )
})

function apartFromOrder({ lines, chance, ...plan }: Plan) {
  const byKey = <One extends { readonly key: string }>(all: readonly One[]) => [...all].sort((a, b) => (a.key < b.key ? -1 : 1))
  return { ...plan, lines: byKey(lines), whole: chance?.whole, onTime: chance?.onTime, linesAhead: byKey(chance?.lines ?? []) }
}

test('of plans alike in all measures one is left, and nobody who stands is beaten', () => {
  const measure = fc.nat(3)
  fc.assert(
    fc.property(fc.array(fc.tuple(measure, measure, measure, measure, measure), { minLength: 1, maxLength: 12 }), (all) => {
      const judged = all.map((measures: Measures) => ({ measures }))
      const standing = undominated(judged)
      expect(standing.length).toBeGreaterThan(0)
      for (const one of standing) for (const other of judged) expect(beats(other.measures, one.measures)).toBe(false)
      for (const one of judged)
        expect(standing.some(({ measures }) => measures.every((value, at) => value <= one.measures[at]!))).toBe(true)
      expect(new Set(standing.map(({ measures }) => String(measures))).size).toBe(standing.length)
    }),
  )
})
