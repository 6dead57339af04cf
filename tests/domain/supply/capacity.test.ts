import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, type Day, monthOf, plusDays } from '#app/domain/shared/calendar'
import { compare, plus, type Rational, rational } from '#app/domain/shared/rational'
import {
  emptyDiary,
  freeInMonths,
  mostPossible,
  spreadOverMonths,
  spreadTranches,
  usedByMonth,
} from '#app/domain/supply/capacity'
import { type Hold, keepFor, together } from '#app/domain/supply/held-months'
import { type OffDays, workingDays } from '#app/domain/supply/off-days'
import { inOrder, type Tranche } from '#app/domain/supply/tranches'

const today = day('2026-11-19')

const holding = (holds: readonly Hold[]) => ({ ...emptyDiary, holds })

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

type Wish = { quantity: number; perYear: number; days: number; from: number }

/** Takes wishes one after the other, as far as there is room. */
function promiseAll(wishes: readonly Wish[], off: readonly OffDays[] = []) {
  let held: Hold[] = []
  const due: { readyOn: Day; from: Day; holds: Hold[] }[] = []
  for (const { quantity, perYear, days, from } of wishes) {
    const start = plusDays(today, from)
    const readyOn = plusDays(start, days)
    const holds = spreadOverMonths(quantity, perYear, { holds: held, off }, start, readyOn)
    if (!holds) continue
    held = [...held, ...holds]
    due.push({ readyOn, from: start, holds })
  }
  return { held, due }
}

describe('spreading a promise over months', () => {
  test('takes the latest month first, and whole pieces', () => {
    expect(spreadOverMonths(160, 2_400, emptyDiary, today, day('2027-01-09'))).toEqual([
      { month: '2026-12', quantity: 102, perYear: 2_400 },
      { month: '2027-01', quantity: 58, perYear: 2_400 },
    ])
  })

  test('a cloth that takes six weeks is held in parts', () => {
    const holds = spreadOverMonths(1, 8, emptyDiary, day('2026-12-01'), day('2027-01-31'))
    expect(holds).toEqual([
      { month: '2026-12', quantity: 1, perYear: 24 },
      { month: '2027-01', quantity: 2, perYear: 24 },
    ])
    expect(compare(share(holds ?? []), rational(12, 8))).toBe(0)
  })

  test('a whole year holds exactly what a year makes', () => {
    expect(mostPossible(10, emptyDiary, day('2027-01-01'), day('2027-12-31'))).toBe(10)
    expect(mostPossible(7, emptyDiary, day('2028-01-01'), day('2028-12-31'))).toBe(7)
  })

  test('what is due earlier in a month does not count on what the rest of it is taken for', () => {
    const early = spreadOverMonths(64, 2_400, emptyDiary, day('2027-01-01'), day('2027-01-10')) ?? []
    expect(mostPossible(2_400, holding(early), day('2027-01-01'), day('2027-01-10'))).toBe(0)
    expect(mostPossible(2_400, holding(early), day('2027-01-01'), day('2027-01-31'))).toBe(136)
  })

  test('nothing is free after its day', () => {
    expect(freeInMonths(emptyDiary, today, plusDays(today, -1))).toEqual([])
    expect(mostPossible(2_400, emptyDiary, today, plusDays(today, -1))).toBe(0)
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
          const time = freeInMonths(emptyDiary, today, readyOn).reduce((all, { free }) => plus(all, free), rational(0))
          expect(compare(work, time)).toBeLessThanOrEqual(0)
        }
      }),
    )
  })

  test('the parts add up to the promise', () => {
    fc.assert(
      fc.property(wish, ({ quantity, perYear, days }) => {
        const holds = spreadOverMonths(quantity, perYear, emptyDiary, today, plusDays(today, days))
        if (holds) expect(compare(share(holds), rational(quantity * 12, perYear))).toBe(0)
      }),
    )
  })

  test('exactly what is said to be possible fits, and not one piece more', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 5 }), wish, (before, { perYear, days }) => {
        const { held } = promiseAll(before)
        const readyOn = plusDays(today, days)
        const most = mostPossible(perYear, holding(held), today, readyOn)
        if (most > 0) expect(spreadOverMonths(most, perYear, holding(held), today, readyOn)).toBeDefined()
        expect(spreadOverMonths(most + 1, perYear, holding(held), today, readyOn)).toBeUndefined()
      }),
    )
  })

  test('more days never make less possible, more promises never make more possible', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 5 }), wish, fc.nat(40), (before, { perYear, days }, longer) => {
        const { held } = promiseAll(before)
        const readyOn = plusDays(today, days)
        const most = mostPossible(perYear, holding(held), today, readyOn)
        expect(mostPossible(perYear, holding(held), today, plusDays(readyOn, longer))).toBeGreaterThanOrEqual(most)
        expect(mostPossible(perYear, emptyDiary, today, readyOn)).toBeGreaterThanOrEqual(most)
      }),
    )
  })
})

/** Days off, as many stretches as people say. */
const daysOff = fc
  .array(fc.record({ from: fc.integer({ min: 0, max: 300 }), length: fc.integer({ min: 0, max: 40 }) }), { maxLength: 5 })
  .map((all) => all.map(({ from, length }) => ({ from: plusDays(today, from), to: plusDays(today, from + length) })))

describe('days without work', () => {
  test('shorten the month by what falls into it', () => {
    const off = [{ from: day('2027-03-08'), to: day('2027-03-16') }]
    const march = [day('2027-03-01'), day('2027-03-31')] as const
    expect(freeInMonths({ holds: [], off }, ...march)).toMatchObject([{ free: rational(22, 31) }])
    expect(mostPossible(3_720, { holds: [], off }, ...march)).toBe(220)
    expect(mostPossible(3_720, { holds: [], off }, march[0], day('2027-03-10'))).toBe(70)
  })

  test('count once where two are said of the same day', () => {
    const [feast, rain] = [
      { from: day('2027-03-08'), to: day('2027-03-16') },
      { from: day('2027-03-14'), to: day('2027-03-20') },
    ]
    expect(workingDays([rain, feast, feast], day('2027-03-01'), day('2027-03-31'))).toBe(31 - 13)
    expect(workingDays([], day('2027-03-02'), day('2027-03-01'))).toBe(0)
  })

  test('are counted like ticking them off one by one', () => {
    fc.assert(
      fc.property(daysOff, fc.nat(200), fc.nat(200), (off, start, length) => {
        const [from, to] = [plusDays(today, start), plusDays(today, start + length)]
        let worked = 0
        for (let on = from; on <= to; on = plusDays(on, 1)) if (!off.some((one) => one.from <= on && on <= one.to)) worked++
        expect(workingDays(off, from, to)).toBe(worked)
      }),
    )
  })

  test('leave a month that is promised to the full with nothing free, and never with less', () => {
    const full = spreadOverMonths(200, 2_400, emptyDiary, day('2027-03-01'), day('2027-03-31')) ?? []
    const off = [{ from: day('2027-03-08'), to: day('2027-03-16') }]
    expect(freeInMonths({ holds: full, off }, day('2027-03-01'), day('2027-03-31'))).toMatchObject([{ free: { of: 0n } }])
  })

  test('whatever is due by a day fits into the working days until then', () => {
    const soon = wish.map((one) => ({ ...one, from: 0 }))
    fc.assert(
      fc.property(fc.array(soon, { maxLength: 8 }), daysOff, (wishes, off) => {
        const { due } = promiseAll(wishes, off)
        for (const { readyOn } of due) {
          const work = share(due.filter((other) => other.readyOn <= readyOn).flatMap((other) => other.holds))
          const time = freeInMonths({ holds: [], off }, today, readyOn).reduce((all, { free }) => plus(all, free), rational(0))
          expect(compare(work, time)).toBeLessThanOrEqual(0)
        }
      }),
    )
  })

  test('never make more possible', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 5 }), wish, daysOff, (before, { perYear, days }, off) => {
        const { held } = promiseAll(before)
        const readyOn = plusDays(today, days)
        expect(mostPossible(perYear, { holds: held, off }, today, readyOn)).toBeLessThanOrEqual(
          mostPossible(perYear, holding(held), today, readyOn),
        )
      }),
    )
  })
})

const inParts = fc
  .uniqueArray(fc.record({ days: fc.integer({ min: 0, max: 200 }), quantity: fc.integer({ min: 1, max: 400 }) }), {
    minLength: 1,
    maxLength: 3,
    selector: ({ days }) => days,
  })
  .map((parts): Tranche[] => inOrder(parts.map(({ days, quantity }) => ({ readyOn: plusDays(today, days), quantity }))))

const pace = fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 12_000 }))

/** The time until a day, days off taken out, without anything promised. */
const timeUntil = (off: readonly OffDays[], readyOn: Day) =>
  freeInMonths({ holds: [], off }, today, readyOn).reduce((all, { free }) => plus(all, free), rational(0))

describe('a promise that comes in parts', () => {
  test('each part is made before its own day', () => {
    fc.assert(
      fc.property(inParts, pace, daysOff, (tranches, perYear, off) => {
        const spread = spreadTranches(tranches, perYear, { holds: [], off }, today)
        let work = rational(0)
        const fits = tranches.every(({ readyOn, quantity }) => {
          work = plus(work, rational(quantity * 12, perYear))
          return compare(work, timeUntil(off, readyOn)) <= 0
        })
        expect(spread.fits).toBe(fits)
        if (spread.fits) expect(compare(share(spread.holds), work)).toBe(0)
      }),
    )
  })

  test('of the first part that does not fit it is said how much of it would', () => {
    const early = { readyOn: day('2026-12-09'), quantity: 100 }
    const late = { readyOn: day('2027-01-09'), quantity: 300 }
    const spread = spreadTranches([early, late], 2_400, emptyDiary, today)
    const possible = mostPossible(2_400, emptyDiary, today, late.readyOn) - 100
    expect(spread).toEqual({ fits: false, late, possible })
    expect(spreadTranches([{ ...early, quantity: 160 }, late], 2_400, emptyDiary, today)).toMatchObject({
      late: { quantity: 160 },
    })
  })
})

describe('a promise that becomes smaller', () => {
  test('keeps its latest months, exactly as many pieces as it is worth', () => {
    fc.assert(
      fc.property(wish, fc.integer({ min: 1, max: 2_000 }), ({ quantity, perYear, days }, smaller) => {
        const readyOn = plusDays(today, days)
        const holds = spreadOverMonths(quantity, perYear, emptyDiary, today, readyOn)
        if (!holds || smaller > quantity) return
        const kept = keepFor([{ readyOn, quantity: smaller }], readyOn, holds, perYear)
        expect(compare(share(kept), rational(smaller * 12, perYear))).toBe(0)
        for (const [month, used] of usedByMonth(kept)) {
          expect(compare(used, usedByMonth(holds).get(month) ?? rational(0))).toBeLessThanOrEqual(0)
        }
        expect(kept.at(-1)?.month).toBe(holds.at(-1)?.month)
      }),
    )
  })

  test('and larger again keeps one row a month', () => {
    const holds = spreadOverMonths(160, 2_400, emptyDiary, today, day('2027-01-09')) ?? []
    const kept = keepFor([{ readyOn: day('2027-01-09'), quantity: 100 }], day('2027-01-09'), holds, 2_400)
    const added = spreadOverMonths(60, 2_400, holding(kept), today, day('2027-01-09')) ?? []
    expect(together(kept, added, 2_400)).toEqual(holds)
  })

  test('in parts keeps for each part what fits before its day', () => {
    const some = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(inParts, pace, some, (tranches, perYear, shares) => {
        const spread = spreadTranches(tranches, perYear, emptyDiary, today)
        const lastDay = tranches.at(-1)?.readyOn
        if (!spread.fits || !lastDay) return
        const wanted = tranches
          .map((part, at) => ({ ...part, quantity: Math.floor((part.quantity * (shares[at] ?? 0)) / 100) }))
          .filter(({ quantity }) => quantity > 0)
        const kept = keepFor(wanted, lastDay, spread.holds, perYear)
        const work = wanted.reduce((all, { quantity }) => plus(all, rational(quantity * 12, perYear)), rational(0))
        expect(compare(share(kept), work)).toBe(0)
        for (const [month, used] of usedByMonth(kept))
          expect(compare(used, usedByMonth(spread.holds).get(month) ?? rational(0))).toBeLessThanOrEqual(0)
        let due = rational(0)
        for (const { readyOn, quantity } of wanted) {
          due = plus(due, rational(quantity * 12, perYear))
          const before = kept.filter(({ month }) => month <= monthOf(readyOn))
          expect(compare(share(before), due)).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })
})
