import { beforeEach, describe, expect, test } from 'vitest'
import { completeProduct } from '#app/domain/catalogue/complete-product.server'
import { copyProduct } from '#app/domain/catalogue/copy-product.server'
import { editProduct } from '#app/domain/catalogue/edit-product.server'
import {
  publishProduct,
  resumeProduct,
  returnProduct,
  shelveOwnProduct,
  shelveProduct,
  submitProduct,
} from '#app/domain/catalogue/move-product.server'
import { makersPart } from '#app/domain/catalogue/makers-part'
import { startProduct } from '#app/domain/catalogue/start-product.server'
import type { Instant } from '#app/domain/shared/calendar'
import type { ProductId } from '#app/domain/shared/ids'
import type { Database } from '#db/client.server'
import { eventsOf } from '#db/queries/events.server'
import { daysLater, now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory } from '#tests/support/factory'
import { idOf } from '#tests/support/ids'
import { insertMotif, keys, shownSlugs } from './places'

describe.each(databases)('a maker and its products (%s)', (_, openDatabase) => {
  let db: Database
  let make: ReturnType<typeof factory>
  let maker: Awaited<ReturnType<typeof make.producerActor>>
  let staff: Awaited<ReturnType<typeof make.staffActor>>

  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
    maker = await make.producerActor()
    staff = await make.staffActor('sourcing')
  })

  const own = (values: Parameters<typeof make.product>[0] = {}) => make.product({ producer_id: maker.producerId, ...values })
  const stateOf = async (id: ProductId) =>
    (await db.selectFrom('products').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state
  const kindsOf = async (id: ProductId) => (await eventsOf(db, id)).map(({ kind }) => kind).reverse()

  async function started(name = 'Bakul pita ungu') {
    const input = { key: keys(), producerId: maker.producerId, nameId: name, descriptionId: null, photos: [] }
    const outcome = await startProduct(db, maker, input, now)
    if (!outcome.ok) throw new Error(outcome.code)
    return outcome.productId
  }

  test('words that everybody reads tell no telephone number', async () => {
    const phone = 'Hub. 0852 1234 5678'
    const begun = { key: keys(), producerId: maker.producerId, nameId: `Bakul. ${phone}`, descriptionId: null, photos: [] }
    expect(await startProduct(db, maker, begun, now)).toMatchObject({ code: 'people.tells_contact', field: 'nameId' })
    const productId = await started()
    for (const field of ['nameId', 'materialId', 'size', 'careId', 'descriptionId'])
      expect(await editProduct(db, maker, { productId, words: { [field]: phone } }, now)).toMatchObject({
        code: 'people.tells_contact',
        field,
      })
    expect(await kindsOf(productId)).toEqual(['product.added'])
  })

  test('counted in another unit, or of another craft, is no longer made to the standard it was', async () => {
    const standard = await make.standard({ craft: 'weaving', unit: 'piece' })
    const linked = { craft: 'weaving', unit: 'piece', standard_id: standard.id, state: 'published' } as const
    for (const words of [{ unit: 'pair' as const }, { craft: 'other' as const }]) {
      const { id: productId } = await own(linked)
      await editProduct(db, maker, { productId, words: { leadDays: 9 } }, now)
      const standardOf = async () =>
        (await db.selectFrom('products').select('standard_id').where('id', '=', productId).executeTakeFirstOrThrow()).standard_id
      expect(await standardOf()).toBe(standard.id)
      await editProduct(db, maker, { productId, words }, now)
      expect(await standardOf()).toBeNull()
      expect((await eventsOf(db, productId))[0]?.data).toContain('standard_id')
    }
  })

  test('goes page by page from a name to the catalogue', async () => {
    const productId = await started()
    expect(await submitProduct(db, maker, { productId, key: keys() }, now)).toMatchObject({ code: 'products.price_missing' })
    await editProduct(db, maker, { productId, words: { priceMinor: 65_000, unit: 'piece', minQuantity: 5 } }, now)
    expect(await submitProduct(db, maker, { productId, key: keys() }, now)).toMatchObject({ code: 'products.capacity_missing' })
    await editProduct(db, maker, { productId, words: { perYear: 240, leadDays: 14 } }, now)
    expect(await submitProduct(db, maker, { productId, key: keys() }, now)).toEqual({ ok: true, state: 'in_review' })
    expect(await shownSlugs(db)).toEqual([])
    expect(await publishProduct(db, staff, { productId, key: keys() }, now)).toEqual({ ok: true, state: 'published' })
    expect(await shownSlugs(db)).toHaveLength(1)
    expect(await kindsOf(productId)).toEqual([
      'product.added',
      'product.edited',
      'product.edited',
      'product.submitted',
      'product.published',
    ])
  })

  test('a photo is recorded once, however often it is sent', async () => {
    const photo = { hash: 'ab'.repeat(32), width: 640, height: 640 }
    const product = await own({ state: 'draft' })
    const first = await editProduct(db, maker, { productId: product.id, words: {}, photos: [photo] }, now)
    const again = await editProduct(db, maker, { productId: product.id, words: {}, photos: [photo] }, now)
    expect([first, again]).toEqual([
      { ok: true, state: 'draft' },
      { ok: true, state: 'draft' },
    ])
    expect(await db.selectFrom('pictures').select('hash').execute()).toHaveLength(1)
    expect(await kindsOf(product.id)).toEqual(['product.edited'])
  })

  test('a real change of something public is looked at again, a page saved as it was is not', async () => {
    const productId = await published()
    const { name_id } = await db.selectFrom('products').select('name_id').where('id', '=', productId).executeTakeFirstOrThrow()
    expect(await editProduct(db, maker, { productId, words: { nameId: name_id } }, now)).toEqual({ ok: true, state: 'published' })
    expect(await shownSlugs(db)).toHaveLength(1)
    expect(await editProduct(db, maker, { productId, words: { priceMinor: 99_000 } }, now)).toEqual({
      ok: true,
      state: 'in_review',
    })
    expect(await shownSlugs(db)).toEqual([])
  })

  async function published() {
    const product = await own({ state: 'in_review' })
    await publishProduct(db, staff, { productId: product.id, key: keys() }, now)
    return product.id
  }

  test('comes back with its reason, and is handed in again', async () => {
    const { id: productId } = await own({ state: 'in_review' })
    await returnProduct(db, staff, { productId, reason: 'Fotonya gelap', key: keys() }, now)
    const returned = await db.selectFrom('products').selectAll().where('id', '=', productId).executeTakeFirstOrThrow()
    expect(returned).toMatchObject({ state: 'returned', returned_reason: 'Fotonya gelap' })
    await submitProduct(db, maker, { productId, key: keys() }, now)
    const again = await db.selectFrom('products').selectAll().where('id', '=', productId).executeTakeFirstOrThrow()
    expect(again).toMatchObject({ state: 'in_review', returned_reason: null })
  })

  test('rests, shows again, and is put away for good', async () => {
    const productId = await published()
    await shelveOwnProduct(db, maker, { productId, key: keys() }, 'pause', now)
    expect(await shownSlugs(db)).toEqual([])
    await shelveOwnProduct(db, maker, { productId, key: keys() }, 'resume', now)
    expect(await shownSlugs(db)).toHaveLength(1)
    await shelveProduct(db, staff, { productId, key: keys(), reason: 'Tidak dibuat lagi' }, 'archive', now)
    expect(await shownSlugs(db)).toEqual([])
    expect(await shelveOwnProduct(db, maker, { productId, key: keys() }, 'resume', now)).toMatchObject({
      code: 'products.already_moved',
    })
    expect(await editProduct(db, maker, { productId, words: { nameId: 'Lagi' } }, now)).toMatchObject({
      code: 'products.not_editable',
    })
  })

  test('what the house paused its maker reads why, and cannot show again; looked at anew it is free', async () => {
    const productId = await published()
    const reason = 'Purunnya datang basah'
    const row = () => db.selectFrom('products').selectAll().where('id', '=', productId).executeTakeFirstOrThrow()
    await shelveProduct(db, staff, { productId, key: keys(), reason }, 'pause', now)
    expect(await row()).toMatchObject({ state: 'paused', shelved_by: 'house', shelved_reason: reason })
    expect(await shelveOwnProduct(db, maker, { productId, key: keys() }, 'resume', now)).toEqual({
      ok: false,
      code: 'products.house_paused',
      params: { reason },
    })
    expect(makersPart(maker, await row()).events).not.toContain('resume')
    await editProduct(db, maker, { productId, words: { stock: 12 } }, now)
    expect(await row()).toMatchObject({ state: 'paused', shelved_by: 'house' })
    expect(await resumeProduct(db, staff, { productId, key: keys() }, now)).toMatchObject({ state: 'published' })
    expect(await row()).toMatchObject({ shelved_by: null, shelved_reason: null })
    expect((await eventsOf(db, productId)).find(({ kind }) => kind === 'product.paused')?.data).toContain(reason)

    await shelveProduct(db, staff, { productId, key: keys(), reason }, 'pause', now)
    await editProduct(db, maker, { productId, words: { nameId: 'Bakul kering' } }, now)
    expect(await row()).toMatchObject({ state: 'in_review', shelved_by: null, shelved_reason: null })
  })

  test('what its maker paused it shows again, and so does its field officer', async () => {
    const productId = await published()
    const officer = await make.staffActor('fieldOfficer')
    await db.updateTable('producers').set({ field_officer_id: officer.accountId }).where('id', '=', maker.producerId).execute()
    await shelveOwnProduct(db, officer, { productId, key: keys() }, 'pause', now)
    expect(await shelveOwnProduct(db, maker, { productId, key: keys() }, 'resume', now)).toMatchObject({ state: 'published' })
    await shelveProduct(db, staff, { productId, key: keys(), reason: 'Basah' }, 'pause', now)
    expect(await shelveOwnProduct(db, officer, { productId, key: keys() }, 'resume', now)).toMatchObject({
      code: 'products.house_paused',
    })
  })

  test('completed from a page that is out of date, it stays as it is, unless it says what is there already', async () => {
    const { id: productId, updated_at: version } = await own({ state: 'in_review' })
    const complete = (nameEn: string, at: Instant) => {
      const completion = { productId, nameEn, materialEn: null, descriptionEn: null, motifId: null, version }
      return completeProduct(db, staff, completion, at)
    }
    expect(await complete('Rope tote', daysLater(1))).toEqual({ ok: true })
    expect(await complete('Rope basket', daysLater(2))).toEqual({ ok: false, code: 'shared.stale' })
    expect(await complete('Rope tote', daysLater(2))).toEqual({ ok: true })
  })

  test('of another maker is unknown, not forbidden, and stays as it is', async () => {
    const { id: productId } = await make.product({ state: 'draft' })
    const tried = [
      await editProduct(db, maker, { productId, words: { nameId: 'Milik saya' } }, now),
      await submitProduct(db, maker, { productId, key: keys() }, now),
      await shelveOwnProduct(db, maker, { productId, key: keys() }, 'archive', now),
      await submitProduct(db, maker, { productId: idOf('product', 9), key: keys() }, now),
    ]
    for (const outcome of tried) expect(outcome).toMatchObject({ ok: false, code: 'products.product_unknown' })
    const { producer_id: producerId } = await db
      .selectFrom('products')
      .select('producer_id')
      .where('id', '=', productId)
      .executeTakeFirstOrThrow()
    const foreign = { key: keys(), producerId, nameId: 'Tas', descriptionId: null, photos: [] }
    expect(await startProduct(db, maker, foreign, now)).toMatchObject({ code: 'products.producer_unknown' })
    expect(await stateOf(productId)).toBe('draft')
    expect(await kindsOf(productId)).toEqual([])
  })

  test('cannot be published by its own maker, nor by staff who do not review', async () => {
    const { id: productId } = await own({ state: 'in_review' })
    for (const who of [maker, await make.staffActor('logistics'), await make.staffActor('fieldOfficer')])
      expect(await publishProduct(db, who, { productId, key: keys() }, now)).toMatchObject({ ok: false })
    expect(await stateOf(productId)).toBe('in_review')
  })

  test('with a motif that may not be sold is not shown', async () => {
    const motifId = await insertMotif(db, 'restricted')
    const { id: productId } = await own({ state: 'in_review', motif_id: motifId })
    expect(await publishProduct(db, staff, { productId, key: keys() }, now)).toMatchObject({ code: 'products.motif_restricted' })
    const shown = await published()
    const words = { nameEn: 'Basket', materialEn: null, descriptionEn: null, motifId }
    expect(await completeProduct(db, staff, { productId: shown, ...words }, now)).toMatchObject({
      code: 'products.motif_restricted',
    })
    const unknown = { ...words, motifId: idOf('motif', 9) }
    expect(await completeProduct(db, staff, { productId: shown, ...unknown }, now)).toMatchObject({
      code: 'products.motif_unknown',
      field: 'motifId',
    })
  })

  test('is completed for buyers abroad without leaving the catalogue', async () => {
    const productId = await published()
    const words = { nameEn: 'Purple-band basket', materialEn: 'Reed', descriptionEn: null, motifId: null }
    expect(await completeProduct(db, staff, { productId, ...words }, now)).toEqual({ ok: true })
    const entry = await db.selectFrom('catalogue_entries').select(['shown', 'name_en']).executeTakeFirstOrThrow()
    expect(entry).toEqual({ shown: 1, name_en: 'Purple-band basket' })
  })

  test('is told in full by its maker and the house, each leaving alone what the other wrote', async () => {
    const { id: productId } = await own({ state: 'in_review' })
    const words = { careId: 'Lap kain lembap', weightG: 320, tolerance: '±1 cm' }
    expect(await editProduct(db, maker, { productId, words }, now)).toMatchObject({ ok: true })
    const english = { nameEn: null, materialEn: null, descriptionEn: null, motifId: null }
    const packed = {
      careEn: 'Wipe',
      botanical: 'Lepironia articulata',
      cartonPieces: 20,
      cartonSize: '60 × 40 cm',
      hs6: '460219',
    }
    expect(await completeProduct(db, staff, { productId, ...english, ...packed }, now)).toEqual({ ok: true })
    expect(await completeProduct(db, staff, { productId, ...english }, now)).toEqual({ ok: true })
    await editProduct(db, maker, { productId, words: { weightG: 300 } }, now)
    const told = ['care_id', 'care_en', 'weight_g', 'tolerance', 'botanical', 'carton_pieces', 'carton_size', 'hs6'] as const
    const kept = await db.selectFrom('products').select(told).where('id', '=', productId).executeTakeFirstOrThrow()
    expect(Object.values(kept)).toEqual([
      ...['Lap kain lembap', 'Wipe', 300, '±1 cm', 'Lepironia articulata', 20, '60 × 40 cm', '460219'],
    ])
    const copied = await copyProduct(db, maker, { productId, key: keys() }, now)
    if (!copied.ok) throw new Error(copied.code)
    const copy = await db.selectFrom('products').select(told).where('id', '=', copied.productId).executeTakeFirstOrThrow()
    expect(copy).toMatchObject({ care_id: 'Lap kain lembap', weight_g: 300, tolerance: '±1 cm', hs6: null })
  })

  test('by a field officer keeps both names', async () => {
    const officer = await make.staffActor('fieldOfficer')
    const producer = await make.producer({ field_officer_id: officer.accountId })
    const input = { key: keys(), producerId: producer.id, nameId: 'Tikar', descriptionId: null, photos: [] }
    const outcome = await startProduct(db, officer, input, now)
    if (!outcome.ok) throw new Error(outcome.code)
    await editProduct(db, officer, { productId: outcome.productId, words: { materialId: 'Purun' } }, now)
    for (const event of await eventsOf(db, outcome.productId))
      expect(event).toMatchObject({ actorName: officer.name, onBehalfOfName: producer.name })
  })

  test('started 8 times at once under one key is one product', async () => {
    const input = { key: keys(), producerId: maker.producerId, nameId: 'Tas', descriptionId: null, photos: [] }
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => startProduct(db, maker, input, now)))
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1)
    expect(await db.selectFrom('products').select('id').execute()).toHaveLength(1)
  })

  test('published by two at once is published once', async () => {
    const { id: productId } = await own({ state: 'in_review' })
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => publishProduct(db, staff, { productId, key: keys() }, now)),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await kindsOf(productId)).toEqual(['product.published'])
  })
})
