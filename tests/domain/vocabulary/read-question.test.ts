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
    ['', true],
  ])
  expect(asked[0]?.terms).toContain('#cucian')
})

test('what a thing is for is not asked for itself, unless nothing else is', () => {
  expect(read('tas buat keranjang').asked.map(({ weak }) => weak)).toEqual([false, true])
  expect(read('buat keranjang').asked.map(({ weak }) => weak)).toEqual([false])
})

test('where there is none of a kind, what it is a kind of is asked for', () => {
  expect(read('tais feto').asked).toMatchObject([{ keys: ['sarung', 'tais_feto'], instead: false }])
  expect(read('nikahan').asked).toMatchObject([{ instead: true, wider: ['#souvenir'] }])
})

test('a word that is written right is not mended, one that is not is', () => {
  expect(read('helm')).toEqual({ asked: [], unknown: ['helm'] })
  expect(read('palimbngan').asked[0]?.terms).toEqual(['palimbangan'])
})

test('two things side by side are either of them, two materials only with an or', () => {
  const keys = (question: string) => read(question).asked.map((one) => one.keys.join())
  expect(keys('tas/keranjang rotan')).toEqual(['tas,keranjang', 'rotan'])
  expect(keys('keranjang rotan dan tas rotan')).toEqual(['keranjang,tas', 'rotan'])
  expect(keys('tas rotan, purun')).toEqual(['tas', 'rotan', 'purun'])
  expect(keys('tas rotan atau purun')).toEqual(['tas', 'rotan,purun'])
  expect(keys('tas keranjang')).toEqual(['tas', 'keranjang'])
})

test('a long question is read to the word it is about', () => {
  const polite = 'selamat pagi kak saya mau cari dan ingin beli produk yang bagus dan murah untuk toko saya di kota yaitu sarung'
  expect(read(polite).asked.map((one) => one.keys.join())).toContain('sarung')
})

test('spelled as before 1972, or as it sounds, it is the same word', () => {
  for (const [old, key] of [
    ['saroeng', 'sarung'],
    ['rotann', 'rotan'],
    ['kerandjang', 'keranjang'],
  ] as const)
    expect(read(old).asked[0]?.keys, old).toEqual([key])
})

test('a place stands for itself as long as there is something from it, else for where it lies', () => {
  const from = (terms: readonly string[]) => {
    const there: SearchedWords = { ...searched, has: (word) => terms.includes(word) }
    return readQuestion(lexicon, there, 'samarinda').asked[0]
  }
  expect(from(['#samarinda', '#kaltim'])).toMatchObject({ wider: [], instead: false })
  expect(from(['#kaltim'])?.wider).toContain('#kaltim')
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
