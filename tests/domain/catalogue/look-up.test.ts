import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CatalogueEntry } from '#app/domain/catalogue/catalogue-entry'
import { indexCatalogue } from '#app/domain/catalogue/catalogue-index'
import { bands, type FacetName, facetNames, facetValues } from '#app/domain/catalogue/facets'
import { lookUp, type Wanted } from '#app/domain/catalogue/look-up'
import { type Sort, sorts } from '#app/domain/catalogue/sort-order'
import { anyEntries, anyTerms } from './support'

const anyChosen = fc.record({
  craft: fc.subarray(['weaving', 'batik', 'ikat'], { maxLength: 2 }),
  made: fc.subarray(['belu', 'hulu-sungai-utara', 'nowhere'], { maxLength: 2 }),
  price: fc.subarray(
    bands.price.map(({ value }) => value),
    { maxLength: 2 },
  ),
  minimum: fc.subarray(
    bands.minimum.map(({ value }) => value),
    { maxLength: 2 },
  ),
  lead: fc.subarray(
    bands.lead.map(({ value }) => value),
    { maxLength: 1 },
  ),
})

const everything = { craft: [], made: [], price: [], minimum: [], lead: [] }
const wanted = (some: Partial<Wanted> = {}): Wanted => ({
  terms: undefined,
  chosen: everything,
  sort: 'best',
  from: 0,
  most: 1000,
  ...some,
})

const beginsIn = (text: string, term: string) => text.split(' ').some((word) => word.startsWith(term))

/** The same question, asked of one entry at a time. */
function fits(entry: CatalogueEntry, { terms, chosen }: Pick<Wanted, 'terms' | 'chosen'>, except?: FacetName): boolean {
  if (terms?.length === 0) return false
  if (terms?.some((term) => !beginsIn(entry.nameWords, term) && !beginsIn(entry.otherWords, term))) return false
  return facetNames.every(
    (facet) =>
      facet === except || chosen[facet].length === 0 || facetValues(facet, entry).some((value) => chosen[facet].includes(value)),
  )
}

test('finds what fits, each once, whatever the order', () => {
  fc.assert(
    fc.property(anyEntries, anyTerms, anyChosen, fc.constantFrom(...sorts), (entries, terms, chosen, sort) => {
      const found = lookUp(indexCatalogue(entries), wanted({ terms, chosen, sort }))
      const expected = entries.filter((entry) => fits(entry, { terms, chosen }))
      expect(new Set(found.page)).toEqual(new Set(expected))
      expect(found.page).toHaveLength(expected.length)
      expect(found.total).toBe(expected.length)
    }),
  )
})

test('says beside every filter how many there would be', () => {
  fc.assert(
    fc.property(anyEntries, anyTerms, anyChosen, (entries, terms, chosen) => {
      const { counts } = lookUp(indexCatalogue(entries), wanted({ terms, chosen }))
      for (const facet of facetNames) {
        const expected = new Map<string, number>()
        for (const entry of entries.filter((one) => fits(one, { terms, chosen }, facet)))
          for (const value of facetValues(facet, entry)) expected.set(value, (expected.get(value) ?? 0) + 1)
        expect(new Map([...counts[facet]].sort())).toEqual(new Map([...expected].sort()))
      }
    }),
  )
})

test('pages follow one another without gap or repetition', () => {
  fc.assert(
    fc.property(anyEntries, anyTerms, fc.constantFrom(...sorts), fc.integer({ min: 1, max: 9 }), (entries, terms, sort, most) => {
      const index = indexCatalogue(entries)
      const whole = lookUp(index, wanted({ terms, sort })).page
      const pages: CatalogueEntry[] = []
      for (let from = 0; from < whole.length; from += most) pages.push(...lookUp(index, wanted({ terms, sort, from, most })).page)
      expect(pages).toEqual(whole)
    }),
  )
})

test.each<[Sort, (entry: CatalogueEntry) => number]>([
  ['price', ({ priceMinor }) => priceMinor],
  ['fast', ({ leadDays }) => leadDays],
  ['capacity', ({ perYear }) => -perYear],
])('by %s, the least comes first', (sort, by) => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const figures = lookUp(indexCatalogue(entries), wanted({ sort })).page.map(by)
      expect(figures).toEqual([...figures].sort((a, b) => a - b))
    }),
  )
})

test('the order does not hang on the order in which the entries came', () => {
  fc.assert(
    fc.property(anyEntries, fc.constantFrom(...sorts), (entries, sort) => {
      const ids = (list: CatalogueEntry[]) => lookUp(indexCatalogue(list), wanted({ sort })).page.map(({ id }) => id)
      expect(ids([...entries].reverse())).toEqual(ids(entries))
    }),
  )
})

test('what is called so comes before what only has to do with it', () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const { page } = lookUp(indexCatalogue(entries), wanted({ terms: ['tas'] }))
      const named = page.map(({ nameWords }) => beginsIn(nameWords, 'tas'))
      expect(named).toEqual([...named].sort((a, b) => Number(b) - Number(a)))
    }),
  )
})

test('standards stand first, and the crafts take turns', () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const { page } = lookUp(indexCatalogue(entries), wanted())
      const standards = page.map(({ id }) => id.startsWith('std_'))
      expect(standards).toEqual([...standards].sort((a, b) => Number(b) - Number(a)))
      const first = page.filter(({ id }) => id.startsWith('pro_')).map(({ craft }) => craft)
      const kinds = new Set(first).size
      expect(new Set(first.slice(0, kinds)).size).toBe(kinds)
    }),
  )
})
