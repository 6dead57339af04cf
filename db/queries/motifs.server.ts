import type { Insertable } from 'kysely'
import type { Craft } from '#app/domain/people/producer'
import type { MotifId } from '#app/domain/shared/ids'
import type { Reader, Trx } from '#db/client.server'
import type { Schema } from '#db/schema'

export async function motifIsKnown(db: Reader, id: MotifId): Promise<boolean> {
  return (await db.selectFrom('motifs').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}

export function motifForRule(db: Reader, id: MotifId) {
  return db.selectFrom('motifs').select(['name', 'use_rule']).where('id', '=', id).executeTakeFirst()
}

/** To choose from: those of one craft, or all. */
export function motifsToChoose(db: Reader, craft?: Craft) {
  let query = db.selectFrom('motifs').select(['id', 'name', 'craft', 'use_rule']).orderBy('name').limit(300)
  if (craft) query = query.where('craft', '=', craft)
  return query.execute()
}

/** What the public may read of a motif: where it comes from, what it means, what may not be changed. */
export function motifStory(db: Reader, id: MotifId) {
  return db
    .selectFrom('motifs')
    .leftJoin('pictures', 'pictures.id', 'motifs.picture_id')
    .select([
      'motifs.name',
      'motifs.origin_id',
      'motifs.origin_en',
      'motifs.meaning_id',
      'motifs.meaning_en',
      'motifs.pakem_id',
      'motifs.pakem_en',
      'motifs.use_rule',
      'pictures.hash as pictureHash',
    ])
    .where('motifs.id', '=', id)
    .executeTakeFirst()
}

export async function insertMotif(trx: Trx, motif: Insertable<Schema['motifs']>): Promise<void> {
  await trx.insertInto('motifs').values(motif).execute()
}
