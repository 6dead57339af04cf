import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type FacetName, facetNames } from '#app/domain/catalogue/facets'
import { lookUp } from '#app/domain/catalogue/look-up'
import { needBy } from '#app/domain/catalogue/what-can-be-made.server'
import { type Day } from '#app/domain/shared/calendar'
import { countedFacets } from '#app/routes/catalogue._index/counted-facets'
import {
  type CatalogueQuery,
  catalogueHref,
  choices,
  readCatalogueQuery,
  readNeed,
  without,
} from '#app/routes/catalogue._index/catalogue-query'
import type { Database } from '#db/client.server'
import { catalogueIndex } from '#db/queries/catalogue.server'
import { dayIn, today } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { countedByHand, type Counted, facetChoices, possibleByHand, stockAtRandom } from './facets-by-hand'

const anyChoice = (facet: FacetName) => fc.array(fc.constantFrom(...facetChoices[facet]), { maxLength: 2 })
const anyAddress: fc.Arbitrary<URLSearchParams> = fc
  .record(
    Object.fromEntries(
      facetNames.map((facet) => [
        facet,
        fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: anyChoice(facet) }),
      ]),
    ),
  )
  .map(
    (chosen) => new URLSearchParams(Object.entries(chosen).flatMap(([facet, values]) => values.map((value) => [facet, value]))),
  )
const anyNeed = fc.option(
  fc.record({ pieces: fc.integer({ min: 1, max: 900 }), by: fc.integer({ min: 0, max: 400 }).map(dayIn) }),
  {
    nil: undefined,
  },
)

async function asked(db: Database, query: CatalogueQuery) {
  const index = await catalogueIndex(db)
  const { need } = readNeed(query, today)
  const needed = need && (await needBy(db, index, need.pieces, today, need.by))
  const found = lookUp(index, { q: query.q, chosen: query.chosen, need: needed, sort: query.sort, from: 0, most: 1_000 })
  return { ids: found.page.map(({ id }) => id as string).sort(), total: found.total, facets: countedFacets(index, found, query) }
}

/** What the page would show and count, had somebody gone through every product with a pencil. */
function byHand(all: readonly Counted[], { chosen }: CatalogueQuery, canBeMade: (one: Counted) => boolean) {
  const goods = all.filter(canBeMade)
  const fits = (one: Counted, except?: FacetName) =>
    facetNames.every(
      (facet) =>
        facet === except || chosen[facet].length === 0 || one.values[facet].some((value) => chosen[facet].includes(value)),
    )
  const counts = facetNames.map((facet): [FacetName, Map<string, number>] => {
    const counted = new Map<string, number>()
    for (const one of goods.filter((good) => fits(good, facet)))
      for (const value of new Set(one.values[facet])) counted.set(value, (counted.get(value) ?? 0) + 1)
    return [facet, counted]
  })
  return {
    ids: goods
      .filter((one) => fits(one))
      .map(({ id }) => id)
      .sort(),
    counts: new Map(counts),
  }
}

describe.each(databases)('the filters of the catalogue (%s)', (_, openDatabase) => {
  let db: Database
  let goods: Counted[]
  beforeAll(async () => {
    db = await openDatabase()
    await stockAtRandom(db)
    goods = await countedByHand(db)
  })

  test('find and count what a count by hand finds, in any combination, with and without how many by when', async () => {
    expect(goods.length).toBeGreaterThan(60)
    const possible = await possibleByHand(db)
    await fc.assert(
      fc.asyncProperty(anyAddress, anyNeed, async (chosen, need) => {
        const params = new URLSearchParams(chosen)
        if (need) params.set('pieces', String(need.pieces))
        if (need) params.set('by', need.by)
        const query = readCatalogueQuery(params)
        const expected = byHand(goods, query, (one) => !need || possible(one, need.by) >= need.pieces)
        const found = await asked(db, query)
        expect(found.ids).toEqual(expected.ids)
        expect(found.total).toBe(expected.ids.length)
        for (const { facet, options: inView, more } of found.facets) {
          const options = [...inView, ...more]
          const hand = expected.counts.get(facet) ?? new Map<string, number>()
          expect(options.map(({ value, count }) => [facet, value, count])).toEqual(
            options.map(({ value }) => [facet, value, hand.get(value) ?? 0]),
          )
          expect(new Set(options.map(({ value }) => value))).toEqual(new Set([...hand.keys(), ...query.chosen[facet]]))
        }
      }),
      { numRuns: 120 },
    )
  })

  test('each choice narrows or keeps, and taking it off again brings back what was there', async () => {
    await fc.assert(
      fc.asyncProperty(anyAddress, fc.nat(), async (params, nth) => {
        const query = readCatalogueQuery(params)
        const all = choices(query)
        const one = all[nth % Math.max(1, all.length)]
        if (!one) return
        const href = catalogueHref(without(query, one.facet, one.value))
        const fewer = readCatalogueQuery(new URL(href, 'https://balai.example').searchParams)
        expect(choices(fewer)).toEqual(
          all.filter((other) => other !== one && !(other.facet === one.facet && other.value === one.value)),
        )
        const facetIsFree = fewer.chosen[one.facet].length === 0
        const [before, after] = [await asked(db, query), await asked(db, fewer)]
        if (facetIsFree) for (const id of before.ids) expect(after.ids).toContain(id)
      }),
      { numRuns: 60 },
    )
  })

  test('how many by when grows with time and shrinks with the amount', async () => {
    const ids = async (pieces: number, by: Day) =>
      (await asked(db, readCatalogueQuery(new URLSearchParams({ pieces: String(pieces), by })))).ids
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 600 }), fc.nat(200), fc.nat(200), async (pieces, days, more) => {
        const few = await ids(pieces, dayIn(days))
        const later = new Set(await ids(pieces, dayIn(days + more)))
        const less = new Set(await ids(Math.max(1, pieces - more), dayIn(days)))
        for (const id of few) expect([later.has(id), less.has(id)]).toEqual([true, true])
      }),
      { numRuns: 60 },
    )
  })
})

test('the address keeps what was chosen, and nothing else', () => {
  fc.assert(
    fc.property(anyAddress, fc.constantFrom('', 'tas & "purun"', 'ä'), fc.constantFrom('best', 'price'), (chosen, q, sort) => {
      const params = new URLSearchParams(chosen)
      params.set('q', q)
      params.set('sort', sort)
      const query = readCatalogueQuery(params)
      expect(readCatalogueQuery(new URL(catalogueHref(query), 'https://balai.example').searchParams)).toEqual(query)
    }),
  )
})
