import { beforeEach, describe, expect, test } from 'vitest'
import { publishProduct, resumeProduct, shelveProduct } from '#app/domain/catalogue/move-product.server'
import { type ProductStepBack, takeBackProduct } from '#app/domain/catalogue/take-back-product.server'
import type { Actor } from '#app/domain/people/actor'
import { restMaker } from '#app/domain/people/rest-maker.server'
import type { ProductId } from '#app/domain/shared/ids'
import type { Database } from '#db/client.server'
import { replaceTiers } from '#db/queries/price-tiers.server'
import { productsAsTheyAre } from '#db/queries/ways-back.server'
import { inTransaction } from '#db/transaction.server'
import { minutesLater, now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory, type Factory } from '#tests/support/factory'
import { idOf } from '#tests/support/ids'
import { keys, shownSlugs } from './places'

const reason = 'Fotonya dari barang lain'

describe.each(databases)('a step taken back (%s)', (_, openDatabase) => {
  let db: Database
  let make: Factory
  let rahmah: Actor
  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
    rahmah = await make.staffActor('sourcing')
  })

  const stateOf = async (productId: ProductId) => (await productsAsTheyAre(db, [productId]))[0]?.state
  async function archived() {
    const product = await make.product({ state: 'published' })
    const [was] = await productsAsTheyAre(db, [product.id])
    if (!was) throw new Error('not there')
    await shelveProduct(db, rahmah, { productId: product.id, key: keys(), reason }, 'archive', now)
    const back = (by = rahmah, step: ProductStepBack = 'archive') =>
      takeBackProduct(db, by, { productId: product.id, step, was, since: now }, minutesLater(5))
    return { ...product, was, back }
  }

  test('does not bring back what lost its price, or costs more by the many than singly', async () => {
    const { id, back } = await archived()
    const priced = (price_minor: number | null) => db.updateTable('products').set({ price_minor }).where('id', '=', id).execute()
    await inTransaction(db, (trx) => replaceTiers(trx, id, [{ from: 500, priceMinor: 40_000 }]))
    await priced(null)
    expect(await back()).toMatchObject({ code: 'products.price_missing' })
    await priced(38_000)
    expect(await back()).toMatchObject({ code: 'listing.tier_not_cheaper' })
    expect([await stateOf(id), await shownSlugs(db)]).toEqual(['archived', []])
    await priced(46_000)
    expect(await back()).toMatchObject({ ok: true, state: 'published' })
    expect(await shownSlugs(db)).toHaveLength(1)
  })

  test('shows nothing of a maker who rests by now', async () => {
    const { id, producer_id, back } = await archived()
    await restMaker(db, rahmah, { producerId: producer_id, reason: 'Sakit' }, minutesLater(1))
    expect(await back()).toMatchObject({ ok: true })
    expect([await stateOf(id), await shownSlugs(db)]).toEqual(['published', []])
  })

  test('is of whoever took it and still may: not of others, nor of a thing that is not there', async () => {
    const { id, was, back } = await archived()
    expect(await back(await make.staffActor('admin'))).toMatchObject({ code: 'shared.stale' })
    expect(await back({ ...rahmah, roles: ['quality'] })).toMatchObject({ code: 'shared.stale' })
    expect(await back(rahmah, 'resume')).toMatchObject({ code: 'shared.stale' })
    const unknown = { productId: idOf('product', 9), step: 'archive', was, since: now } as const
    expect(await takeBackProduct(db, rahmah, unknown, now)).toMatchObject({ code: 'products.product_unknown' })
    expect(await stateOf(id)).toBe('archived')
  })

  test('is not the step of whoever was a moment quicker', async () => {
    const { id } = await make.product({ state: 'in_review' })
    const [was] = await productsAsTheyAre(db, [id])
    if (!was) throw new Error('not there')
    const nadia = await make.staffActor('admin')
    await publishProduct(db, nadia, { productId: id, key: keys() }, minutesLater(-1))
    const taking = { productId: id, step: 'publish', was, since: now } as const
    expect(await takeBackProduct(db, rahmah, taking, minutesLater(1))).toMatchObject({ code: 'shared.stale' })
    expect(await takeBackProduct(db, nadia, taking, minutesLater(1))).toMatchObject({ ok: true })
    expect(await takeBackProduct(db, nadia, taking, minutesLater(2))).toMatchObject({ code: 'shared.stale' })
  })

  test('happens once, however many press at the same time', async () => {
    const { id, back } = await archived()
    const answers = await Promise.all(Array.from({ length: 8 }, () => back()))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const told = db.selectFrom('events').select('id').where('subject', '=', id).where('kind', '=', 'product.taken_back')
    expect(await told.execute()).toHaveLength(1)
  })

  test('a resumed product rests again with the words its maker read', async () => {
    const { id } = await make.product({ state: 'published' })
    await shelveProduct(db, rahmah, { productId: id, key: keys(), reason }, 'pause', minutesLater(-9))
    const [was] = await productsAsTheyAre(db, [id])
    if (!was) throw new Error('not there')
    await resumeProduct(db, rahmah, { productId: id, key: keys() }, now)
    await takeBackProduct(db, rahmah, { productId: id, step: 'resume', was, since: now }, minutesLater(1))
    expect(await productsAsTheyAre(db, [id])).toMatchObject([{ state: 'paused', shelved_by: 'house', shelved_reason: reason }])
  })
})
