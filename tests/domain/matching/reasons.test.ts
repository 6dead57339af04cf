import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '#app/domain/shared/calendar'
import type { Engine } from '#app/domain/matching/engine'
import { highsEngine } from '#app/domain/matching/highs-engine.server'
import { makePlans } from '#app/domain/matching/make-plans'
import type { PlanProblem } from '#app/domain/matching/matching'
import type { PlanPreset } from '#app/domain/supply/plan-words'
import { order, ready } from './orders'

let engineFor: () => Engine
beforeAll(async () => {
  const engineWith = await highsEngine()
  engineFor = () => engineWith(() => 60_000)
})

function rowsOf(problem: PlanProblem, preset: PlanPreset = 'lowestCost') {
  const [plan] = makePlans({ problem, presets: [preset] }, engineFor).plans
  if (!plan) throw new Error('no plan')
  return Object.fromEntries(plan.rows.map(({ offerKey, quantity, reason }) => [offerKey, { quantity, ...reason }]))
}

describe('each promise says why it is in or out', () => {
  test('the cheapest is in, the dear one out, the trip to the maker counted', () => {
    const rows = rowsOf(
      order({ offers: [{ key: 'a' }, { key: 'b', priceMinor: 20_100, most: 90 }, { key: 'c', priceMinor: 30_000 }] }),
    )
    expect(rows['a']).toEqual({ quantity: 100, code: 'matching.in_cheapest', params: { price: 21_150, next: 21_378 } })
    expect(rows['b']).toEqual({
      quantity: 0,
      code: 'matching.out_trip',
      params: { price: 21_378, dearest: 21_150, village: 'desa of b', trip: 75_000 },
    })
    expect(rows['c']).toMatchObject({ quantity: 0, code: 'matching.out_dearer' })
  })

  test('part of a promise is taken when the need is covered', () => {
    const rows = rowsOf(
      order({
        offers: [
          { key: 'a', most: 70 },
          { key: 'b', most: 60, priceMinor: 25_000 },
        ],
      }),
    )
    expect(rows['a']).toEqual({ quantity: 70, code: 'matching.in_needed', params: { others: 60, needed: 100 } })
    expect(rows['b']).toEqual({ quantity: 30, code: 'matching.part_covered', params: { quantity: 30, most: 60, needed: 100 } })
  })

  test('late by days, above the ceiling, locked, and no whole lot', () => {
    const problem = order({
      lines: [{ key: 'tote', lotStep: 20, ceilingMinor: 22_000 }],
      offers: [
        { key: 'late', readyOn: day('2026-12-04') },
        { key: 'dear', priceMinor: 22_001 },
        { key: 'in', most: 40 },
        { key: 'out', priceMinor: 1000 },
        { key: 'odd', least: 21, most: 39 },
      ],
      problem: { locks: { in: 'in', out: 'out' } },
    })
    const rows = rowsOf(problem)
    expect(rows['late']).toMatchObject({ code: 'matching.out_late', params: { count: 4, readyOn: '2026-12-04' } })
    expect(rows['dear']).toMatchObject({ code: 'matching.out_above_ceiling', params: { price: 22_001, ceiling: 22_000 } })
    expect(rows['in']).toMatchObject({ quantity: 40, code: 'matching.in_locked' })
    expect(rows['out']).toMatchObject({ quantity: 0, code: 'matching.out_locked' })
    expect(rows['odd']).toMatchObject({ code: 'matching.out_lot', params: { least: 21, most: 39, lot: 20 } })
  })

  test('a least larger than what was still missing keeps one out', () => {
    const rows = rowsOf(
      order({
        offers: [
          { key: 'a', most: 90 },
          { key: 'b', least: 50, most: 50, producerKey: 'x', priceMinor: 90_000 },
        ],
      }),
    )
    expect(rows['a']).toMatchObject({ quantity: 50, code: 'matching.part_covered' })
    const alone = rowsOf(
      order({
        offers: [
          { key: 'a', least: 90, most: 90 },
          { key: 'b', least: 50, most: 50 },
        ],
      }),
    )
    expect(alone['a']).toMatchObject({ quantity: 90 })
    expect(alone['b']).toMatchObject({ quantity: 0, code: 'matching.out_least', params: { least: 50, room: 10 } })
  })

  test('one maker cannot give the same weeks to two lines', () => {
    const lines = [{ key: 'tote' }, { key: 'mat', demand: 30 }]
    const shared = { producerKey: 'x', capacityPerYear: 400 }
    const offers = [
      { key: 'totes', ...shared },
      { key: 'mats', ...shared, lineKey: 'mat', most: 30, least: 30, priceMinor: 75_000, capacityPerYear: 120 },
    ]
    const rows = rowsOf(order({ lines, offers }))
    // 30 mats are three months' work, all there is; they are worth more than the totes.
    expect(rows['mats']).toMatchObject({ quantity: 30 })
    expect(rows['totes']).toMatchObject({ quantity: 0, code: 'matching.out_capacity_shared' })
    const locked = rowsOf(order({ lines, offers, problem: { locks: { totes: 'in' } } }))
    expect(locked['totes']).toMatchObject({ quantity: 100 })
    expect(locked['mats']).toMatchObject({ quantity: 0, code: 'matching.out_capacity_shared' })
  })

  test('months promised elsewhere, and months cut short, are not promised again', () => {
    const half = rowsOf(order({ offers: [{ key: 'a', producerKey: 'x', capacityPerYear: 400 }], free: { x: 5 } }))
    expect(half['a']).toMatchObject({ quantity: 50, code: 'matching.part_capacity' })
    const early = rowsOf(order({ offers: [{ key: 'a', capacityPerYear: 400, readyOn: day('2026-10-15') }] }))
    expect(early['a']).toMatchObject({ quantity: 49 })
  })

  test('the share of one maker ends at the cap, except where staff lock it in', () => {
    const offers = [{ key: 'a' }, { key: 'b', priceMinor: 30_000 }, { key: 'c', least: 60, priceMinor: 30_000 }]
    const rows = rowsOf(order({ offers, problem: { shareCapBp: 5000 } }))
    expect(rows['a']).toMatchObject({ quantity: 50, code: 'matching.part_share_cap' })
    expect(rows['c']).toMatchObject({ quantity: 0, code: 'matching.out_share_cap', params: { least: 60, possible: 50 } })
    const locked = rowsOf(order({ offers, problem: { shareCapBp: 5000, locks: { c: 'in' } } }))
    expect(locked['c']).toMatchObject({ quantity: 60, code: 'matching.in_locked' })
  })

  test('the safest plan prefers spare days, the widest shares the income', () => {
    const early = day('2026-11-10')
    const offers = [...'abcdefgh'].map((key, at) => ({
      key,
      most: 60,
      priceMinor: 20_000 + at * 100,
      readyOn: at < 3 ? ready : early,
    }))
    const safest = rowsOf(order({ offers }), 'safest')
    expect(safest['a']).toMatchObject({ quantity: 0, code: 'matching.out_riskier', params: { count: 0, target: 14 } })
    expect(['d', 'e', 'f', 'g', 'h'].map((key) => safest[key]?.quantity).reduce((all = 0, one = 0) => all + one, 0)).toBe(100)
    const wide = rowsOf(
      order({ offers, problem: { houseCosts: { collectionPerTrip: 0, inspectionPerProducer: 0 } } }),
      'widestBenefit',
    )
    expect(Object.values(wide).every((row) => row.quantity >= 11 && row.quantity <= 13)).toBe(true)
    expect(wide['a']?.code).toBe('matching.part_income')
  })
})
