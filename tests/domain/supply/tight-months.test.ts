import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, type Day, plusDays } from '#app/domain/shared/calendar'
import type { CommitmentId } from '#app/domain/shared/ids'
import { emptyDiary, spreadOverMonths } from '#app/domain/supply/capacity'
import { type HeldMonth, tightMonths } from '#app/domain/supply/tight-months'

const today = day('2027-02-20')
const promise = (name: string, most: number, readyOn: string, before: readonly HeldMonth[] = []): HeldMonth[] => {
  const holds = spreadOverMonths(most, 3_720, { ...emptyDiary, holds: before }, today, day(readyOn))
  if (!holds) throw new Error('there is no time')
  return holds.map((hold) => ({ ...hold, commitmentId: `com_${name}` satisfies CommitmentId, readyOn: day(readyOn) }))
}
const lebaran = [{ from: day('2027-03-08'), to: day('2027-03-16') }]

describe('months that days off have made tight', () => {
  test('are those of which more is promised than can be worked', () => {
    const held = promise('full', 300, '2027-03-31')
    expect(tightMonths(held, lebaran, today)).toEqual([
      { month: '2027-03', until: '2027-03-31', promised: 300 / 310, workable: 22 / 31, commitmentIds: ['com_full'] },
    ])
    expect(tightMonths(promise('easy', 200, '2027-03-31'), lebaran, today)).toEqual([])
    expect(tightMonths(held, [], today)).toEqual([])
    expect(tightMonths(held, lebaran, day('2027-04-01'))).toEqual([])
  })

  test('also when only what is due soon is missed', () => {
    const soon = promise('soon', 150, '2027-03-12')
    const both = [...soon, ...promise('later', 50, '2027-03-31', soon)]
    expect(tightMonths(both, lebaran, today)).toMatchObject([{ until: '2027-03-12', commitmentIds: ['com_soon'] }])
  })

  test('without days off there are none, whatever was promised', () => {
    const wish = fc.record({ most: fc.integer({ min: 1, max: 400 }), days: fc.nat(200) })
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 8 }), (wishes) => {
        let held: HeldMonth[] = []
        for (const [at, { most, days }] of wishes.entries()) {
          const readyOn: Day = plusDays(today, days)
          const holds = spreadOverMonths(most, 3_720, { ...emptyDiary, holds: held }, today, readyOn) ?? []
          held = [...held, ...holds.map((hold) => ({ ...hold, commitmentId: `com_${at}` as const, readyOn }))]
        }
        // A day off after everything shortens a month without touching any work.
        const last = plusDays(today, 230)
        expect(tightMonths(held, [{ from: last, to: last }], today)).toEqual([])
      }),
    )
  })
})
