import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '#app/domain/matching/engine'
import { highsEngine } from '#app/domain/matching/highs-engine.server'
import { mayLock } from '#app/domain/matching/locks'
import { makePlans } from '#app/domain/matching/make-plans'
import { type PlanLine, type PlanOffer, type PlanProblem, promiseOf, type Reason } from '#app/domain/matching/matching'
import { type Day, day } from '#app/domain/shared/calendar'
import type { Grade } from '#app/domain/supply/grades'
import { isMessageKey, refusalText } from '#app/i18n'
import { order } from './orders'
import { smallProblem } from './small-problems'

let engineFor: () => Engine
beforeAll(async () => {
  const engineWith = await highsEngine()
  engineFor = () => engineWith(() => 60_000)
})

function cheapestRows(problem: PlanProblem) {
  const [plan] = makePlans({ problem, presets: ['lowestCost'] }, engineFor).plans
  if (!plan) throw new Error('no plan')
  return new Map(plan.rows.map((row) => [row.offerKey, row]))
}

function inIfOf(problem: PlanProblem): Record<string, Reason | undefined> {
  return Object.fromEntries([...cheapestRows(problem)].map(([key, { inIf }]) => [key, inIf]))
}

describe('what would bring in a promise that is out', () => {
  test('a later day, a lower grade, a higher ceiling, a lock taken back', () => {
    const problem = order({
      lines: [{ key: 'tote', leastGrade: 'B', ceilingMinor: 25_000 }],
      offers: [
        { key: 'in', most: 100, priceMinor: 24_000 },
        { key: 'late', readyOn: day('2026-12-09'), priceMinor: 15_000 },
        { key: 'rough', grade: 'C', priceMinor: 15_000 },
        { key: 'shut', priceMinor: 16_000 },
      ],
      problem: { locks: { shut: 'out' } },
    })
    expect(inIfOf(problem)).toEqual({
      in: undefined,
      late: { code: 'matching.in_if_later', params: { readyOn: '2026-12-09' } },
      rough: { code: 'matching.in_if_grade', params: { grade: 'C' } },
      shut: { code: 'matching.in_if_unlocked', params: {} },
    })
  })

  test('a ceiling that is lifted, where the others are too few', () => {
    const problem = order({
      lines: [{ key: 'tote', ceilingMinor: 20_000 }],
      offers: [
        { key: 'few', most: 60 },
        { key: 'dear', priceMinor: 22_500 },
      ],
    })
    expect(inIfOf(problem)['dear']).toEqual({ code: 'matching.in_if_ceiling', params: { ceiling: 22_500 } })
  })

  test('a lower price, down to the hundred; never less than seven tenths of what was asked', () => {
    const problem = order({
      offers: [
        { key: 'in', priceMinor: 20_000 },
        { key: 'near', priceMinor: 21_000 },
        { key: 'far', priceMinor: 40_000 },
      ],
    })
    const { near, far } = inIfOf(problem)
    expect(near).toEqual({ code: 'matching.in_if_price', params: { price: expect.any(Number) as number } })
    expect(Number(near?.params['price'])).toBeLessThan(20_000)
    expect(Number(near?.params['price']) % 100).toBe(0)
    expect(far).toBeUndefined()
  })

  test('a larger share for one maker', () => {
    const problem = order({
      offers: [
        { key: 'cheap', priceMinor: 10_000, least: 50 },
        { key: 'second', most: 40 },
        { key: 'third', most: 40 },
        { key: 'fourth', most: 40 },
      ],
      problem: { shareCapBp: 4000 },
    })
    expect(inIfOf(problem)['cheap']).toEqual({ code: 'matching.in_if_share', params: { share: 50 } })
  })

  test('what is said is in both languages, and true: whoever follows it finds the promise in the cheapest plan', () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        fc.pre(mayLock(problem).ok)
        for (const offer of problem.offers) {
          const change = inIfOf(problem)[offer.key]
          if (!change) continue
          expect(isMessageKey(change.code), change.code).toBe(true)
          for (const language of ['id', 'en'] as const) expect(refusalText(change, language)).not.toMatch(/[{}]/)
          expect(cheapestRows(followed(problem, offer, change)).get(offer.key)?.quantity, change.code).toBeGreaterThan(0)
        }
      }),
      { numRuns: 25 },
    )
  })
})

/** The problem as it is when staff do what they are told. */
function followed(problem: PlanProblem, offer: PlanOffer, { code, params }: Reason): PlanProblem {
  const line = (change: Partial<PlanLine>) => ({
    ...problem,
    lines: problem.lines.map((one) => (one.key === offer.lineKey ? { ...one, ...change } : one)),
  })
  switch (code) {
    case 'matching.in_if_later':
      return line({ latestReadyOn: params['readyOn'] as Day })
    case 'matching.in_if_grade':
      return line({ leastGrade: params['grade'] as Grade })
    case 'matching.in_if_ceiling':
      return line({ ceilingMinor: Number(params['ceiling']) })
    case 'matching.in_if_share':
      return { ...problem, shareCapBp: Number(params['share']) * 100 }
    case 'matching.in_if_village_share':
      return { ...problem, villageCapBp: Number(params['share']) * 100 }
    case 'matching.in_if_unlocked': {
      const { [promiseOf(offer)]: _, ...locks } = problem.locks
      return { ...problem, locks }
    }
    case 'matching.in_if_price': {
      const less = offer.priceMinor - Number(params['price'])
      const cheaper = {
        ...offer,
        priceMinor: offer.priceMinor - less,
        ...(offer.priceTiers && {
          priceTiers: offer.priceTiers.map((tier) => ({ ...tier, priceMinor: tier.priceMinor - less })),
        }),
      }
      return { ...problem, offers: problem.offers.map((one) => (one.key === offer.key ? cheaper : one)) }
    }
    default:
      throw new Error(`${code} is not known to this test`)
  }
}
