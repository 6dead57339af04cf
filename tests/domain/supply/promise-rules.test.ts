import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#app/domain/shared/calendar'
import { callProgress, quickAnswers } from '#app/domain/supply/call-progress'
import { mayCancelCall } from '#app/domain/supply/may-cancel-call'
import { mayChange } from '#app/domain/supply/may-change'
import { mayWithdraw } from '#app/domain/supply/may-withdraw'
import { type CallTerms, fitsCall, mayAnswer, type Offer } from '#app/domain/supply/promise-rules'
import { daysLater, now, today } from '#tests/support/clock'

const call: CallTerms = { needed: 3_120, readyBy: day('2026-06-01'), priceKind: 'ceiling', priceMinor: 46_000, lotStep: 20 }
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
