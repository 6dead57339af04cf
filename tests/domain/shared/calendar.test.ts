import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Day,
  day,
  dayOf,
  daysBetween,
  daysInMonth,
  endOfDay,
  firstDay,
  houseZone,
  instant,
  lastDay,
  type Month,
  monthOf,
  monthsBetween,
  nextMonth,
  parseDay,
  plusDays,
  plusMs,
  startOfDay,
} from '#app/domain/shared/calendar'

const anyMs = fc.integer({ min: Date.UTC(2001, 0, 1), max: Date.UTC(2098, 11, 31) })
const anyDay = anyMs.map((ms) => new Date(ms).toISOString().slice(0, 10) as Day)

describe('reading a day', () => {
  test('takes exactly the days of the calendar', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2000, max: 2099 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, date) => {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
          const lengths = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
          const real = date >= 1 && date <= (lengths[month - 1] ?? 0)
          expect(parseDay(text)).toBe(real ? text : undefined)
        },
      ),
      { numRuns: 1_000 },
    )
  })

  test.each([
    '',
    '2026-2-3',
    '2026-02-30',
    '26-02-03',
    '1999-12-31',
    '2100-01-01',
    '2026-02-03T00:00',
    ' 2026-02-03',
    '03/02/2026',
    '٢٠٢٦-٠٢-٠٣',
  ])('refuses %j', (text) => {
    expect(parseDay(text)).toBeUndefined()
    expect(() => day(text)).toThrow(/not a calendar day/)
  })
})

describe('a day of the house', () => {
  test('is the date that a clock in Makassar shows', () => {
    const clock = new Intl.DateTimeFormat('en-CA', { timeZone: houseZone, dateStyle: 'short' })
    fc.assert(fc.property(anyMs, (ms) => dayOf(instant(ms)) === clock.format(ms)))
  })

  test('begins and ends where the date changes', () => {
    fc.assert(
      fc.property(anyDay, (each) => {
        expect(dayOf(startOfDay(each))).toBe(each)
        expect(dayOf(endOfDay(each))).toBe(each)
        expect(dayOf(plusMs(startOfDay(each), -1))).toBe(plusDays(each, -1))
        expect(plusMs(endOfDay(each), 1)).toBe(startOfDay(plusDays(each, 1)))
      }),
    )
  })

  test('is counted forwards and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4_000, max: 4_000 }), (from, days) => {
        expect(daysBetween(from, plusDays(from, days))).toBe(days)
        expect(plusDays(plusDays(from, days), -days)).toBe(from)
      }),
    )
    expect(plusDays(day('2028-02-28'), 1)).toBe('2028-02-29')
  })

  test('sorts as text', () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => a < b === daysBetween(a, b) > 0))
    fc.assert(fc.property(anyMs, anyMs, (a, b) => instant(a) < instant(b) === a < b))
  })
})

describe('months', () => {
  test('hold their days, and one follows on the other', () => {
    fc.assert(
      fc.property(anyDay, (each) => {
        const month = monthOf(each)
        expect(firstDay(month) <= each && each <= lastDay(month)).toBe(true)
        expect(daysBetween(firstDay(month), lastDay(month))).toBe(daysInMonth(month) - 1)
        expect(firstDay(nextMonth(month))).toBe(plusDays(lastDay(month), 1))
      }),
    )
    expect(nextMonth('2026-12' as Month)).toBe('2027-01')
    expect(daysInMonth('2028-02' as Month)).toBe(29)
  })

  test('between two days are those that have a day of the stretch in them', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(900), (from, days) => {
        const touched = new Set(Array.from({ length: days + 1 }, (_, index) => monthOf(plusDays(from, index))))
        expect(monthsBetween(from, plusDays(from, days))).toEqual([...touched])
      }),
    )
    expect(monthsBetween(day('2026-03-02'), day('2026-02-01'))).toEqual([])
  })
})
