import type { Instant } from '#app/domain/shared/calendar'
import type { ProducerId } from '#app/domain/shared/ids'
import type { Reader, Trx } from '#db/client.server'

/** What a maker says of itself and keeps to itself; `seen` is for compare-and-set. */
export async function pageOfProducer(db: Reader, id: ProducerId) {
  const row = await db
    .selectFrom('producers')
    .leftJoin('producer_pages', 'producer_pages.producer_id', 'producers.id')
    .select(['story_id as storyId', 'story_en as storyEn', 'hides_village', 'hides_story', 'updated_at'])
    .where('producers.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { storyId, storyEn, hides_village, hides_story, updated_at } = row
  return { storyId, storyEn, hidesVillage: hides_village === 1, hidesStory: hides_story === 1, seen: updated_at ?? '' }
}

type Page = { storyId: string | null; storyEn: string | null; hidesVillage: boolean; hidesStory: boolean }

export async function writePage(trx: Trx, id: ProducerId, page: Page, now: Instant): Promise<void> {
  const hides = {
    hides_village: page.hidesVillage ? (1 as const) : (0 as const),
    hides_story: page.hidesStory ? (1 as const) : (0 as const),
  }
  await trx
    .insertInto('producer_pages')
    .values({ producer_id: id, ...hides, updated_at: now })
    .onConflict((conflict) => conflict.column('producer_id').doUpdateSet({ ...hides, updated_at: now }))
    .execute()
  await trx.updateTable('producers').set({ story_id: page.storyId, story_en: page.storyEn }).where('id', '=', id).execute()
}
