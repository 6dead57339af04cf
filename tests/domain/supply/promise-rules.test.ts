import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PriceTier } from '#app/domain/catalogue/price-tiers'
import { day } from '#app/domain/shared/calendar'
import { callProgress, quickAnswers } from '#app/domain/supply/call-progress'
import { mayCancelCall } from '#app/domain/supply/may-cancel-call'
import { mayChange } from '#app/domain/supply/may-change'
import { mayHold, type Standing } from '#app/domain/supply/may-hold'
import { mayWithdraw } from '#app/domain/supply/may-withdraw'
import { type CallTerms, fitsCall, mayAnswer, type Offer } from '#app/domain/supply/promise-rules'
import { covers, type Tranche, tranchesOf, without } from '#app/domain/supply/tranches'
import { daysLater, now, today } from '#tests/support/clock'

const call: CallTerms = {
  ...{ needed: 3_120, readyBy: day('2026-06-01'), priceKind: 'ceiling', priceMinor: 46_000, lotStep: 20 },
  leastGrade: 'C',
}
const offer: Offer = { most: 160, least: 40, priceMinor: 46_000, readyOn: day('2026-05-09') }
const refusalOf = (change: Partial<Offer>, terms: Partial<CallTerms> = {}) =>
  fitsCall({ ...offer, ...change }, { ...call, ...terms }, today)

describe('what a promise may be', () => {
  test('within what the call asks for', () => {
    expect(refusalOf({})).toEqual({ ok: true })
    expect(refusalOf({ priceMinor: 40_000, most: 3_120 })).toEqual({ ok: true })
  })

  test.each<[string, Partial<Offer>, string, string]>([
    ['more than all that is needed', { most: 4_000 }, 'supply.more_than_needed', 'most'],
    ['ten times too much', { most: 16_000 }, 'supply.one_zero_too_many', 'most'],
    ['half a kodi', { most: 170 }, 'supply.whole_lots', 'most'],
    ['at least more than at most', { least: 180 }, 'supply.least_over_most', 'least'],
    ['ready after the day', { readyOn: day('2026-06-02') }, 'supply.ready_too_late', 'readyOn'],
    ['ready yesterday', { readyOn: day('2026-03-01') }, 'supply.ready_too_early', 'readyOn'],
    ['dearer than the ceiling', { priceMinor: 46_001 }, 'supply.price_over_ceiling', 'priceMinor'],
    ['a price one zero short', { priceMinor: 4_600 }, 'supply.price_one_zero_too_few', 'priceMinor'],
  ])('refuses %s', (_, change, code, field) => {
    expect(refusalOf(change)).toMatchObject({ ok: false, code, field })
  })

  test('a fixed price is the price', () => {
    expect(refusalOf({ priceMinor: 45_000 }, { priceKind: 'fixed' })).toMatchObject({ code: 'supply.price_fixed' })
  })

  test('the last lot may go beyond what is needed', () => {
    expect(refusalOf({ most: 100 }, { needed: 90 })).toEqual({ ok: true })
  })
})

describe('a promise that comes in parts', () => {
  const [june, may1, may9] = [day('2026-06-01'), day('2026-05-01'), day('2026-05-09')]
  const parted = (...earlier: Tranche[]) => refusalOf({ readyOn: june, earlier })

  test('up to two earlier ones, and the rest on the last day', () => {
    expect(parted({ readyOn: may9, quantity: 60 })).toEqual({ ok: true })
    expect(parted({ readyOn: may9, quantity: 60 }, { readyOn: may1, quantity: 80 })).toEqual({ ok: true })
    expect(tranchesOf({ most: 160, readyOn: june, earlier: [{ readyOn: may9, quantity: 60 }] })).toEqual([
      { readyOn: may9, quantity: 60 },
      { readyOn: june, quantity: 100 },
    ])
  })

  test.each<[string, Tranche[], string, string]>([
    ['half a kodi', [{ readyOn: may9, quantity: 50 }], 'supply.whole_lots', 'earlier.0.quantity'],
    ['a part as late as the rest', [{ readyOn: june, quantity: 60 }], 'supply.part_not_earlier', 'earlier.0.readyOn'],
    ['a part ready yesterday', [{ readyOn: day('2026-03-01'), quantity: 60 }], 'supply.ready_too_early', 'earlier.0.readyOn'],
    [
      'two on a day',
      [
        { readyOn: may9, quantity: 60 },
        { readyOn: may9, quantity: 20 },
      ],
      'supply.part_same_day',
      'earlier.1.readyOn',
    ],
    ['all of it before the last day', [{ readyOn: may9, quantity: 160 }], 'supply.parts_over_most', 'earlier.0.quantity'],
    [
      'more than all of it',
      [
        { readyOn: may1, quantity: 100 },
        { readyOn: may9, quantity: 80 },
      ],
      'supply.parts_over_most',
      'earlier.1.quantity',
    ],
  ])('refuses %s', (_, earlier, code, field) => {
    expect(parted(...earlier)).toMatchObject({ code, field })
  })

  test('is covered by what is ready in time, part by part', () => {
    const promised = [
      { readyOn: may1, quantity: 60 },
      { readyOn: june, quantity: 100 },
    ]
    const covered = (...wanted: Tranche[]) => covers(promised, wanted)
    expect(covered({ readyOn: may9, quantity: 60 })).toBe(true)
    expect(covered({ readyOn: may9, quantity: 61 })).toBe(false)
    expect(covered({ readyOn: may1, quantity: 20 }, { readyOn: june, quantity: 140 })).toBe(true)
    expect(covered({ readyOn: may1, quantity: 80 }, { readyOn: june, quantity: 20 })).toBe(false)
    expect(without(promised, [{ readyOn: june, quantity: 120 }])).toEqual([{ readyOn: may1, quantity: 40 }])
    expect(without(promised, [{ readyOn: may9, quantity: 30 }])).toEqual([
      { readyOn: may1, quantity: 30 },
      { readyOn: june, quantity: 100 },
    ])
  })
})

describe('prices for many', () => {
  const priced = (tiers: PriceTier[], terms: Partial<CallTerms> = {}) => refusalOf({ tiers }, terms)
  const good = { from: 100, priceMinor: 44_000 }

  test('fall as the quantity rises', () => {
    expect(priced([good, { from: 160, priceMinor: 43_000 }])).toEqual({ ok: true })
  })

  test.each<[string, PriceTier[], Partial<CallTerms>, string, string | undefined]>([
    ['where the price is fixed', [good], { priceKind: 'fixed' }, 'supply.tiers_not_asked', undefined],
    ['from the least on', [{ from: 40, priceMinor: 44_000 }], {}, 'supply.tier_too_few', 'tiers.0.from'],
    ['twice from as many', [good, { from: 100, priceMinor: 43_000 }], {}, 'supply.tier_too_few', 'tiers.1.from'],
    ['from more than are promised', [{ from: 180, priceMinor: 44_000 }], {}, 'supply.tier_over_most', 'tiers.0.from'],
    ['that are not lower', [{ from: 100, priceMinor: 46_000 }], {}, 'supply.tier_not_cheaper', 'tiers.0.priceMinor'],
    ['one zero short', [{ from: 100, priceMinor: 4_400 }], {}, 'supply.price_one_zero_too_few', 'tiers.0.priceMinor'],
    [
      'four of them',
      [100, 120, 140, 160].map((from, at) => ({ from, priceMinor: 45_000 - at * 500 })),
      {},
      'supply.too_many_tiers',
      'tiers',
    ],
  ])('are refused %s', (_, tiers, terms, code, field) => {
    expect(priced(tiers, terms)).toMatchObject({ code, ...(field && { field }) })
  })
})

test('how the goods come out is asked only where not every grade will do', () => {
  expect(refusalOf({ grade: null }, { leastGrade: 'B' })).toMatchObject({ code: 'supply.grade_missing', field: 'grade' })
  // A lower one than is asked for is taken too: it is planned with when nothing better is left.
  expect(refusalOf({ grade: 'C' }, { leastGrade: 'A' })).toEqual({ ok: true })
  expect(refusalOf({}, { leastGrade: 'C' })).toEqual({ ok: true })
})

describe('whether a quote may hold a promise', () => {
  const promised = {
    ...{ name: 'Norhayati', state: 'offered', most: 160, least: 40, priceMinor: 46_000 },
    tranches: [
      { readyOn: day('2026-05-01'), quantity: 60 },
      { readyOn: day('2026-06-01'), quantity: 100 },
    ],
    tiers: [{ from: 100, priceMinor: 44_000 }],
  } satisfies Standing
  const planned = (quantity: number, priceMinor: number, readyOn: string) => ({
    quantity,
    priceMinor,
    readyOn: day(readyOn),
    parts: null,
  })

  test('at the price of that very quantity', () => {
    expect(mayHold(promised, planned(160, 44_000, '2026-06-01'))).toEqual({ ok: true })
    expect(mayHold(promised, planned(80, 46_000, '2026-06-01'))).toEqual({ ok: true })
    expect(mayHold(promised, planned(80, 44_000, '2026-06-01'))).toMatchObject({ code: 'supply.promise_changed' })
    expect(mayHold(promised, planned(160, 46_000, '2026-06-01'))).toMatchObject({ code: 'supply.promise_changed' })
    expect(mayHold({ ...promised, tiers: [] }, planned(160, 44_000, '2026-06-01'))).toMatchObject({
      code: 'supply.promise_changed',
    })
  })

  test('with no part earlier than it is ready', () => {
    expect(mayHold(promised, planned(60, 46_000, '2026-05-01'))).toEqual({ ok: true })
    expect(mayHold(promised, planned(80, 46_000, '2026-05-20'))).toMatchObject({ code: 'supply.promise_changed' })
    const parts = [
      { readyOn: day('2026-05-01'), quantity: 60 },
      { readyOn: day('2026-06-01'), quantity: 60 },
    ]
    expect(mayHold(promised, { ...planned(120, 44_000, '2026-06-01'), parts })).toEqual({ ok: true })
    const later = { ...promised, tranches: promised.tranches.map((part, at) => ({ ...part, quantity: at ? 110 : 50 })) }
    expect(mayHold(later, { ...planned(120, 44_000, '2026-06-01'), parts })).toMatchObject({ code: 'supply.promise_changed' })
  })
})

describe('answering, changing and taking back', () => {
  const promised = { state: 'offered', callState: 'open', callClosesAt: daysLater(2), revision: 3 } as const

  test('while the call is open', () => {
    expect(mayAnswer({ state: 'open', closesAt: daysLater(2) }, now)).toEqual({ ok: true })
    expect(mayWithdraw(promised, now)).toEqual({ ok: true })
    expect(mayChange(promised, 3, now)).toEqual({ ok: true })
  })

  test('not afterwards', () => {
    expect(mayAnswer({ state: 'open', closesAt: now }, now)).toMatchObject({ code: 'supply.call_closed' })
    expect(mayAnswer({ state: 'closed', closesAt: daysLater(2) }, now)).toMatchObject({ code: 'supply.call_closed' })
    expect(mayAnswer({ state: 'cancelled', closesAt: daysLater(2) }, now)).toMatchObject({ code: 'supply.call_over' })
    expect(mayWithdraw({ ...promised, callClosesAt: now }, now)).toMatchObject({ code: 'supply.call_closed' })
    expect(mayWithdraw({ ...promised, callState: 'closed' }, now)).toMatchObject({ code: 'supply.call_closed' })
  })

  test('not once somebody counts on it, nor twice', () => {
    expect(mayWithdraw({ ...promised, state: 'reserved' }, now)).toMatchObject({ code: 'supply.already_reserved' })
    expect(mayWithdraw({ ...promised, state: 'confirmed' }, now)).toMatchObject({ code: 'supply.already_reserved' })
    expect(mayWithdraw({ ...promised, state: 'withdrawn' }, now)).toMatchObject({ code: 'supply.already_over' })
  })

  test('a change is to the promise that was on the page', () => {
    expect(mayChange(promised, 2, now)).toMatchObject({ code: 'shared.stale' })
  })

  test('a call is cancelled only while nobody counts on it', () => {
    expect(mayCancelCall({ held: 0 })).toEqual({ ok: true })
    expect(mayCancelCall({ held: 2 })).toMatchObject({ code: 'supply.call_counted_on' })
  })
})

describe('how far a call has come', () => {
  test('what is missing is never less than nothing', () => {
    expect(callProgress({ quantity: 3_000, buffer: 120 }, 2_000, 9)).toEqual({
      needed: 3_120,
      promised: 2_000,
      makers: 9,
      missing: 1_120,
    })
    expect(callProgress({ quantity: 100, buffer: 0 }, 140, 2).missing).toBe(0)
  })

  test('quick answers are at most four, rising, in whole lots, and possible', () => {
    expect(quickAnswers(160, 3_120, 1)).toEqual([40, 80, 120, 160])
    expect(quickAnswers(19, 3_120, 20)).toEqual([])
    fc.assert(
      fc.property(
        fc.nat(20_000),
        fc.integer({ min: 1, max: 20_000 }),
        fc.integer({ min: 1, max: 50 }),
        (possible, wanted, step) => {
          const answers = quickAnswers(possible, wanted, step)
          expect(answers.length).toBeLessThanOrEqual(4)
          expect(answers).toEqual([...new Set(answers)].sort((a, b) => a - b))
          for (const answer of answers) {
            expect(answer % step).toBe(0)
            expect(answer).toBeLessThanOrEqual(possible)
            expect(answer).toBeGreaterThan(0)
          }
        },
      ),
    )
  })
})
