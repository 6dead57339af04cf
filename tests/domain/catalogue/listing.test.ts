import { beforeEach, describe, expect, test } from 'vitest'
import { changePriceTiers } from '#app/domain/catalogue/change-price-tiers.server'
import { copyProduct } from '#app/domain/catalogue/copy-product.server'
import { editProduct } from '#app/domain/catalogue/edit-product.server'
import { nextStep } from '#app/domain/catalogue/next-step'
import { updateCatalogue } from '#db/queries/catalogue-entries.server'
import type { ProductId } from '#app/domain/shared/ids'
import type { Database } from '#db/client.server'
import { eventsOf } from '#db/queries/events.server'
import { tiersOf } from '#db/queries/price-tiers.server'
import { ownProductAsShown } from '#db/queries/products.server'
import { inTransaction } from '#db/transaction.server'
import { now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory } from '#tests/support/factory'
import { keys, shownSlugs } from './places'

describe.each(databases)('a maker keeps its list (%s)', (_, openDatabase) => {
  let db: Database
  let make: ReturnType<typeof factory>
  let maker: Awaited<ReturnType<typeof make.producerActor>>

  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
    maker = await make.producerActor()
  })

  const own = (values: Parameters<typeof make.product>[0] = {}) =>
    make.product({ producer_id: maker.producerId, price_minor: 60_000, min_quantity: 10, ...values })
  const row = (id: ProductId) => db.selectFrom('products').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const add = (productId: ProductId, from: number, priceMinor: number) =>
    changePriceTiers(db, maker, { productId, change: { add: { from, priceMinor } } }, now)

  test('what lies ready is counted while it stays public, and the catalogue knows it at once', async () => {
    const { id: productId } = await own({ state: 'published', capacity_per_year: 240 })
    await inTransaction(db, (trx) => updateCatalogue(trx, [productId]))
    const counted = await editProduct(db, maker, { productId, words: { stock: 12 } }, now)
    expect(counted).toEqual({ ok: true, state: 'published' })
    const entry = await db
      .selectFrom('catalogue_entries')
      .select(['stock', 'shown'])
      .where('id', '=', productId)
      .executeTakeFirst()
    expect(entry).toEqual({ stock: 12, shown: 1 })
    await editProduct(db, maker, { productId, words: { stock: 12 } }, now)
    expect((await eventsOf(db, productId)).map(({ kind }) => kind)).toEqual(['product.counted'])
  })

  test('with another change it is looked at again', async () => {
    const { id: productId } = await own({ state: 'published' })
    const words = { stock: 3, leadDays: 77 }
    expect(await editProduct(db, maker, { productId, words }, now)).toEqual({ ok: true, state: 'in_review' })
  })

  test('of what was put away nothing is counted', async () => {
    const { id: productId } = await own({ state: 'archived' })
    expect(await editProduct(db, maker, { productId, words: { stock: 3 } }, now)).toMatchObject({
      code: 'products.not_editable',
    })
  })

  test('prices for many are added one by one, kept in order, and taken away', async () => {
    const { id: productId } = await own({ state: 'draft' })
    await add(productId, 100, 50_000)
    await add(productId, 50, 55_000)
    await add(productId, 50, 54_000)
    expect(await tiersOf(db, productId)).toEqual([
      { from: 50, priceMinor: 54_000 },
      { from: 100, priceMinor: 50_000 },
    ])
    expect(await add(productId, 200, 50_000)).toMatchObject({ code: 'listing.tier_not_cheaper', field: 'price' })
    await changePriceTiers(db, maker, { productId, change: { drop: 50 } }, now)
    await changePriceTiers(db, maker, { productId, change: { drop: 50 } }, now)
    expect(await tiersOf(db, productId)).toEqual([{ from: 100, priceMinor: 50_000 }])
    expect(await eventsOf(db, productId)).toHaveLength(4)
  })

  test('a price for many of something public is looked at before it shows', async () => {
    const { id: productId } = await own({ state: 'published', capacity_per_year: 240 })
    await inTransaction(db, (trx) => updateCatalogue(trx, [productId]))
    expect(await add(productId, 50, 55_000)).toEqual({ ok: true, state: 'in_review' })
    expect(await shownSlugs(db)).toEqual([])
  })

  test('the price of one may not sink below that of many', async () => {
    const { id: productId } = await own({ state: 'draft' })
    await add(productId, 50, 55_000)
    const lower = await editProduct(db, maker, { productId, words: { priceMinor: 55_000 } }, now)
    expect(lower).toMatchObject({ code: 'listing.tiers_in_the_way', field: 'priceMinor' })
    const larger = await editProduct(db, maker, { productId, words: { minQuantity: 50 } }, now)
    expect(larger).toMatchObject({ code: 'listing.tiers_in_the_way', field: 'minQuantity' })
    expect(await row(productId)).toMatchObject({ price_minor: 60_000, min_quantity: 10 })
  })

  test('a copy is a draft with its words and prices, without photo, stock and standard, once a press', async () => {
    const standard = await make.standard()
    const product = await own({ state: 'published', standard_id: standard.id, stock: 9, size: '30 cm', name_en: 'Basket' })
    await db
      .insertInto('product_price_tiers')
      .values({ product_id: product.id, from_quantity: 50, price_minor: 55_000 })
      .execute()
    const press = { productId: product.id, key: keys() }
    const [copied, again] = [await copyProduct(db, maker, press, now), await copyProduct(db, maker, press, now)]
    if (!copied.ok) throw new Error(copied.code)
    expect(again).toEqual(copied)
    expect(await row(copied.productId)).toMatchObject({
      ...{ state: 'draft', name_id: product.name_id, name_en: null, size: '30 cm', price_minor: 60_000, min_quantity: 10 },
      ...{ stock: 0, standard_id: null, picture_id: null, natural_key: null, import_batch_id: null },
    })
    expect(await tiersOf(db, copied.productId)).toEqual([{ from: 50, priceMinor: 55_000 }])
    expect(await row(product.id)).toMatchObject({ state: 'published', stock: 9 })
  })

  test('the field officer does it for them, and both names are kept; nobody else can', async () => {
    const officer = await make.staffActor('fieldOfficer')
    await db.updateTable('producers').set({ field_officer_id: officer.accountId }).where('id', '=', maker.producerId).execute()
    const { id: productId } = await own({ state: 'draft' })
    const copied = await copyProduct(db, officer, { productId, key: keys() }, now)
    if (!copied.ok) throw new Error(copied.code)
    const written = await db.selectFrom('events').select('on_behalf_of').where('subject', '=', copied.productId).execute()
    expect(written).toEqual([{ on_behalf_of: maker.producerId }])
    const stranger = await make.producerActor()
    expect(await copyProduct(db, stranger, { productId, key: keys() }, now)).toMatchObject({ code: 'products.product_unknown' })
    const change = { drop: 1 }
    expect(await changePriceTiers(db, stranger, { productId, change }, now)).toMatchObject({ code: 'products.product_unknown' })
    expect(await ownProductAsShown(db, stranger, productId)).toBeUndefined()
    expect(await ownProductAsShown(db, officer, productId)).toMatchObject({ id: productId })
  })
})

test('writing goes on at the first page that must not stay empty', () => {
  const nothing = { material_id: null, size: null, price_minor: null, capacity_per_year: null }
  expect(nextStep(nothing)).toBe('about')
  expect(nextStep({ ...nothing, size: '30 cm' })).toBe('price')
  expect(nextStep({ ...nothing, price_minor: 5_000 })).toBe('pace')
  expect(nextStep({ ...nothing, price_minor: 5_000, capacity_per_year: 12 })).toBeUndefined()
})
