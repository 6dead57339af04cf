import { describe, expect, test } from 'vitest'
import { addProducts } from '#app/domain/catalogue/add-products.server'
import { lookUp, type Wanted } from '#app/domain/catalogue/look-up'
import { facetNames } from '#app/domain/catalogue/facets'
import { sorts } from '#app/domain/catalogue/sort-order'
import { system } from '#app/domain/people/actor'
import type { Craft } from '#app/domain/people/producer'
import type { Database } from '#db/client.server'
import { updateCatalogue } from '#db/queries/catalogue-entries.server'
import { catalogueCards, catalogueIndex } from '#db/queries/catalogue.server'
import { productIdsOfProducer } from '#db/queries/products.server'
import { inTransaction } from '#db/transaction.server'
import { now } from '#tests/support/clock'
import { databases, databaseUrls, openHandle } from '#tests/support/databases'
import { factory } from '#tests/support/factory'

const goods: [name: string, craft: Craft, price: number][] = [
  ['Tas purun', 'weaving', 40_000],
  ['Tasbih kayu', 'furniture', 30_000],
  ['Kain tenun', 'ikat', 900_000],
  ['Keranjang rotan', 'weaving', 75_000],
  ['Ranjang jati', 'furniture', 3_000_000],
]

async function stocked(db: Database) {
  const { id: producerId } = await factory(db).producer({ village: 'Palimbangan', name: 'Rawa Indah' })
  const rows = goods.map(([nameId, craft, priceMinor]) => {
    const product = { producerId, nameId, craft, priceMinor, perYear: 120, state: 'published' as const }
    return product
  })
  await inTransaction(db, (trx) => addProducts(trx, system, rows, now))
  return producerId
}

const everything = Object.fromEntries(facetNames.map((facet) => [facet, []])) as unknown as Wanted['chosen']

async function found(db: Database, question?: string, sort: (typeof sorts)[number] = 'best') {
  const { page } = lookUp(await catalogueIndex(db), { q: question ?? '', chosen: everything, sort, from: 0, most: 50 })
  const ids = page.map(({ id }) => id)
  const cards = new Map((await catalogueCards(db, ids)).map((card) => [card.id, card.nameId]))
  return ids.map((id) => cards.get(id))
}

describe.each(databases)('the catalogue (%s)', (_, openDatabase) => {
  test('is found by names, what they are called elsewhere, crafts, places and makers', async () => {
    const db = await openDatabase()
    await stocked(db)
    expect(await found(db, 'tas')).toEqual(['Tas purun'])
    expect(await found(db, 'tasbi')).toEqual(['Tasbih kayu'])
    expect(await found(db, 'PURÚN tas')).toEqual(['Tas purun'])
    expect(await found(db, 'ranjang')).toEqual(['Ranjang jati'])
    expect(await found(db, 'palimbangan')).toHaveLength(5)
    expect(await found(db, 'rawa furniture')).toHaveLength(2)
    expect(await found(db, 'textile')).toEqual(['Kain tenun'])
    expect(await found(db, 'kayak')).toEqual([])
    expect(await found(db, '%')).toEqual([])
    expect(await found(db, "'; drop table products; --")).toEqual([])
  })

  test('shows a change at the next asking, whoever wrote it', async () => {
    const db = await openDatabase()
    const producerId = await stocked(db)
    expect(await found(db)).toHaveLength(5)
    await inTransaction(db, async (trx) => {
      await trx.updateTable('products').set({ name_id: 'Tas ilung' }).where('name_id', '=', 'Tas purun').execute()
      await updateCatalogue(
        trx,
        (await productIdsOfProducer(trx, producerId)).map(({ id }) => id),
      )
    })
    expect(await found(db, 'ilung')).toEqual(['Tas ilung'])
    await inTransaction(db, async (trx) => {
      await trx.updateTable('producers').set({ active: 0 }).where('id', '=', producerId).execute()
      await updateCatalogue(
        trx,
        (await productIdsOfProducer(trx, producerId)).map(({ id }) => id),
      )
    })
    expect(await found(db)).toEqual([])
  })

  test('holds nothing of what was rolled back', async () => {
    const db = await openDatabase()
    const { id: producerId } = await factory(db).producer()
    const product = { producerId, nameId: 'Tas', craft: 'weaving' as const, priceMinor: 1_000, perYear: 12 }
    await inTransaction(db, async (trx) => {
      await addProducts(trx, system, [{ ...product, state: 'published' }], now)
      return { ok: false as const, code: 'shared.stale' }
    })
    expect(await found(db)).toEqual([])
  })

  test('takes a thousand products at once', async () => {
    const db = await openDatabase()
    const { id: producerId } = await factory(db).producer()
    const product = { producerId, craft: 'weaving' as const, priceMinor: 1_000, perYear: 12, state: 'published' as const }
    const many = Array.from({ length: 1_001 }, (__, at) => ({ ...product, nameId: `Tas ${at}` }))
    await inTransaction(db, (trx) => addProducts(trx, system, many, now))
    let turns = 0
    const others = setInterval(() => turns++, 0)
    expect((await catalogueIndex(db)).entries).toBe(1_001)
    clearInterval(others)
    expect(turns).toBeGreaterThan(0)

    const first = await db.selectFrom('catalogue_entries').select(['id', 'version']).orderBy('id').executeTakeFirstOrThrow()
    for (const amount of [1, 150, 1_001]) {
      const version = first.version + amount
      const some = db.selectFrom('catalogue_entries').select('id').orderBy('id').limit(amount)
      await db.updateTable('catalogue_entries').set({ version, stock: amount }).where('id', 'in', some).execute()
      const index = await catalogueIndex(db)
      expect([index.entries, index.entryRanked('best', 0).version > 0]).toEqual([1_001, true])
      const ready = (await found(db, undefined, 'best')).length
      expect(ready).toBe(50)
      const page = lookUp(index, { q: '', chosen: everything, sort: 'fast', from: 0, most: 2_000 }).page
      expect(new Set(page.map(({ id }) => id)).size).toBe(1_001)
    }
  })
})

describe.each(databaseUrls)('two processes on one catalogue (%s)', (_, freshUrl) => {
  test('see what the other wrote', async () => {
    const url = await freshUrl()
    const [one, other] = [openHandle(url), openHandle(url)]
    expect(await found(other)).toEqual([])
    await stocked(one)
    expect(await found(other)).toHaveLength(5)
  })

  test('writing at once leave nothing out', async () => {
    const url = await freshUrl()
    const handles = [openHandle(url), openHandle(url), openHandle(url)]
    const reader = openHandle(url)
    await Promise.all(
      handles.map(async (db) => {
        await stocked(db)
        await catalogueIndex(reader)
      }),
    )
    expect(await found(reader)).toHaveLength(15)
  })
})

test('both databases give the same order', async () => {
  const opened = await Promise.all(databases.map(([, openDatabase]) => openDatabase()))
  const [first, second] = opened
  if (!first || !second) throw new Error('there are two kinds of database')
  await stocked(first)
  const rows = await first.selectFrom('catalogue_entries').selectAll().execute()
  await second.insertInto('catalogue_entries').values(rows).execute()
  for (const sort of sorts)
    for (const question of [undefined, 'tas', 'purun', 'a'])
      expect(await found(second, question, sort)).toEqual(await found(first, question, sort))
})
