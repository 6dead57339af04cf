import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readQuestion, type SearchedWords } from '#app/domain/vocabulary/read-question'
import { KnownWords } from '#app/domain/vocabulary/spelling'
import { lexicon } from '#tests/support/lexicon'

const terms = [
  'tas',
  'rotan',
  'sarung',
  'palimbangan',
  '#tas',
  '#keranjang',
  '#rotan',
  '#sarung',
  '#anyam',
  '#cucian',
  '#souvenir',
]
const searched: SearchedWords = {
  has: (word) => terms.includes(word),
  rootedIn: () => [],
  known: () => new KnownWords([...terms, ...lexicon.words]),
}
const read = (question: string) => readQuestion(lexicon, searched, question)

test('a use is good to have, and brings what else serves it', () => {
  const { asked, unknown } = read('tas rotan untuk cucian hotel')
  expect(unknown).toEqual([])
  expect(asked.map(({ keys, weak }) => [keys.join(), weak])).toEqual([
    ['tas', false],
    ['rotan', false],
    ['cucian', true],
  ])
  expect(asked[0]?.terms).toContain('#cucian')
})

test('what a thing is for is not asked for itself, unless nothing else is', () => {
  expect(read('tas buat souvenir').asked.map(({ weak }) => weak)).toEqual([false, true])
  expect(read('buat souvenir').asked.map(({ weak }) => weak)).toEqual([false])
})

test('where there is none of a kind, what it is a kind of is asked for', () => {
  expect(read('tais feto').asked).toMatchObject([{ keys: ['sarung', 'tais_feto'], instead: false }])
  expect(read('nikahan').asked).toMatchObject([{ instead: true, wider: ['#souvenir'] }])
})

test('a word that is written right is not mended, one that is not is', () => {
  expect(read('payung')).toEqual({ asked: [], unknown: ['payung'] })
  expect(read('palimbngan').asked[0]?.terms).toEqual(['palimbangan'])
})

test('any question is read, and asks for no more than a few things', () => {
  const words = fc
    .array(fc.constantFrom('tas', 'rotan', 'untuk', 'meja', 'sarung-sarung', 'x2', '💡', '-', 'tais feto'))
    .map((some) => some.join(' '))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 6_000 }), words), (question) => {
      const { asked, unknown } = read(question)
      expect(asked.length + unknown.length).toBeLessThanOrEqual(16)
      for (const one of asked) expect(one.terms.length).toBeLessThan(100)
    }),
  )
})
