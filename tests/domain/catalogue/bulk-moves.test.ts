import { describe, expect, test } from 'vitest'
import { moveProducts } from '#app/domain/catalogue/move-products.server'
import { productsToReview } from '#db/queries/product-review.server'
import { now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory } from '#tests/support/factory'
import { keys } from './places'

describe.each(databases)('the house moves several at once (%s)', (_, openDatabase) => {
  test('each by its own rule: one that may not keeps no other back, pressed twice as once', async () => {
    const db = await openDatabase()
    const make = factory(db)
    const staff = await make.staffActor('sourcing')
    const right = await make.product({ state: 'in_review' })
    const priceless = await make.product({ state: 'in_review', price_minor: null })
    const draft = await make.product({ state: 'draft' })
    const productIds = [right.id, priceless.id, draft.id, right.id]
    const press = { productIds, key: keys(), event: 'publish' as const }
    const first = await moveProducts(db, staff, press, now)
    expect(first.done).toEqual([right.id])
    expect(first.refused.map(({ productId, refusal }) => [productId, refusal.code])).toEqual([
      [priceless.id, 'products.price_missing'],
      [draft.id, 'products.already_moved'],
    ])
    expect(await moveProducts(db, staff, press, now)).toEqual(first)
    const events = await db.selectFrom('events').select('kind').where('subject', '=', right.id).execute()
    expect(events).toEqual([{ kind: 'product.published' }])
  })

  test('all are returned with the one reason, or rest', async () => {
    const db = await openDatabase()
    const make = factory(db)
    const staff = await make.staffActor('admin')
    const waiting = [(await make.product({ state: 'in_review' })).id, (await make.product({ state: 'in_review' })).id]
    const shown = [(await make.product({ state: 'published' })).id]
    await moveProducts(db, staff, { productIds: waiting, key: keys(), event: 'return', reason: 'Fotonya gelap' }, now)
    await moveProducts(db, staff, { productIds: shown, key: keys(), event: 'pause' }, now)
    const rows = await db.selectFrom('products').select(['state', 'returned_reason']).orderBy('id').execute()
    expect(rows).toEqual([
      { state: 'returned', returned_reason: 'Fotonya gelap' },
      { state: 'returned', returned_reason: 'Fotonya gelap' },
      { state: 'paused', returned_reason: null },
    ])
  })

  test('somebody of the house who does not review moves nothing', async () => {
    const db = await openDatabase()
    const make = factory(db)
    const { id } = await make.product({ state: 'in_review' })
    const moved = await moveProducts(
      db,
      await make.staffActor('finance'),
      { productIds: [id], key: keys(), event: 'publish' },
      now,
    )
    expect(moved.refused).toMatchObject([{ productId: id, refusal: { code: 'products.already_moved' } }])
  })

  test('what lacks a thing is found by that', async () => {
    const db = await openDatabase()
    const make = factory(db)
    const without = await make.product({ price_minor: null, name_en: null })
    const named = await make.product({ price_minor: 5_000, name_en: 'Basket', standard_id: (await make.standard()).id })
    const found = async (lack: 'english' | 'price' | 'standard' | 'photo') =>
      (await productsToReview(db, { lack }, 10)).map(({ id }) => id)
    expect(await found('english')).toEqual([without.id])
    expect(await found('price')).toEqual([without.id])
    expect(await found('standard')).toEqual([without.id])
    expect(new Set(await found('photo'))).toEqual(new Set([without.id, named.id]))
  })
})
