import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type IdKind, idPrefixes, isId, newId } from '#app/domain/shared/ids'
import { idOf } from '#tests/support/ids'

const kinds = Object.keys(idPrefixes) as IdKind[]
const kind = fc.constantFrom(...kinds)
const time = fc.integer({ min: 0, max: Date.UTC(3000, 0, 1) })

describe('ids', () => {
  test('sort by the time they were made', () => {
    fc.assert(fc.property(kind, time, time, (of, a, b) => a === b || newId(of, a) < newId(of, b) === a < b))
  })

  test('say what they are of, and are nothing else', () => {
    fc.assert(
      fc.property(kind, kind, time, (of, other, at) => {
        expect(isId(of, newId(of, at))).toBe(true)
        expect(isId(other, newId(of, at))).toBe(of === other)
      }),
    )
    expect(new Set(Object.values(idPrefixes)).size).toBe(kinds.length)
  })

  test('differ, though made in the same millisecond', () => {
    const made = Array.from({ length: 20_000 }, () => newId('order', 1_772_413_200_000))
    expect(new Set(made).size).toBe(made.length)
  })

  test.each([
    '',
    'ord_',
    `ord_${'0'.repeat(25)}`,
    `ord_${'0'.repeat(27)}`,
    `ord_${'O'.repeat(26)}`,
    `ord_${'u'.repeat(26)}`,
    ` ord_${'0'.repeat(26)}`,
    `ord_${'0'.repeat(26)}\n`,
    null,
    7,
    {},
  ])('are not %j', (value) => {
    expect(isId('order', value)).toBe(false)
  })

  test('made up for tests are ids too', () => {
    for (const each of kinds) expect(isId(each, idOf(each, 7))).toBe(true)
  })
})
