import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CatalogueEntry } from '#app/domain/catalogue/catalogue-entry'
import { bands, type FacetName, facetNames, facetValues } from '#app/domain/catalogue/facets'
import { lookUp, type Need, type Wanted } from '#app/domain/catalogue/look-up'
import { type Sort, sorts } from '#app/domain/catalogue/sort-order'
import { lexicon } from '#tests/support/lexicon'
import { anyEntries, anyQuestion, indexOf } from './support'

const everything = Object.fromEntries(facetNames.map((facet) => [facet, []])) as unknown as Wanted['chosen']
const among = (values: readonly string[]) => fc.subarray([...values], { maxLength: Math.min(2, values.length) })

const anyChosen: fc.Arbitrary<Wanted['chosen']> = fc.record({
  craft: among(['weaving', 'batik', 'ikat']),
  province: among(['ntt', 'kalimantan-selatan']),
  made: among(['belu', 'hulu-sungai-utara', 'nowhere']),
  material: among(['purun', 'jati', 'rotan']),
  motif: among(['enggang', 'futus']),
  price: among(bands.price.map(({ value }) => value)),
  minimum: among(bands.minimum.map(({ value }) => value)),
  lead: among(bands.lead.map(({ value }) => value)),
  stock: among(['ready']),
})

const wanted = (some: Partial<Wanted> = {}): Wanted => ({ q: '', chosen: everything, sort: 'best', from: 0, most: 1000, ...some })

const valuesOf = (facet: FacetName, entry: CatalogueEntry) => facetValues(facet, entry, lexicon).map(({ value }) => value)

/** The same choice, asked of one entry at a time. */
function fits(entry: CatalogueEntry, { chosen }: Pick<Wanted, 'chosen'>, except?: FacetName): boolean {
  return facetNames.every(
    (facet) =>
      facet === except || chosen[facet].length === 0 || valuesOf(facet, entry).some((value) => chosen[facet].includes(value)),
  )
}

const ids = (found: { page: readonly { id: string }[] }) => found.page.map(({ id }) => id)

/** Those of a question before anything is chosen. */
async function foundBy(q: string, entries: readonly CatalogueEntry[]): Promise<CatalogueEntry[]> {
  const found = new Set(ids(lookUp(await indexOf(entries), wanted({ q }))))
  return entries.filter(({ id }) => found.has(id))
}

test('finds what fits, each once, whatever the order', async () => {
  await fc.assert(
    fc.asyncProperty(anyEntries, anyQuestion, anyChosen, fc.constantFrom(...sorts), async (entries, q, chosen, sort) => {
      const found = lookUp(await indexOf(entries), wanted({ q, chosen, sort }))
      const expected = (await foundBy(q, entries)).filter((entry) => fits(entry, { chosen }))
      expect(new Set(ids(found))).toEqual(new Set(expected.map(({ id }) => id)))
      expect(found.page).toHaveLength(expected.length)
      expect(found.total).toBe(expected.length)
    }),
  )
})

test('says beside every filter how many there would be', async () => {
  await fc.assert(
    fc.asyncProperty(anyEntries, anyQuestion, anyChosen, async (entries, q, chosen) => {
      const { counts } = lookUp(await indexOf(entries), wanted({ q, chosen }))
      for (const facet of facetNames) {
        const expected = new Map<string, number>()
        for (const entry of (await foundBy(q, entries)).filter((one) => fits(one, { chosen }, facet)))
          for (const value of valuesOf(facet, entry)) expected.set(value, (expected.get(value) ?? 0) + 1)
        expect(new Map([...counts[facet]].sort())).toEqual(new Map([...expected].sort()))
      }
    }),
  )
})

test('pages follow one another without gap or repetition', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyEntries,
      anyQuestion,
      fc.constantFrom(...sorts),
      fc.integer({ min: 1, max: 9 }),
      async (entries, q, sort, most) => {
        const index = await indexOf(entries)
        const whole = ids(lookUp(index, wanted({ q, sort })))
        const pages: string[] = []
        for (let from = 0; from < whole.length; from += most) pages.push(...ids(lookUp(index, wanted({ q, sort, from, most }))))
        expect(pages).toEqual(whole)
      },
    ),
  )
})

test('a page beyond the last is empty, however far', async () => {
  await fc.assert(
    fc.asyncProperty(anyEntries, fc.integer({ min: 1_000, max: Number.MAX_SAFE_INTEGER }), async (entries, from) => {
      const { page, total } = lookUp(await indexOf(entries), wanted({ from, most: 24 }))
      expect([page, total]).toEqual([[], entries.length])
    }),
  )
})

test.each<[Sort, (entry: CatalogueEntry) => number]>([
  ['price', ({ priceMinor }) => priceMinor],
  ['fast', ({ leadDays }) => leadDays],
  ['capacity', ({ perYear }) => -perYear],
])('by %s, the least comes first', async (sort, by) => {
  await fc.assert(
    fc.asyncProperty(anyEntries, async (entries) => {
      const byId = new Map<string, CatalogueEntry>(entries.map((entry) => [entry.id, entry]))
      const figures = ids(lookUp(await indexOf(entries), wanted({ sort })))
        .flatMap((id) => byId.get(id) ?? [])
        .map(by)
      expect(figures).toEqual([...figures].sort((a, b) => a - b))
    }),
  )
})

test('the order does not hang on the order in which the entries came', async () => {
  await fc.assert(
    fc.asyncProperty(anyEntries, fc.constantFrom(...sorts), anyQuestion, async (entries, sort, q) => {
      const order = async (list: CatalogueEntry[]) => ids(lookUp(await indexOf(list), wanted({ sort, q })))
      expect(await order([...entries].reverse())).toEqual(await order(entries))
    }),
  )
})

test('written bit by bit, with changes and losses, the same is found as written at once', async () => {
  await fc.assert(
    fc.asyncProperty(anyEntries, anyEntries, anyQuestion, anyChosen, async (first, second, q, chosen) => {
      const index = await indexOf(first)
      for (const sort of sorts) index.order(sort)
      const kept = first.filter((_, at) => at % 3 > 0)
      const changed = kept.map((entry, at) =>
        at % 2 ? entry : { ...entry, priceMinor: entry.priceMinor + 1, nameWords: 'tikar' },
      )
      const gone = first.filter((_, at) => at % 3 === 0).map(({ id }) => id)
      for (const entry of changed.filter((_, at) => at % 2 === 0)) index.write([{ ...entry, version: 2 }], [])
      index.write(
        second.map((entry) => ({ ...entry, version: 3 })),
        gone,
      )
      const whole = await indexOf([...changed, ...second])
      for (const sort of sorts) {
        const [one, other] = [index, whole].map((some) => lookUp(some, wanted({ q, chosen, sort })))
        expect(new Set(ids(one!))).toEqual(new Set(ids(other!)))
        expect(one!.counts).toEqual(other!.counts)
        if (sort !== 'best') expect(ids(one!)).toEqual(ids(other!))
      }
    }),
  )
})

test('standards stand first, and the crafts take turns', async () => {
  await fc.assert(
    fc.asyncProperty(anyEntries, async (entries) => {
      const found = ids(lookUp(await indexOf(entries), wanted()))
      const standards = found.map((id) => id.startsWith('std_'))
      expect(standards).toEqual([...standards].sort((a, b) => Number(b) - Number(a)))
      const craftOf = new Map<string, string>(entries.map(({ id, craft }) => [id, craft]))
      const first = found.filter((id) => id.startsWith('pro_')).map((id) => craftOf.get(id))
      const kinds = new Set(first).size
      expect(new Set(first.slice(0, kinds)).size).toBe(kinds)
    }),
  )
})

test('how many by when keeps what lies ready or can be made together, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyEntries,
      fc.integer({ min: 1, max: 700 }),
      fc.integer({ min: 0, max: 120 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (entries, pieces, days, busy) => {
        const index = await indexOf(entries)
        const share = days / 365
        const makers = entries.flatMap(({ capacities }) => capacities.map(([id]) => id))
        const shareOf = new Map(makers.slice(0, 1).map((id) => [index.makerNumber(id) ?? -1, share * busy]))
        const possible = (maker: number, perYear: number) => Math.floor(perYear * (shareOf.get(maker) ?? share))
        const need: Need = { pieces, days, able: possible, key: 'x' }
        const able = ({ stock, leadDays, capacities }: CatalogueEntry) =>
          leadDays > days
            ? stock
            : capacities.reduce((all, [id, perYear]) => all + possible(index.makerNumber(id) ?? -1, perYear), stock)
        const expected = entries.filter((entry) => able(entry) >= pieces).map(({ id }) => id)
        expect(new Set(ids(lookUp(index, wanted({ need }))))).toEqual(new Set(expected))
      },
    ),
  )
})
