import type { Insertable } from 'kysely'
import type { MotifColumns, MotifWords } from '#app/domain/motifs/motif-words'
import type { MotifId, MotifReviewId, MotifRevisionId } from '#app/domain/shared/ids'
import type { Reader, Trx } from '#db/client.server'
import type { Schema } from '#db/schema'

/** Other words for an accepted motif that wait for a curator. */
export async function openRevision(db: Reader, motifId: MotifId) {
  const row = await db
    .selectFrom('motif_revisions')
    .select(['id', 'words', 'picture_id', 'proposed_by'])
    .where('motif_id', '=', motifId)
    .where('review_id', 'is', null)
    .executeTakeFirst()
  return row && { ...row, words: JSON.parse(row.words) as MotifWords }
}

/** What was proposed for an accepted motif and what stood then, decided or not; the latest first. */
export async function revisionsOf(db: Reader, motifId: MotifId, most: number) {
  const rows = await db
    .selectFrom('motif_revisions')
    .innerJoin('accounts', 'accounts.id', 'motif_revisions.proposed_by')
    .leftJoin('pictures', 'pictures.id', 'motif_revisions.picture_id')
    .leftJoin('pictures as stood_pictures', 'stood_pictures.id', 'motif_revisions.stood_picture_id')
    .select(['motif_revisions.id', 'words', 'stood', 'proposed_by', 'proposed_at', 'review_id'])
    .select(['accounts.name as proposerName', 'pictures.hash as pictureHash', 'stood_pictures.hash as stoodPictureHash'])
    .where('motif_id', '=', motifId)
    .orderBy('motif_revisions.id', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    ...row,
    words: JSON.parse(row.words) as MotifWords,
    stood: JSON.parse(row.stood) as Partial<MotifColumns>,
  }))
}

export async function insertRevision(trx: Trx, row: Insertable<Schema['motif_revisions']>): Promise<void> {
  await trx.insertInto('motif_revisions').values(row).execute()
}

/** Compare-and-set; false when it was decided already. */
export async function closeRevision(trx: Trx, id: MotifRevisionId, reviewId: MotifReviewId): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('motif_revisions')
    .set({ review_id: reviewId })
    .where('id', '=', id)
    .where('review_id', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
