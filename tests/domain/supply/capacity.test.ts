import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, type Day, plusDays } from '#app/domain/shared/calendar'
import { compare, plus, type Rational, rational } from '#app/domain/shared/rational'
import {
  freeInMonths,
  type Hold,
  mostPossible,
  shrinkTo,
  spreadOverMonths,
  together,
  usedByMonth,
} from '#app/domain/supply/capacity'

const today = day('2026-11-19')

function share(holds: readonly Hold[]): Rational {
  return holds.reduce((all, hold) => plus(all, rational(BigInt(hold.quantity) * 12n, hold.perYear)), rational(0))
}

/** A promise that is wanted: how many, at what pace, ready so many days from today. */
const wish = fc.record({
  quantity: fc.integer({ min: 1, max: 2_000 }),
  perYear: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 12_000 })),
  days: fc.integer({ min: 0, max: 400 }),
  from: fc.integer({ min: 0, max: 60 }),
})

/** Takes wishes one after the other, as far as there is room. */
function promiseAll(wishes: readonly { quantity: number; perYear: number; days: number; from: number }[]) {
  let held: Hold[] = []
  const due: { readyOn: Day; from: Day; holds: Hold[] }[] = []
  for (const { quantity, perYear, days, from } of wishes) {
    const start = plusDays(today, from)
    const readyOn = plusDays(start, days)
    const holds = spreadOverMonths(quantity, perYear, held, start, readyOn)
    if (!holds) continue
    held = [...held, ...holds]
    due.push({ readyOn, from: start, holds })
  }
  return { held, due }
}

describe('spreading a promise over months', () => {
  test('takes the latest month first, and whole pieces', () => {
    expect(spreadOverMonths(160, 2_400, [], today, day('2027-01-09'))).toEqual([
      { month: '2026-12', quantity: 102, perYear: 2_400 },
      { month: '2027-01', quantity: 58, perYear: 2_400 },
    ])
  })

  test('a cloth that takes six weeks is held in parts', () => {
    const holds = spreadOverMonths(1, 8, [], day('2026-12-01'), day('2027-01-31'))
    expect(holds).toEqual([
      { month: '2026-12', quantity: 1, perYear: 24 },
      { month: '2027-01', quantity: 2, perYear: 24 },
    ])
    expect(compare(share(holds ?? []), rational(12, 8))).toBe(0)
  })

  test('a whole year holds exactly what a year makes', () => {
    expect(mostPossible(10, [], day('2027-01-01'), day('2027-12-31'))).toBe(10)
    expect(mostPossible(7, [], day('2028-01-01'), day('2028-12-31'))).toBe(7)
  })

  test('what is due earlier in a month does not count on what the rest of it is taken for', () => {
    const early = spreadOverMonths(64, 2_400, [], day('2027-01-01'), day('2027-01-10')) ?? []
    expect(mostPossible(2_400, early, day('2027-01-01'), day('2027-01-10'))).toBe(0)
    expect(mostPossible(2_400, early, day('2027-01-01'), day('2027-01-31'))).toBe(136)
  })

  test('nothing is free after its day', () => {
    expect(freeInMonths([], today, plusDays(today, -1))).toEqual([])
    expect(mostPossible(2_400, [], today, plusDays(today, -1))).toBe(0)
  })

  test('no month of a maker is ever taken twice, whatever is promised in whatever order', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 12 }), (wishes) => {
        for (const used of usedByMonth(promiseAll(wishes).held).values())
          expect(compare(used, rational(1))).toBeLessThanOrEqual(0)
      }),
    )
  })

  test('whatever is due by a day fits into the time until then', () => {
    const soon = wish.map((one) => ({ ...one, from: 0 }))
    fc.assert(
      fc.property(fc.array(soon, { maxLength: 8 }), (wishes) => {
        const { due } = promiseAll(wishes)
        for (const { readyOn } of due) {
          const work = share(due.filter((other) => other.readyOn <= readyOn).flatMap((other) => other.holds))
          const time = freeInMonths([], today, readyOn).reduce((all, { free }) => plus(all, free), rational(0))
          expect(compare(work, time)).toBeLessThanOrEqual(0)
        }
      }),
    )
  })

  test('the parts add up to the promise', () => {
    fc.assert(
      fc.property(wish, ({ quantity, perYear, days }) => {
        const holds = spreadOverMonths(quantity, perYear, [], today, plusDays(today, days))
        if (holds) expect(compare(share(holds), rational(quantity * 12, perYear))).toBe(0)
      }),
    )
  })

  test('exactly what is said to be possible fits, and not one piece more', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 5 }), wish, (before, { perYear, days }) => {
        const { held } = promiseAll(before)
        const readyOn = plusDays(today, days)
        const most = mostPossible(perYear, held, today, readyOn)
        if (most > 0) expect(spreadOverMonths(most, perYear, held, today, readyOn)).toBeDefined()
        expect(spreadOverMonths(most + 1, perYear, held, today, readyOn)).toBeUndefined()
      }),
    )
  })

  test('more days never make less possible, more promises never make more possible', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 5 }), wish, fc.nat(40), (before, { perYear, days }, longer) => {
        const { held } = promiseAll(before)
        const readyOn = plusDays(today, days)
        const most = mostPossible(perYear, held, today, readyOn)
        expect(mostPossible(perYear, held, today, plusDays(readyOn, longer))).toBeGreaterThanOrEqual(most)
        expect(mostPossible(perYear, [], today, readyOn)).toBeGreaterThanOrEqual(most)
      }),
    )
  })
})

describe('a promise that becomes smaller', () => {
  test('keeps its latest months, exactly as many pieces as it is worth', () => {
    fc.assert(
      fc.property(wish, fc.integer({ min: 1, max: 2_000 }), ({ quantity, perYear, days }, smaller) => {
        const holds = spreadOverMonths(quantity, perYear, [], today, plusDays(today, days))
        if (!holds || smaller > quantity) return
        const kept = shrinkTo(holds, perYear, smaller)
        expect(compare(share(kept), rational(smaller * 12, perYear))).toBe(0)
        for (const [month, used] of usedByMonth(kept)) {
          expect(compare(used, usedByMonth(holds).get(month) ?? rational(0))).toBeLessThanOrEqual(0)
        }
        expect(kept.at(-1)?.month).toBe(holds.at(-1)?.month)
      }),
    )
  })

  test('and larger again keeps one row a month', () => {
    const holds = spreadOverMonths(160, 2_400, [], today, day('2027-01-09')) ?? []
    const kept = shrinkTo(holds, 2_400, 100)
    const added = spreadOverMonths(60, 2_400, kept, today, day('2027-01-09')) ?? []
    expect(together(kept, added, 2_400)).toEqual(holds)
  })
})
