import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstOf } from '#app/domain/catalogue/first-of'

test('the first so many are those that would stand first, were all put in order', () => {
  const scores = fc.array(fc.integer({ min: 1, max: 65_535 }), { maxLength: 3_000 })
  fc.assert(
    fc.property(scores, fc.integer({ min: 1, max: 700 }), fc.boolean(), (list, most, byScore) => {
      const positions = Uint32Array.from(list.keys())
      const ranks = Uint32Array.from(positions, (at) => list.length - 1 - at)
      const score = (at: number) => (byScore ? (list[at] ?? 0) : 0)
      const whole = [...positions].sort((a, b) => score(b) - score(a) || (ranks[a] ?? 0) - (ranks[b] ?? 0))
      expect(firstOf(positions, ranks, byScore ? Uint16Array.from(list) : undefined, most)).toEqual(
        whole.slice(0, most).map((at) => ranks[at]),
      )
    }),
  )
})
