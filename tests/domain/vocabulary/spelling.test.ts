import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KnownWords, slipsBetween } from '#app/domain/vocabulary/spelling'

const known = new KnownWords(['keranjang', 'ranjang', 'rotan', 'rattan', 'tikar', 'kayu', 'patung', 'tas', 'hyacinth', 'batik'])

test.each([
  ['kranjang', ['keranjang']],
  ['ratan', ['rattan']],
  ['rotn', ['rotan']],
  ['tikra', ['tikar']],
  ['btaik', ['batik']],
  ['tass', ['tas']],
  ['yaku', []],
  ['kauy', ['kayu']],
  ['kaca', []],
  ['hyasinth', ['hyacinth']],
  ['hyaci', ['hyacinth']],
  ['kerandjang', ['keranjang']],
  ['tiker', ['tikar']],
  ['ta', []],
  ['x'.repeat(10_000), []],
])('%s', (word, meant) => {
  expect(known.meantBy(word)).toEqual(meant)
})

test('the order in which words became known does not matter', () => {
  const words = fc.array(fc.stringMatching(/^[abr]{3,7}$/), { maxLength: 60 })
  fc.assert(
    fc.property(words, fc.stringMatching(/^[abr]{4,8}$/), (some, word) => {
      expect(new KnownWords([...some].reverse()).meantBy(word)).toEqual(new KnownWords(some).meantBy(word))
    }),
  )
})

const anyWord = fc.string({ unit: 'binary', maxLength: 12 })

test('slips are counted the same from both sides, none between the same, never more than letters of both', () => {
  fc.assert(
    fc.property(anyWord, anyWord, (a, b) => {
      const slips = slipsBetween(a, b)
      expect(slips).toBe(slipsBetween(b, a))
      expect(slips === 0).toBe(a === b)
      expect(slips).toBeLessThanOrEqual(a.length + b.length)
      expect(slips).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
    }),
  )
})
