import fc from 'fast-check'
import { expect, test } from 'vitest'
import { possibleRoots } from '#app/domain/vocabulary/affixes'

test.each([
  ['menenun', 'tenun'],
  ['tenunan', 'tenun'],
  ['anyaman', 'anyam'],
  ['dianyam', 'anyam'],
  ['menganyam', 'anyam'],
  ['mengukir', 'ukir'],
  ['ukirannya', 'ukir'],
  ['menyulam', 'sulam'],
  ['memahat', 'pahat'],
  ['membatik', 'batik'],
  ['pengrajin', 'rajin'],
  ['manik_manik', 'manik'],
])('%s may be of %s', (word, root) => {
  expect(possibleRoots(word)).toContain(root)
})

test.each([
  ['keranjang', 'ranjang'],
  ['selendang', 'lendang'],
  ['seraung', 'raung'],
  ['purun', 'pur'],
  ['tempat', 'empat'],
  ['ikan', 'ik'],
])('%s is never of %s', (word, root) => {
  expect(possibleRoots(word)).not.toContain(root)
})

test('a word is its own first root, and there are few others', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z_]{1,40}$/), (word) => {
      const roots = possibleRoots(word)
      expect(roots[0]).toBe(word)
      expect(new Set(roots).size).toBe(roots.length)
      expect(roots.length).toBeLessThan(200)
    }),
  )
})
