import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, lastDay, type Month, monthOf, nextMonth, plusDays } from '#app/domain/shared/calendar'
import {
  earliestMonth,
  isOver,
  isTooLate,
  monthsAhead,
  monthsToOpen,
  opensOn,
  readyIn,
  type Rhythm,
} from '#app/domain/standing/standing-months'

const month = (text: string) => text as Month
const purun: Rhythm = { readyDay: 31, firstMonth: month('2026-01'), lastMonth: null, leadDays: 30 }

const months = fc
  .integer({ min: 0, max: 600 })
  .map((n) => month(`20${String(26 + Math.floor(n / 12)).padStart(2, '0')}-${String((n % 12) + 1).padStart(2, '0')}`))
const days = fc.integer({ min: 0, max: 4_000 }).map((n) => plusDays(day('2026-01-01'), n))
const rhythms = fc.record({
  readyDay: fc.integer({ min: 1, max: 31 }),
  firstMonth: months,
  lastMonth: fc.option(months),
  leadDays: fc.integer({ min: 1, max: 200 }),
})

describe('the months of a standing supply', () => {
  test('end with their last day where they are shorter, leap years and all', () => {
    expect([readyIn(month('2026-02'), 31), readyIn(month('2028-02'), 31), readyIn(month('2028-02'), 29)]).toEqual([
      '2026-02-28',
      '2028-02-29',
      '2028-02-29',
    ])
    expect([readyIn(month('2026-06'), 31), readyIn(month('2026-07'), 31), readyIn(month('2026-06'), 1)]).toEqual([
      '2026-06-30',
      '2026-07-31',
      '2026-06-01',
    ])
  })

  test('open 45 days ahead, and earlier where the goods take longer', () => {
    expect(opensOn(month('2026-04'), purun)).toBe('2026-03-16')
    expect(opensOn(month('2026-04'), { ...purun, leadDays: 60 })).toBe('2026-02-22')
  })

  test('are opened once their day has come, each once, and not when only the time to answer is left', () => {
    const at = (today: string, opened: string[] = []) => monthsToOpen(purun, new Set(opened.map(month)), day(today))
    expect(at('2026-03-15', ['2026-03'])).toEqual([])
    expect(at('2026-03-16', ['2026-03'])).toEqual(['2026-04'])
    expect(at('2026-03-20', ['2026-03', '2026-04'])).toEqual([])
    expect(at('2026-03-20')).toEqual(['2026-03', '2026-04'])
    expect(at('2026-03-24')).toEqual(['2026-04'])
    expect(earliestMonth(31, day('2026-03-23'))).toBe('2026-03')
    expect(earliestMonth(31, day('2026-03-24'))).toBe('2026-04')
  })

  test('open for goods that take half a year while months before them wait too', () => {
    const slow = { ...purun, leadDays: 170 }
    expect(monthsToOpen(slow, new Set(), day('2026-03-02'))).toHaveLength(5)
  })

  test.each([
    ['a first month to come', { firstMonth: month('2026-09') }],
    ['a last month gone by', { lastMonth: month('2026-02') }],
  ])('are none with %s', (_, change) => {
    expect(monthsToOpen({ ...purun, ...change }, new Set(), day('2026-03-02'))).toEqual([])
  })

  test('lie ahead from that which is due next, six at the most', () => {
    expect(monthsAhead({ ...purun, readyDay: 10 }, day('2026-03-10'))).toEqual(
      ['2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08'].map(month),
    )
    expect(monthsAhead({ ...purun, readyDay: 10 }, day('2026-03-11'))[0]).toBe('2026-04')
    expect(monthsAhead({ ...purun, lastMonth: month('2026-04') }, day('2026-03-11'))).toEqual(['2026-03', '2026-04'])
    expect(isOver({ readyDay: 10, lastMonth: month('2026-03') }, day('2026-03-10'))).toBe(false)
    expect(isOver({ readyDay: 10, lastMonth: month('2026-03') }, day('2026-03-11'))).toBe(true)
    expect(isOver({ readyDay: 10, lastMonth: null }, day('2026-03-11'))).toBe(false)
  })

  test('each has one ready day, in it, later than that of the month before', () => {
    fc.assert(
      fc.property(months, fc.integer({ min: 1, max: 31 }), (one, readyDay) => {
        const ready = readyIn(one, readyDay)
        expect(monthOf(ready)).toBe(one)
        expect(ready <= lastDay(one)).toBe(true)
        expect(ready < readyIn(nextMonth(one), readyDay)).toBe(true)
      }),
    )
  })

  test('to be opened are those within its time whose day has come, and none else', () => {
    fc.assert(
      fc.property(rhythms, fc.array(months), days, (rhythm, opened, today) => {
        const due = monthsToOpen(rhythm, new Set(opened), today)
        expect(new Set(due).size).toBe(due.length)
        for (const one of due) {
          expect(opened).not.toContain(one)
          expect(one >= rhythm.firstMonth && (rhythm.lastMonth === null || one <= rhythm.lastMonth)).toBe(true)
          expect(opensOn(one, rhythm) <= today && !isTooLate(one, rhythm.readyDay, today)).toBe(true)
        }
        for (const one of monthsAhead(rhythm, today)) {
          const isDue = opensOn(one, rhythm) <= today && !isTooLate(one, rhythm.readyDay, today) && !opened.includes(one)
          expect(due.includes(one)).toBe(isDue)
        }
      }),
    )
  })
})
