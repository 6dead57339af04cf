import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readWords } from '#app/domain/vocabulary/lexicon'
import { wordsIn } from '#app/domain/vocabulary/plain-text'
import { beginningWords, lexicon } from '#tests/support/lexicon'

const read = (text: string) =>
  readWords(lexicon, wordsIn(text)).map(({ words, concepts }) => [words.join(' '), concepts.map(({ key }) => key)])

test.each<[string, [string, string[]][]]>([
  ['alas meja', [['ala meja', ['taplak']]]],
  ['sarung parang', [['sarung parang', ['golok']]]],
  [
    'sarung bantal rotan',
    [
      ['sarung bantal', ['bantal', 'sarung_bantal']],
      ['rotan', ['rotan']],
    ],
  ],
  ['kayu besi', [['kayu besi', ['ulin']]]],
  ['cokelat tua', [['cokelat tua', ['cokelat']]]],
  ['tudung saji', [['tudung saji', ['tudung_saji']]]],
  ['table cloth', [['table cloth', ['taplak']]]],
  [
    'batik cap kawung',
    [
      ['batik cap', ['batik_cap']],
      ['kawung', ['kawung']],
    ],
  ],
])('%s is read as its longest phrases', (text, readings) => {
  expect(read(text)).toEqual(readings)
})

test('whatever is read, no word is lost and none is read twice', () => {
  const some = fc.constantFrom('alas', 'meja', 'sarung', 'parang', 'tas', 'tais', 'feto', 'table', 'cloth', 'kayu', 'besi', 'x')
  fc.assert(
    fc.property(fc.array(some, { maxLength: 12 }), (words) => {
      expect(readWords(lexicon, words).flatMap((reading) => reading.words)).toEqual(words)
    }),
  )
})

test('the first words are whole: keys once, what they are kinds of is there, no kind of itself', () => {
  const keys = beginningWords.map(([key]) => key)
  expect(new Set(keys).size).toBe(keys.length)
  for (const [key, , id, en, regional, broader] of beginningWords) {
    expect([id, en, regional].join(''), key).not.toBe('')
    for (const wider of broader.split(';').filter(Boolean)) expect(keys, key).toContain(wider)
    expect(lexicon.broaderOf.get(key) ?? []).not.toContain(key)
  }
})

test('every form is read as what it is a form of', () => {
  for (const { key, forms } of lexicon.concepts.values()) {
    for (const form of forms) {
      const [first, ...more] = readWords(lexicon, wordsIn(form))
      expect(more, form).toEqual([])
      expect(
        first?.concepts.map((concept) => concept.key),
        form,
      ).toContain(key)
    }
  }
})
