import { type SelectQueryBuilder, sql } from 'kysely'
import type { Shot } from '#app/domain/pictures/shots'
import type { PictureId, ProductId, StandardId } from '#app/domain/shared/ids'
import type { Reader, Trx } from '#db/client.server'
import type { Schema } from '#db/schema'

export type ItemPicture = {
  id: PictureId
  hash: string
  colour: string | null
  drawing: 0 | 1
  shot: Shot | null
  words_id: string | null
  words_en: string | null
}

const shown = ['pictures.id', 'pictures.hash', 'pictures.colour', 'pictures.drawing'] as const
const first = sql<number>`0`.as('place')

/** A product's pictures, its cover first. */
export function picturesOfProduct(db: Reader, id: ProductId): Promise<ItemPicture[]> {
  const cover = db.selectFrom('products').innerJoin('pictures', 'pictures.id', 'products.picture_id')
  const others = db.selectFrom('product_pictures').innerJoin('pictures', 'pictures.id', 'product_pictures.picture_id')
  return inOrder(
    db,
    id,
    cover
      .select([...shown, first])
      .where('products.id', '=', id)
      .unionAll(others.select([...shown, 'place']).where('product_id', '=', id)),
  )
}

/** The pictures of a standard's golden sample, without its cover. */
export function goldenSample(db: Reader, id: StandardId): Promise<ItemPicture[]> {
  return inOrder(db, id, samplesOf(db, id))
}

/** A standard's cover, then the pictures of its golden sample. */
export function picturesOfStandard(db: Reader, id: StandardId): Promise<ItemPicture[]> {
  const cover = db.selectFrom('standards').innerJoin('pictures', 'pictures.id', 'standards.picture_id')
  const placed = cover.select([...shown, first]).where('standards.id', '=', id)
  return inOrder(db, id, placed.unionAll(samplesOf(db, id)))
}

function samplesOf(db: Reader, id: StandardId) {
  const samples = db.selectFrom('standard_pictures').innerJoin('pictures', 'pictures.id', 'standard_pictures.picture_id')
  return samples.select([...shown, 'place']).where('standard_id', '=', id)
}

type Shown = Omit<ItemPicture, 'shot' | 'words_id' | 'words_en'>
type Placed = SelectQueryBuilder<Schema, never, Shown & { place: number }>

/** With what was said of each. */
function inOrder(db: Reader, item: ProductId | StandardId, placed: Placed): Promise<ItemPicture[]> {
  return db
    .selectFrom(placed.as('placed'))
    .leftJoin('picture_words', (join) =>
      join.onRef('picture_words.picture_id', '=', 'placed.id').on('picture_words.item_id', '=', item),
    )
    .select(['placed.id', 'placed.hash', 'placed.colour', 'placed.drawing'])
    .select(['picture_words.shot', 'picture_words.words_id', 'picture_words.words_en'])
    .orderBy('placed.place')
    .execute()
}

/** Those after the cover, in their order, in place of what was there. */
export async function writeProductPictures(trx: Trx, id: ProductId, pictures: readonly PictureId[]): Promise<void> {
  await trx.deleteFrom('product_pictures').where('product_id', '=', id).execute()
  const rows = pictures.map((picture_id, at) => ({ product_id: id, picture_id, place: at + 1 }))
  if (rows.length > 0) await trx.insertInto('product_pictures').values(rows).execute()
}

export async function writeStandardPictures(trx: Trx, id: StandardId, pictures: readonly PictureId[]): Promise<void> {
  await trx.deleteFrom('standard_pictures').where('standard_id', '=', id).execute()
  const rows = pictures.map((picture_id, at) => ({ standard_id: id, picture_id, place: at + 1 }))
  if (rows.length > 0) await trx.insertInto('standard_pictures').values(rows).execute()
}
