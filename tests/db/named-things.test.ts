import { beforeAll, describe, expect, test } from 'vitest'
import { lookUp, type Wanted } from '#app/domain/catalogue/look-up'
import { facetNames } from '#app/domain/catalogue/facets'
import { foundCentre } from '#app/domain/people/keep-centre.server'
import type { Database } from '#db/client.server'
import { updateCatalogue } from '#db/queries/catalogue-entries.server'
import { catalogueIndex } from '#db/queries/catalogue.server'
import { thingsNamed } from '#db/queries/named-things.server'
import { makersByPlace, namedMakers } from '#db/queries/public-makers.server'
import { inTransaction } from '#db/transaction.server'
import { now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory } from '#tests/support/factory'
import { insertMotif, keys } from '../domain/catalogue/places'

const everything = Object.fromEntries(facetNames.map((facet) => [facet, []])) as unknown as Wanted['chosen']

const hulu = { regency: 'Hulu Sungai Utara', province: 'Kalimantan Selatan' }
const belu = { regency: 'Belu', province: 'Nusa Tenggara Timur' }

/** Four makers of one product each: in the open, with its village kept back, unnamed, and far away. */
async function settle(db: Database) {
  const make = factory(db)
  const makers = {
    open: { ...hulu, name: 'KUB Kembang Purun', village: 'Palimbangan', district: 'Haur Gading' },
    villageKept: { ...hulu, name: 'Sanggar Rawa Sejahtera', village: 'Tambak Sari', district: 'Haur Gading' },
    unnamed: { ...hulu, name: 'Ibu Norhayati', village: 'Banyu Hirang', district: 'Amuntai Selatan', shows_name: 0 as const },
    far: { ...belu, name: 'Kelompok Tenun Lamaknen', village: 'Fatukbot', district: 'Atambua Selatan' },
  }
  const keyOf = new Map<string, string>()
  for (const [key, maker] of Object.entries(makers)) {
    const { id } = await make.producer(maker)
    if (key === 'villageKept')
      await db
        .insertInto('producer_pages')
        .values({
          ...{ producer_id: id, hides_village: 1, hides_story: 0, picture_id: null, picture_text_id: null },
          ...{ picture_text_en: null, shows_picture: 0, updated_at: now },
        })
        .execute()
    const product = await make.product({ producer_id: id, name_id: `Barang ${key}`, name_en: null })
    keyOf.set(product.id, key)
    await inTransaction(db, (trx) => updateCatalogue(trx, [product.id]))
  }
  await insertMotif(db, 'open', { name: 'Batang Garing', slug: 'batang-garing' })
  const staff = await make.staffActor('sourcing')
  const told = { craft: 'weaving' as const, otherCrafts: [], storyId: null, storyEn: null, coordinates: null }
  const place = { village: 'Sungai Haji', district: 'Amuntai Tengah', ...hulu }
  await foundCentre(db, staff, { key: keys(), name: 'Sentra Anyaman Candi Agung', ...place, ...told }, now)
  return keyOf
}

describe.each(databases)('what is called so (%s)', (_, openDatabase) => {
  let db: Database
  let keyOf: Map<string, string>
  beforeAll(async () => {
    db = await openDatabase()
    keyOf = await settle(db)
  })

  async function named(question: string) {
    const index = await catalogueIndex(db)
    return (await thingsNamed(db, index.lexicon, question, index.words.words)).map(({ kind, name }) => `${kind} ${name}`)
  }
  async function goods(q: string) {
    const { page } = lookUp(await catalogueIndex(db), { q, chosen: everything, sort: 'best', from: 0, most: 10 })
    return page.map(({ id }) => keyOf.get(id) ?? id)
  }

  test.each([
    ['a province', 'Kalimantan Selatan', 'place Kalimantan Selatan'],
    ['a province in English', 'South Kalimantan', 'place Kalimantan Selatan'],
    ['a province in short', 'NTT', 'place Nusa Tenggara Timur'],
    ['a kabupaten', 'hulu sungai utara', 'place Hulu Sungai Utara'],
    ['a kecamatan', 'haur gading', 'place Haur Gading'],
    ['a village', 'tas dari Palimbangan', 'place Palimbangan'],
    ['a village of a centre', 'sungai haji', 'place Sungai Haji'],
    ['a centre', 'candi agung', 'centre Sentra Anyaman Candi Agung'],
    ['a maker', 'kembang purun', 'maker KUB Kembang Purun'],
    ['a motif', 'batang garing', 'motif Batang Garing'],
    ['a mistyped maker', 'kembamg purun', 'maker KUB Kembang Purun'],
    ['a mistyped motif', 'batang gariing', 'motif Batang Garing'],
    ['a mistyped kabupaten', 'hulu sungei utara', 'place Hulu Sungai Utara'],
    ['a mistyped village', 'palimbagan', 'place Palimbangan'],
    ['a mistyped kecamatan', 'atambwa selatan', 'place Atambua Selatan'],
    ['a mistyped centre', 'candi agumg', 'centre Sentra Anyaman Candi Agung'],
  ])('is found: %s', async (_what, question, expected) => {
    expect(await named(question)).toContain(expected)
  })

  test('the place itself comes before others that share a word with it', async () => {
    expect(await named('amuntai selatan')).toEqual(['place Amuntai Selatan'])
    expect((await named('Nusa Tenggara Timur'))[0]).toBe('place Nusa Tenggara Timur')
  })

  test('is nobody and no village that did not agree to be told', async () => {
    for (const question of ['norhayati', 'banyu hirang', 'tambak sari', 'tambak', 'banyu', 'ibu norhayati'])
      expect(await named(question), question).toEqual([])
    expect(await namedMakers(db, { village: 'Tambak Sari' }, 10)).toEqual([])
    expect(await makersByPlace(db, { village: 'Banyu Hirang' })).toEqual([])
    expect(await makersByPlace(db, { village: 'Tambak Sari' })).toEqual([])
    expect(await namedMakers(db, { village: 'Palimbangan', district: 'Haur Gading' }, 10)).toMatchObject([
      { name: 'KUB Kembang Purun' },
    ])
    expect(await namedMakers(db, { district: 'Haur Gading' }, 10)).toHaveLength(2)
  })

  test('is not what is sold: a common word leads to no maker', async () => {
    for (const question of ['tenun', 'anyaman purun', 'sanggar', 'tas', 'zzzzzz', '']) {
      const found = await named(question)
      expect(
        found.filter((one) => /^(maker|place|centre)/.test(one)),
        question,
      ).toEqual([])
    }
  })

  test('a place with goods lists them, mistyped too', async () => {
    const ofHulu = ['open', 'unnamed', 'villageKept']
    for (const question of ['kalimantan selatan', 'South Kalimantan', 'hulu sungai utara', 'hulu sungei utara'])
      expect((await goods(question)).sort(), question).toEqual(ofHulu)
    // The vocabulary takes a kecamatan for its kabupaten: what is from there comes first.
    expect((await goods('haur gading')).slice(0, 2).sort()).toEqual(['open', 'villageKept'])
    expect((await goods('amuntai selatan'))[0]).toBe('unnamed')
    expect(await goods('palimbangan')).toEqual(['open'])
    expect(await goods('palimbagan')).toEqual(['open'])
    expect(await goods('fatukbot belu')).toEqual(['far'])
    expect(await goods('atambua')).toEqual(['far'])
    expect(await goods('tambak sari')).not.toContain('villageKept')
    expect(await goods('banyu hirang')).not.toContain('unnamed')
  })

  test('follows what is written in the house', async () => {
    const own = await openDatabase()
    await settle(own)
    const index = await catalogueIndex(own)
    const ask = () => thingsNamed(own, index.lexicon, 'bukit rimbang', index.words.words)
    expect(await ask()).toEqual([])
    const staff = await factory(own).staffActor('sourcing')
    const told = { craft: 'weaving' as const, otherCrafts: [], storyId: null, storyEn: null, coordinates: null }
    const place = { village: null, district: null, ...belu }
    await foundCentre(own, staff, { key: keys(), name: 'Bukit Rimbang', ...place, ...told }, now)
    expect(await ask()).toMatchObject([{ kind: 'centre', name: 'Bukit Rimbang' }])
  })
})
