import { beforeEach, describe, expect, test } from 'vitest'
import { mostPictures } from '#app/domain/catalogue/arrange-pictures'
import { completeProduct } from '#app/domain/catalogue/complete-product.server'
import { createStandard } from '#app/domain/catalogue/create-standard.server'
import { editProduct, type PictureChanges } from '#app/domain/catalogue/edit-product.server'
import { editStandard } from '#app/domain/catalogue/edit-standard.server'
import { startProduct } from '#app/domain/catalogue/start-product.server'
import type { ProductId, StandardId } from '#app/domain/shared/ids'
import type { Database } from '#db/client.server'
import { catalogueCards } from '#db/queries/catalogue.server'
import { updateCatalogue } from '#db/queries/catalogue-entries.server'
import { eventsOf } from '#db/queries/events.server'
import { picturesOfProduct, picturesOfStandard } from '#db/queries/item-pictures.server'
import { inTransaction } from '#db/transaction.server'
import { now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory } from '#tests/support/factory'
import { keys } from './places'

const photo = (nth: number) => ({ hash: String(nth).padStart(32, '0'), width: 640, height: 640, colour: `${nth}a7` })
const hashes = (...nth: number[]) => nth.map((one) => photo(one).hash)

describe.each(databases)('pictures of products and standards (%s)', (_, openDatabase) => {
  let db: Database
  let make: ReturnType<typeof factory>
  let maker: Awaited<ReturnType<typeof make.producerActor>>
  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
    maker = await make.producerActor()
  })

  async function started(...nth: number[]): Promise<ProductId> {
    const words = { nameId: 'Bakul', descriptionId: null, photos: nth.map(photo) }
    const outcome = await startProduct(db, maker, { key: keys(), producerId: maker.producerId, ...words }, now)
    if (!outcome.ok) throw new Error(outcome.code)
    return outcome.productId
  }
  const edit = (productId: ProductId, changes: PictureChanges) =>
    editProduct(db, maker, { productId, words: {}, ...changes }, now)
  const shown = async (id: ProductId) => (await picturesOfProduct(db, id)).map(({ hash }) => hash)
  const idOfPhoto = async (nth: number) =>
    (await db.selectFrom('pictures').select('id').where('hash', '=', photo(nth).hash).executeTakeFirstOrThrow()).id

  test('several come with a new product, the first is its cover', async () => {
    const id = await started(1, 2, 3)
    expect(await shown(id)).toEqual(hashes(1, 2, 3))
    expect(await picturesOfProduct(db, id)).toMatchObject([{ colour: '1a7', drawing: 0 }, {}, {}])
    const { picture_id } = await db.selectFrom('products').select('picture_id').executeTakeFirstOrThrow()
    expect(picture_id).toBe(await idOfPhoto(1))
  })

  test('are added, led by another, and taken away; each real change leaves one event', async () => {
    const id = await started()
    await edit(id, { photos: [photo(1)] })
    await edit(id, { photos: [photo(2), photo(3)] })
    await edit(id, { photos: [photo(2), photo(3)] })
    expect(await shown(id)).toEqual(hashes(1, 2, 3))
    await edit(id, { first: await idOfPhoto(3) })
    expect(await shown(id)).toEqual(hashes(3, 1, 2))
    await edit(id, { removed: [await idOfPhoto(3)] })
    await edit(id, { removed: [await idOfPhoto(3)] })
    expect(await shown(id)).toEqual(hashes(1, 2))
    const changed = (await eventsOf(db, id))
      .reverse()
      .filter(({ kind }) => kind === 'product.edited')
      .map(({ data }) => JSON.parse(data ?? '') as unknown)
    expect(changed).toEqual([
      { changed: ['picture_id'] },
      { changed: ['pictures'] },
      { changed: ['picture_id', 'pictures'] },
      { changed: ['picture_id', 'pictures'] },
    ])
  })

  test('have words of their own: how each was taken, and what is seen on it', async () => {
    const photos = [{ ...photo(1), shot: 'front' as const }, photo(2)]
    const words = { nameId: 'Bakul', descriptionId: null, photos }
    const started = await startProduct(db, maker, { key: keys(), producerId: maker.producerId, ...words }, now)
    if (!started.ok) throw new Error(started.code)
    const id = started.productId
    const said = async () => (await picturesOfProduct(db, id)).map(({ shot, words_id, words_en }) => [shot, words_id, words_en])
    expect(await said()).toEqual([
      ['front', null, null],
      [null, null, null],
    ])
    const second = await idOfPhoto(2)
    await edit(id, { seen: [{ pictureId: second, id: 'Pita ungu dari dekat' }] })
    await edit(id, { seen: [{ pictureId: second, id: 'Pita ungu dari dekat' }] })
    expect(await said()).toEqual([
      ['front', null, null],
      [null, 'Pita ungu dari dekat', null],
    ])
    expect((await eventsOf(db, id)).filter(({ kind }) => kind === 'product.edited')).toHaveLength(1)

    const staff = await make.staffActor('sourcing')
    const seen = [{ pictureId: second, id: 'Pita ungu, dari dekat', en: 'Purple band, close up' }]
    const completion = { productId: id, nameEn: null, materialEn: null, descriptionEn: null, motifId: null, seen }
    expect(await completeProduct(db, staff, completion, now)).toEqual({ ok: true })
    expect(await said()).toEqual([
      ['front', null, null],
      [null, 'Pita ungu, dari dekat', 'Purple band, close up'],
    ])

    await edit(id, { removed: [second] })
    expect(await db.selectFrom('picture_words').select('picture_id').execute()).toEqual([{ picture_id: await idOfPhoto(1) }])
    await edit(id, { photos: [photo(2)] })
    expect(await said()).toEqual([
      ['front', null, null],
      [null, null, null],
    ])
  })

  test('of another product cannot be spoken for', async () => {
    const [mine, other] = [await started(1), await started(2)]
    await edit(mine, { seen: [{ pictureId: await idOfPhoto(2), id: 'Bukan milik saya' }] })
    expect((await picturesOfProduct(db, other))[0]?.words_id).toBeNull()
    expect(await db.selectFrom('picture_words').select('item_id').execute()).toEqual([])
  })

  test('past the sixth are refused at their field, and leave nothing behind', async () => {
    const id = await started(1, 2, 3, 4, 5)
    const many = await edit(id, { photos: [photo(6), photo(7)] })
    expect(many).toMatchObject({ code: 'products.too_many_pictures', params: { most: mostPictures }, field: 'photo' })
    expect(await shown(id)).toHaveLength(5)
    expect(await db.selectFrom('pictures').select('id').execute()).toHaveLength(5)
  })

  test('two people who add at once both have theirs', async () => {
    const id = await started(1)
    await Promise.all([2, 3, 4].map((nth) => edit(id, { photos: [photo(nth)] })))
    expect((await shown(id)).sort()).toEqual(hashes(1, 2, 3, 4))
  })

  test('of something public are looked at again, and the card shows the new cover with its colour', async () => {
    const product = await make.product({ producer_id: maker.producerId })
    expect(await edit(product.id, { photos: [photo(1)] })).toEqual({ ok: true, state: 'in_review' })
    const other = await make.product({ producer_id: maker.producerId, picture_id: await idOfPhoto(1) })
    await inTransaction(db, (trx) => updateCatalogue(trx, [other.id]))
    expect(await catalogueCards(db, [other.id])).toMatchObject([{ pictureHash: photo(1).hash, pictureColour: '1a7' }])
  })

  test('of another maker’s product are not mine to change', async () => {
    const id = await started(1, 2)
    const stranger = await make.producerActor()
    const foreign = { productId: id, words: {}, removed: [await idOfPhoto(2)] }
    expect(await editProduct(db, stranger, foreign, now)).toMatchObject({ code: 'products.product_unknown' })
    expect(await shown(id)).toEqual(hashes(1, 2))
  })

  test('of a golden sample stand behind the cover of its standard, five at most', async () => {
    const staff = await make.staffActor('quality')
    const words = {
      nameId: 'Tas purun',
      nameEn: 'Purun tote',
      descriptionId: null,
      descriptionEn: null,
      craft: 'weaving',
    } as const
    const material = { materialId: null, materialEn: null, botanical: null, motifId: null, size: null, tolerance: null }
    const packing = { weightG: null, cartonPieces: null, cartonSize: null, hs6: null, careId: null, careEn: null }
    const terms = { unit: 'piece', priceMinor: 46_000, minQuantity: 20, leadDays: 30 } as const
    const fields = { ...words, ...material, ...packing, ...terms }
    const made = await createStandard(db, staff, { ...fields, key: keys(), photo: photo(1), samples: [photo(2)] }, now)
    if (!made.ok) throw new Error(made.code)
    const standardId: StandardId = made.standardId
    const seen = async () => (await picturesOfStandard(db, standardId)).map(({ hash }) => hash)
    expect(await seen()).toEqual(hashes(1, 2))
    expect(await editStandard(db, staff, { standardId, fields, samples: [photo(3)] }, now)).toEqual({
      ok: true,
      changed: ['pictures'],
    })
    expect(await editStandard(db, staff, { standardId, fields, samples: [photo(3)] }, now)).toEqual({ ok: true, changed: [] })
    await editStandard(db, staff, { standardId, fields, removed: [await idOfPhoto(2)] }, now)
    expect(await seen()).toEqual(hashes(1, 3))
    const said = [{ pictureId: await idOfPhoto(3), id: 'Jahitan bibir', en: 'Seam of the rim' }]
    expect(await editStandard(db, staff, { standardId, fields, seen: said }, now)).toEqual({ ok: true, changed: ['pictures'] })
    expect((await picturesOfStandard(db, standardId)).map(({ words_en }) => words_en)).toEqual([null, 'Seam of the rim'])
    const many = await editStandard(db, staff, { standardId, fields, samples: [4, 5, 6, 7, 8].map(photo) }, now)
    expect(many).toMatchObject({ code: 'products.too_many_pictures', field: 'samples' })
    expect(await seen()).toEqual(hashes(1, 3))
  })
})
