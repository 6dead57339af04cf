import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesBetween } from '#app/domain/plans/compare-plans'
import { newId } from '#app/domain/shared/ids'

const line = newId('inquiryLine')
const promises = Array.from({ length: 5 }, () => newId('commitment'))
const plan = (...quantities: number[]) =>
  quantities.map((quantity, at) => ({ commitment_id: promises[at]!, inquiry_line_id: line, quantity }))

describe('what changes between two plans', () => {
  test('who comes in, who goes out, who gets more or less; the largest change first', () => {
    const { changed, same } = changesBetween(plan(100, 60, 0, 40, 0), plan(100, 0, 20, 80, 0))
    expect(changed.map(({ share, before, after }) => [promises.indexOf(share.commitment_id), before, after])).toEqual([
      [1, 60, 0],
      [3, 40, 80],
      [2, 0, 20],
    ])
    expect(same.map(({ share }) => promises.indexOf(share.commitment_id))).toEqual([0])
  })

  test('a plan and itself differ in nothing', () => {
    expect(changesBetween(plan(1, 2, 0, 0, 0), plan(1, 2, 0, 0, 0)).changed).toEqual([])
  })

  test('the changes add up to the difference of the two, whichever way they are compared', () => {
    const amounts = fc.array(fc.nat(50), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(amounts, amounts, (one, other) => {
        const total = (plans: readonly { quantity: number }[]) => plans.reduce((all, { quantity }) => all + quantity, 0)
        const [forth, back] = [changesBetween(plan(...one), plan(...other)), changesBetween(plan(...other), plan(...one))]
        const moved = forth.changed.reduce((all, { before, after }) => all + after - before, 0)
        expect(moved).toBe(total(plan(...other)) - total(plan(...one)))
        expect(back.changed).toHaveLength(forth.changed.length)
        expect(forth.changed.length + forth.same.length).toBe(one.filter((quantity, at) => quantity > 0 || other[at]! > 0).length)
      }),
    )
  })
})
