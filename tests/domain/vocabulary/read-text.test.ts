import { expect, test } from 'vitest'
import { askedMotif, homonym } from '#app/domain/vocabulary/homonyms'
import { besideTerm, nameTerm, termsOf } from '#app/domain/vocabulary/read-text'
import { isEasilyTaken, soundOf } from '#app/domain/vocabulary/sounds'
import { lexicon } from '#tests/support/lexicon'

const named = (id: string, en = '', about: readonly string[] = []) =>
  termsOf(lexicon, [{ text: `${id}|${en}`, weight: 100, names: 'goods' }], about)

test('the thing that is named is found as such, another beside it only as that', () => {
  const terms = named('Bantal kursi rotan', 'Rattan chair cushion')
  expect(terms.has('#bantal')).toBe(true)
  expect(terms.has('#kursi')).toBe(false)
  const table = named('Meja jati dengan 6 kursi', 'Teak table for six chairs')
  expect([table.has('#meja'), table.has('#kursi'), table.has('kursi')]).toEqual([true, false, false])
  const lamp = named('Lampu ruang meja')
  expect([lamp.has('#lampu'), lamp.has('#meja'), lamp.has(besideTerm('#meja'))]).toEqual([true, false, true])
})

test('two things in one name are both found, and so is what follows a word that says little', () => {
  for (const [name, key] of [
    ['Tas dan dompet purun', 'dompet'],
    ['Pintu/meja', 'meja'],
    ['Meja kursi teras', 'kursi'],
    ['Kain selendang tenun', 'selendang'],
  ] as const)
    expect(named(name).has(`#${key}`), name).toBe(true)
})

test('a motif and a thing of one name are told apart by where the name stands, and by the craft', () => {
  const isMachete = (terms: ReadonlyMap<string, number>) => [terms.has('#golok'), terms.has('#parang')]
  expect(isMachete(named('Parang gagang ulin'))).toEqual([true, false])
  expect(isMachete(named('Kemeja batik parang'))).toEqual([false, true])
  expect(isMachete(named('Parang klitik halus', '', ['batik']))).toEqual([false, true])
  const parang = ['parang', 'golok'].flatMap((key) => lexicon.concepts.get(key) ?? [])
  expect(askedMotif(parang)?.map(({ key }) => key)).toEqual(['parang'])
  expect(homonym(lexicon, parang, { about: new Set(), named: new Set() }, true).map(({ key }) => key)).toEqual(['golok'])
})

test('what one language leaves open the other decides', () => {
  const keys = (id: string, en: string) => ['keranjang', 'sumpitan'].filter((key) => named(id, en).has(`#${key}`))
  expect(keys('Sumpit ulin', 'Dayak blowpipe')).toEqual(['sumpitan'])
  expect(keys('Sumpit purun', 'Sedge basket')).toEqual(['keranjang'])
  expect(keys('Sumpit', '')).toEqual(['keranjang', 'sumpitan'])
})

test('the names of places and makers say nothing of the thing, and are found as they stand', () => {
  const text = 'Sungai Pandan|Kabupaten Belu|Koperasi Sarung Seberang'
  const terms = termsOf(lexicon, [{ text, weight: 40, names: 'proper' }], [])
  expect([terms.has('#pandan'), terms.has('#sarung'), terms.has('sarung')]).toEqual([false, false, false])
  expect([terms.has('#belu'), terms.has('seberang')]).toEqual([true, true])
  expect(terms.has(nameTerm(['sungai', 'pandan']))).toBe(true)
})

test('a phrase is found by its words as far as they mean what it means', () => {
  expect(named('Kursi makan jati').has('kursi')).toBe(true)
  expect(named('Alas meja tenun').has('meja')).toBe(false)
})

test.each([
  ['poerun', 'purun'],
  ['tjanting', 'canting'],
  ['djati', 'jati'],
  ['batikk', 'batik'],
  ['hyacinth', 'hiacint'],
])('%s sounds as %s', (word, as) => expect(soundOf(word)).toBe(soundOf(as)))

test('a slip of hand or ear is one that is easily made', () => {
  expect([isEasilyTaken('a', 'e'), isEasilyTaken('t', 'd'), isEasilyTaken('r', 't')]).toEqual([true, true, true])
  expect([isEasilyTaken('a', 'u'), isEasilyTaken('k', 'r'), isEasilyTaken('p', 'm')]).toEqual([false, false, false])
})
