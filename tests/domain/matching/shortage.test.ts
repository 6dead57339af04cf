import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '#app/domain/shared/calendar'
import type { Engine } from '#app/domain/matching/engine'
import { highsEngine } from '#app/domain/matching/highs-engine.server'
import { makePlans } from '#app/domain/matching/make-plans'
import type { PlanProblem } from '#app/domain/matching/matching'
import type { IdleMaker } from '#app/domain/matching/shortage'
import { isMessageKey, refusalText } from '#app/i18n'
import { order } from './orders'

let engineFor: () => Engine
beforeAll(async () => {
  const engineWith = await highsEngine()
  engineFor = () => engineWith(() => 60_000)
})

function solved(problem: PlanProblem, idle: IdleMaker[] = []) {
  const { plans, closers } = makePlans({ problem, presets: ['lowestCost'], idle }, engineFor)
  const [plan] = plans
  if (!plan) throw new Error('no plan')
  for (const closer of closers) {
    expect(isMessageKey(closer.code), closer.code).toBe(true)
    for (const language of ['id', 'en'] as const) expect(refusalText(closer, language)).not.toMatch(/[{}]/)
  }
  return { plan, closers, how: Object.fromEntries(closers.map((closer) => [closer.code, closer])) }
}

describe('a shortage', () => {
  test('is no error: it says how much is missing', () => {
    const { plan } = solved(order({ lines: [{ key: 'tote', bufferBp: 500 }], offers: [{ key: 'a', most: 80 }] }))
    expect(plan.lines).toEqual([{ key: 'tote', demand: 100, needed: 105, spare: 0, planned: 80, short: 25 }])
    expect(plan.status).toBe('optimal')
  })

  test('with nothing promised at all is the whole need', () => {
    const { plan, closers } = solved(order({ offers: [] }))
    expect(plan).toMatchObject({ makers: 0, giniPpm: 0, slackDays: null, cost: { totalMinor: 0 } })
    expect(plan.lines[0]?.short).toBe(100)
    expect(closers).toEqual([])
  })

  test('is closed by the earliest later day that is enough, and says what it costs', () => {
    const offers = [
      { key: 'a', most: 60 },
      { key: 'b', most: 20, readyOn: day('2026-12-03') },
      { key: 'c', most: 40, readyOn: day('2026-12-09'), priceMinor: 21_000 },
      { key: 'd', most: 400, readyOn: day('2026-12-20'), priceMinor: 15_000 },
    ]
    const { how, closers } = solved(order({ offers }))
    expect(how['matching.close_later']).toEqual({
      lineKey: 'tote',
      code: 'matching.close_later',
      params: { count: 9, readyOn: '2026-12-09', closes: 40, stillShort: 0 },
      closes: 40,
      stillShort: 0,
      extraMinor: 40 * 21_000 + 115_000,
    })
    expect(closers[0]?.code).toBe('matching.close_later')
    expect(how['matching.close_partial']?.params).toEqual({ planned: 60, demand: 100, missing: 40 })
  })

  test('is closed in two parts: what is there goes first, the rest on the earliest day that is enough', () => {
    const offers = [
      { key: 'a', most: 60 },
      { key: 'b', most: 90, readyOn: day('2026-12-03'), priceMinor: 21_000 },
      { key: 'c', most: 90, readyOn: day('2026-12-20'), priceMinor: 15_000 },
    ]
    const { how } = solved(order({ offers }))
    expect(how['matching.close_two_parts']).toEqual({
      lineKey: 'tote',
      code: 'matching.close_two_parts',
      params: { first: 60, latest: '2026-11-30', readyOn: '2026-12-03', closes: 40, stillShort: 0 },
      closes: 40,
      stillShort: 0,
      extraMinor: 40 * 21_000 + 115_000,
    })
    expect(solved(order({ offers: offers.slice(1) })).how).not.toHaveProperty(['matching.close_two_parts'])
  })

  test('in two parts never asks a maker for more than she promised, whichever part it goes with', () => {
    const offers = [
      { key: 'early', promiseKey: 'a', producerKey: 'a', village: 'x', most: 70, partMost: 30 },
      { key: 'late', promiseKey: 'a', producerKey: 'a', village: 'x', most: 70, partMost: 60, readyOn: day('2026-12-09') },
    ]
    expect(solved(order({ offers })).how['matching.close_two_parts']).toMatchObject({
      params: { first: 30, readyOn: '2026-12-09' },
      closes: 40,
      stillShort: 30,
    })
  })

  test('in two parts is not offered where the limit on one maker’s share would cut the first', () => {
    const offers = [
      { key: 'a', most: 25 },
      { key: 'b', most: 25 },
      { key: 'c', most: 90, readyOn: day('2026-12-09') },
      { key: 'd', most: 90, readyOn: day('2026-12-09') },
    ]
    const { how } = solved(order({ offers, problem: { shareCapBp: 2500 } }))
    expect(how).toHaveProperty(['matching.close_later'])
    expect(how).not.toHaveProperty(['matching.close_two_parts'])
  })

  test('is closed by the nearest lower grade that is enough', () => {
    const lines = [{ key: 'tote', leastGrade: 'A' as const }]
    const offers = [
      { key: 'a', most: 60, grade: 'A' as const },
      { key: 'b', most: 50, grade: 'B' as const },
      { key: 'c', most: 90, grade: 'C' as const, priceMinor: 10_000 },
    ]
    const { how } = solved(order({ lines, offers }))
    expect(how['matching.close_grade']).toMatchObject({ params: { grade: 'B', least: 'A', closes: 40 }, stillShort: 0 })
    expect(
      solved(order({ lines: [{ key: 'tote', leastGrade: 'C' as const }], offers: [{ key: 'a', most: 60 }] })).how,
    ).not.toHaveProperty(['matching.close_grade'])
  })

  test('is closed by the smallest higher ceiling, larger share, freed lock, or a few pieces too many', () => {
    const ceiling = solved(
      order({
        lines: [{ key: 'tote', ceilingMinor: 20_000 }],
        offers: [
          { key: 'a', most: 60 },
          { key: 'b', priceMinor: 23_000 },
          { key: 'c', priceMinor: 22_000, most: 10 },
        ],
      }),
    )
    expect(ceiling.how['matching.close_ceiling']).toMatchObject({ params: { ceiling: 23_000, more: 3000 }, stillShort: 0 })

    const share = solved(order({ offers: [{ key: 'a' }, { key: 'b', most: 30 }], problem: { shareCapBp: 4000 } }))
    expect(share.plan.lines[0]?.short).toBe(30)
    expect(share.how['matching.close_share']).toMatchObject({ params: { share: 70, cap: 40 }, stillShort: 0 })

    const locked = solved(order({ offers: [{ key: 'a', most: 60 }, { key: 'b' }], problem: { locks: { b: 'out' } } }))
    expect(locked.how['matching.close_unlock']).toMatchObject({
      params: { count: 1 },
      closes: 40,
      extraMinor: 40 * 20_000,
    })

    const over = solved(
      order({
        offers: [
          { key: 'a', least: 90, most: 90 },
          { key: 'b', least: 30, most: 30 },
        ],
      }),
    )
    expect(over.how['matching.close_over']).toMatchObject({ params: { over: 20 }, closes: 10, stillShort: 0 })
  })

  test('counts makers nobody asked, with a price only where it is known', () => {
    const idle = [
      { lineKey: 'tote', producerKey: 'x', pieces: 25, priceMinor: 21_000 },
      { lineKey: 'tote', producerKey: 'y', pieces: 30, priceMinor: 20_000 },
      { lineKey: 'mat', producerKey: 'z', pieces: 90, priceMinor: 1 },
    ]
    const problem = order({ offers: [{ key: 'a', most: 60 }] })
    expect(solved(problem, idle).how['matching.close_elsewhere']).toMatchObject({
      params: { count: 2, closes: 40, stillShort: 0 },
      extraMinor: 30 * 20_000 + 10 * 21_000 + 2 * 115_000,
    })
    const unknown = solved(problem, [{ lineKey: 'tote', producerKey: 'x', pieces: 25, priceMinor: null }])
    expect(unknown.how['matching.close_elsewhere']).toMatchObject({ closes: 25, stillShort: 15, extraMinor: null })
  })

  test('of the reserve alone leaves the buyer whole', () => {
    const { how } = solved(order({ lines: [{ key: 'tote', bufferPieces: 10 }], offers: [{ key: 'a', most: 104 }] }))
    expect(how['matching.close_without_buffer']).toMatchObject({
      params: { demand: 100, spare: 4 },
      closes: 6,
      stillShort: 0,
      extraMinor: 0,
    })
    expect(how['matching.close_partial']).toBeUndefined()
  })
})
