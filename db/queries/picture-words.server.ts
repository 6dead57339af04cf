import type { Shot } from '#app/domain/pictures/shots'
import type { PictureId, ProductId, StandardId } from '#app/domain/shared/ids'
import type { Trx } from '#db/client.server'

type Item = ProductId | StandardId
/** What is not named stays as it was. */
export type PictureWords = { pictureId: PictureId; shot?: Shot; id?: string | null; en?: string | null }

export async function writePictureWords(trx: Trx, item: Item, words: readonly PictureWords[]): Promise<void> {
  for (const { pictureId, shot, id, en } of words) {
    const said = { ...(shot && { shot }), ...(id !== undefined && { words_id: id }), ...(en !== undefined && { words_en: en }) }
    if (Object.keys(said).length === 0) continue
    await trx
      .insertInto('picture_words')
      .values({ item_id: item, picture_id: pictureId, ...said })
      .onConflict((conflict) => conflict.columns(['item_id', 'picture_id']).doUpdateSet(said))
      .execute()
  }
}

/** Words go with their picture. */
export async function forgetPictureWords(trx: Trx, item: Item, kept: readonly PictureId[]): Promise<void> {
  let gone = trx.deleteFrom('picture_words').where('item_id', '=', item)
  if (kept.length > 0) gone = gone.where('picture_id', 'not in', kept)
  await gone.execute()
}

/** What was said of one picture of a thing is said of it on another too. */
export async function copyPictureWords(trx: Trx, from: Item, to: Item, pictureId: PictureId): Promise<void> {
  const words = await trx
    .selectFrom('picture_words')
    .select(['picture_id', 'shot', 'words_id', 'words_en'])
    .where('item_id', '=', from)
    .where('picture_id', '=', pictureId)
    .executeTakeFirst()
  if (words)
    await trx
      .insertInto('picture_words')
      .values({ ...words, item_id: to })
      .execute()
}
