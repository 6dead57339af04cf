import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freeUntil } from '#app/domain/catalogue/free-until'
import { day, type Month } from '#app/domain/shared/calendar'
import { emptyDiary, type Hold } from '#app/domain/supply/capacity'

const today = day('2026-11-16')
const month = (text: string) => text as Month

test('counts from today, and what is promised to others comes off', () => {
  const maker = { perYear: 1_200, diary: emptyDiary }
  expect(freeUntil([maker], today, 3)).toEqual([
    { month: '2026-11', free: 50, whole: 50 },
    { month: '2026-12', free: 150, whole: 150 },
    { month: '2027-01', free: 250, whole: 250 },
  ])
  const busy = { ...maker, diary: { off: [], holds: [{ month: month('2026-12'), quantity: 40, perYear: 1_200 }] } }
  expect(freeUntil([busy, maker], today, 2)).toEqual([
    { month: '2026-11', free: 100, whole: 100 },
    { month: '2026-12', free: 260, whole: 300 },
  ])
  const feast = { ...maker, diary: { holds: [], off: [{ from: day('2026-11-22'), to: day('2026-11-30') }] } }
  expect(freeUntil([feast], today, 1)).toEqual([{ month: '2026-11', free: 20, whole: 20 }])
})

test('a cloth that takes six weeks is not lost between two months', () => {
  expect(freeUntil([{ perYear: 8, diary: emptyDiary }], day('2026-11-01'), 3).map(({ free }) => free)).toEqual([0, 1, 2])
})

const anyHold: fc.Arbitrary<Hold> = fc.record({
  month: fc.constantFrom(month('2026-11'), month('2026-12'), month('2027-03')),
  quantity: fc.integer({ min: 0, max: 500 }),
  perYear: fc.integer({ min: 1, max: 5_000 }),
})
const anyOff = fc.constantFrom([], [{ from: day('2026-11-20'), to: day('2026-12-11') }])
const anyMaker = fc.record({
  perYear: fc.integer({ min: 1, max: 5_000 }),
  diary: fc.record({ holds: fc.array(anyHold, { maxLength: 4 }), off: anyOff }),
})

test('grows month by month, and is never more than would be without promises', () => {
  fc.assert(
    fc.property(fc.array(anyMaker, { maxLength: 5 }), (makers) => {
      const until = freeUntil(makers, today, 6)
      for (const [at, { free, whole }] of until.entries()) {
        expect(free).toBeGreaterThanOrEqual(until[at - 1]?.free ?? 0)
        expect(free).toBeLessThanOrEqual(whole)
      }
    }),
  )
})
