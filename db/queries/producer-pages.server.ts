import type { Updateable } from 'kysely'
import type { Instant } from '#app/domain/shared/calendar'
import type { PictureId, ProducerId } from '#app/domain/shared/ids'
import type { Reader, Trx } from '#db/client.server'
import type { Schema } from '#db/schema'

/** What a maker says and shows of itself, and what it keeps to itself; `seen` is for compare-and-set. */
export async function pageOfProducer(db: Reader, id: ProducerId) {
  const row = await db
    .selectFrom('producers')
    .leftJoin('producer_pages', 'producer_pages.producer_id', 'producers.id')
    .leftJoin('pictures', 'pictures.id', 'producer_pages.picture_id')
    .select(['story_id as storyId', 'story_en as storyEn', 'hides_village', 'hides_story', 'updated_at'])
    .select(['pictures.id as pictureId', 'pictures.hash', 'pictures.colour', 'shows_picture'])
    .select(['picture_text_id', 'picture_text_en'])
    .where('producers.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { storyId, storyEn, hides_village, hides_story, updated_at, pictureId, hash, colour } = row
  const photo = pictureId &&
    hash && {
      ...{ pictureId, hash, colour },
      textId: row.picture_text_id ?? '',
      textEn: row.picture_text_en,
      isShown: row.shows_picture === 1,
    }
  return {
    ...{ storyId, storyEn, photo: photo || null, seen: updated_at ?? '' },
    hidesVillage: hides_village === 1,
    hidesStory: hides_story === 1,
  }
}

export type OwnPhoto = NonNullable<NonNullable<Awaited<ReturnType<typeof pageOfProducer>>>['photo']>

type Page = { storyId: string | null; storyEn: string | null; hidesVillage: boolean; hidesStory: boolean }

export async function writePage(trx: Trx, id: ProducerId, page: Page, now: Instant): Promise<void> {
  const { storyId, storyEn, hidesVillage, hidesStory } = page
  await change(trx, id, { hides_village: hidesVillage ? 1 : 0, hides_story: hidesStory ? 1 : 0 }, now)
  await trx.updateTable('producers').set({ story_id: storyId, story_en: storyEn }).where('id', '=', id).execute()
}

type Photo = { pictureId: PictureId; textId: string; textEn: string | null; isShown: boolean }

export async function writePhoto(trx: Trx, id: ProducerId, photo: Photo, now: Instant): Promise<void> {
  const { pictureId, textId, textEn, isShown } = photo
  const words = { picture_text_id: textId, picture_text_en: textEn }
  await change(trx, id, { picture_id: pictureId, ...words, shows_picture: isShown ? 1 : 0 }, now)
}

const noPhoto = { picture_id: null, picture_text_id: null, picture_text_en: null, shows_picture: 0 } as const

/** Off the page, and off the pages of those who turned out to be the same maker. */
export async function removePhotoOf(trx: Trx, id: ProducerId, photo: PictureId, now: Instant): Promise<void> {
  await change(trx, id, noPhoto, now)
  await trx
    .updateTable('producer_pages')
    .set(noPhoto)
    .where('picture_id', '=', photo)
    .where('producer_id', 'in', (select) => select.selectFrom('producers').select('id').where('merged_into', '=', id))
    .execute()
}

/** A maker without a photo gets that of another that turned out to be itself; nobody agreed yet that it is shown there. */
export async function lendPhoto(trx: Trx, from: ProducerId, to: ProducerId, now: Instant): Promise<PictureId | undefined> {
  const [lent, own] = [(await pageOfProducer(trx, from))?.photo, (await pageOfProducer(trx, to))?.photo]
  if (!lent || own) return undefined
  await writePhoto(trx, to, { ...lent, isShown: false }, now)
  return lent.pictureId
}

/** Unless there is another one by now. */
export async function takePhotoBack(trx: Trx, id: ProducerId, lent: PictureId, now: Instant): Promise<void> {
  if ((await pageOfProducer(trx, id))?.photo?.pictureId === lent) await change(trx, id, noPhoto, now)
}

type Change = Omit<Updateable<Schema['producer_pages']>, 'producer_id' | 'updated_at'>

async function change(trx: Trx, producer_id: ProducerId, changed: Change, updated_at: Instant): Promise<void> {
  await trx
    .insertInto('producer_pages')
    .values({ producer_id, hides_village: 0, hides_story: 0, shows_picture: 0, ...changed, updated_at })
    .onConflict((conflict) => conflict.column('producer_id').doUpdateSet({ ...changed, updated_at }))
    .execute()
}
