import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, type Month, monthOf, plusDays } from '#app/domain/shared/calendar'
import { compare, rational } from '#app/domain/shared/rational'
import { forecast, type MakerPace, type MonthNeed, warningOf } from '#app/domain/standing/forecast'
import { type Diary, emptyDiary, mostPossible, usedByMonth } from '#app/domain/supply/capacity'
import { idOf } from '#tests/support/ids'

const today = day('2026-03-01')
const standingId = idOf('standingSupply', 1)
const maker = (n: number, perYear: number): MakerPace => ({ producerId: idOf('producer', n), perYear })
const need = (month: string, change: Partial<MonthNeed> = {}): MonthNeed => ({
  standingId,
  month: month as Month,
  from: today,
  readyOn: day(`${month}-28`),
  needed: 100,
  promised: 0,
  lotStep: 1,
  open: true,
  ...change,
})
const look = (needs: MonthNeed[], makers: MakerPace[], diary: Diary = emptyDiary) =>
  forecast(
    needs,
    () => makers,
    () => diary,
  )

describe('the forecast of a standing supply', () => {
  test('says how many can still be promised, and how many nobody has', () => {
    const [march] = look([need('2026-03', { promised: 20 })], [maker(1, 120), maker(2, 360)])
    // 28 of 31 days of ten and of thirty a month, each maker in whole pieces.
    expect(march).toMatchObject({ possible: 9 + 27, missing: 100 - 20 - 36, level: 'short' })
  })

  test('counts only whole lots of each maker', () => {
    expect(look([need('2026-03', { lotStep: 20 })], [maker(1, 359), maker(2, 360)])[0]).toMatchObject({ possible: 40 })
  })

  test('gives no hour twice: what one month takes is gone for the next, and for another supply', () => {
    const other = idOf('standingSupply', 2)
    const weaver = [maker(1, 1_200)]
    const alone = look([need('2026-03', { needed: 80 })], weaver)
    expect(alone[0]).toMatchObject({ possible: 90, level: 'tight' })
    const both = look([need('2026-03', { needed: 80 }), need('2026-03', { standingId: other, needed: 80 })], weaver)
    expect(both.map(({ possible }) => possible)).toEqual([90, 10])
    const april = look([need('2026-04', { needed: 150 }), need('2026-03', { needed: 80 })], weaver)
    expect(april.map(({ month, missing }) => [month, missing])).toEqual([
      ['2026-03', 0],
      ['2026-04', 150 - (100 - 80) - 93],
    ])
  })

  test('expects nothing more of a month that is not asked for', () => {
    expect(look([need('2026-03', { promised: 70, open: false })], [maker(1, 1_200)])[0]).toMatchObject({
      possible: 0,
      missing: 30,
      level: 'short',
    })
  })

  test('tells of the first month that is short, and else of the first that is tight', () => {
    const months = look(
      [need('2026-03', { needed: 80 }), need('2026-04', { needed: 5 }), need('2026-05', { needed: 900 })],
      [maker(1, 1_200)],
    )
    expect(months.map(({ level }) => level)).toEqual(['tight', 'enough', 'short'])
    expect(warningOf(months)?.month).toBe('2026-05')
    expect(warningOf(months.slice(0, 2))?.month).toBe('2026-03')
    expect(warningOf(months.slice(1, 2))).toBeUndefined()
  })

  const makers = fc
    .array(fc.integer({ min: 1, max: 20_000 }), { maxLength: 6 })
    .map((paces) => paces.map((pace, n) => maker(n, pace)))
  const needs = fc
    .array(
      fc.record({
        start: fc.integer({ min: 0, max: 120 }),
        length: fc.integer({ min: 0, max: 90 }),
        needed: fc.integer({ min: 0, max: 3_000 }),
        promised: fc.integer({ min: 0, max: 3_000 }),
        lotStep: fc.constantFrom(1, 12, 20),
        open: fc.boolean(),
      }),
      { maxLength: 8 },
    )
    .map((all) =>
      all.map(({ start, length, ...one }, n) => {
        const from = plusDays(today, start)
        const readyOn = plusDays(from, length)
        return { ...one, from, readyOn, month: monthOf(readyOn), standingId: idOf('standingSupply', n) }
      }),
    )
  const off = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 40 })), { maxLength: 4 })
    .map((all) => all.map(([start, length]) => ({ from: plusDays(today, start), to: plusDays(today, start + length) })))

  test('adds up, keeps every month, and never sees more than there is time for', () => {
    fc.assert(
      fc.property(needs, makers, off, (wanted, all, days) => {
        const diary = { holds: [], off: days }
        const seen = look(wanted, all, diary)
        expect(seen).toHaveLength(wanted.length)
        for (const { possible, missing, needed, promised, from, readyOn } of seen) {
          expect(missing).toBe(Math.max(0, needed - promised - possible))
          const time = all.reduce((sum, { perYear }) => sum + mostPossible(perYear, diary, from, readyOn), 0)
          expect(possible).toBeLessThanOrEqual(time)
        }
        // What all months together count on fits into the whole time.
        const end = seen.reduce((last, { readyOn }) => (readyOn > last ? readyOn : last), today)
        const counted = seen.reduce((sum, one) => sum + Math.min(Math.max(0, one.needed - one.promised), one.possible), 0)
        const time = all.reduce((sum, { perYear }) => sum + mostPossible(perYear, diary, today, end), 0)
        expect(counted).toBeLessThanOrEqual(time)
      }),
    )
  })

  test('is no worse when one more maker is asked or more is promised to the first month', () => {
    fc.assert(
      fc.property(needs, makers, fc.integer({ min: 1, max: 500 }), (wanted, all, more) => {
        const first = look(wanted, all)[0]
        if (!first) return
        expect(look(wanted, [...all, maker(99, 1_000)])[0]?.missing).toBeLessThanOrEqual(first.missing)
        const promised = wanted.map((one) =>
          one.standingId === first.standingId ? { ...one, promised: one.promised + more } : one,
        )
        expect(look(promised, all)[0]?.missing).toBeLessThanOrEqual(first.missing)
      }),
    )
  })

  test('takes what is held into account', () => {
    const holds = [{ month: '2026-03' as Month, quantity: 50, perYear: 1_200 }]
    expect(compare(usedByMonth(holds).get('2026-03' as Month) ?? rational(0), rational(1, 2))).toBe(0)
    expect(look([need('2026-03')], [maker(1, 1_200)], { holds, off: [] })[0]).toMatchObject({ possible: 40 })
  })
})
