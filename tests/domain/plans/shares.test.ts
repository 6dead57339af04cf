import { expect, test } from 'vitest'
import { type Plan, type PlanOffer, type PlanProblem, type PlanRow } from '#app/domain/matching/matching'
import type { PromiseToPlan } from '#app/domain/plans/plan-problem'
import { sharesOf } from '#app/domain/plans/shares'
import { day } from '#app/domain/shared/calendar'
import { newId } from '#app/domain/shared/ids'

const promise = { id: newId('commitment'), lineId: newId('inquiryLine') } as PromiseToPlan
const other = { ...promise, id: newId('commitment') }
const offer = (key: string, of: PromiseToPlan, readyOn: string) =>
  ({ key, promiseKey: of.id, lineKey: of.lineId, readyOn: day(readyOn) }) as PlanOffer
const problem = {
  offers: [offer('late', promise, '2026-12-20'), offer('early', promise, '2026-12-01'), offer('whole', other, '2026-12-10')],
} as unknown as PlanProblem
const planOf = (rows: Partial<PlanRow>[]) =>
  ({ rows: rows.map((row) => ({ priceMinor: 50, reason: { code: 'matching.x', params: {} }, ...row })) }) as unknown as Plan

test('a promise in parts is one row with its days, as sure as its least sure part', () => {
  const plan = planOf([
    { offerKey: 'late', quantity: 30, surePpm: 700_000, reason: { code: 'matching.late', params: {} } },
    { offerKey: 'early', quantity: 20, surePpm: 900_000 },
    { offerKey: 'whole', quantity: 40, priceMinor: 45 },
  ])
  expect(sharesOf(problem, [promise, other], plan)).toMatchObject([
    {
      promise,
      quantity: 50,
      readyOn: '2026-12-20',
      parts: [
        { readyOn: '2026-12-01', quantity: 20 },
        { readyOn: '2026-12-20', quantity: 30 },
      ],
      surePpm: 700_000,
      reason: { code: 'matching.late' },
    },
    { promise: other, quantity: 40, priceMinor: 45, readyOn: '2026-12-10', parts: null, surePpm: null },
  ])
})

test('of one that is wanted on its first day only, the row names that day and no parts', () => {
  const plan = planOf([
    { offerKey: 'late', quantity: 0 },
    { offerKey: 'early', quantity: 20 },
    { offerKey: 'whole', quantity: 0 },
  ])
  const [first, second] = sharesOf(problem, [promise, other], plan)
  expect(first).toMatchObject({ quantity: 20, readyOn: '2026-12-01', parts: null })
  expect(second).toMatchObject({ quantity: 0, readyOn: '2026-12-10', parts: null })
})
