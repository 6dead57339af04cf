import type { Insertable } from 'kysely'
import { newId } from '#app/domain/shared/ids'
import type { Database } from '#db/client.server'
import type { Schema } from '#db/schema'
import { now } from '#tests/support/clock'
import { next } from '#tests/support/ids'

/** A form's key that nobody used yet. */
export function keys(): string {
  return `catalogue-${String(next()).padStart(10, '0')}`
}

export async function shownSlugs(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('catalogue_entries').select('slug').where('shown', '=', 1).orderBy('id').execute()
  return rows.map(({ slug }) => slug)
}

export async function insertMotif(
  db: Database,
  use_rule: 'open' | 'permission' | 'restricted',
  values: Partial<Insertable<Schema['motifs']>> = {},
) {
  const id = newId('motif')
  const words = { origin_id: 'Belu', origin_en: 'Belu', meaning_id: 'Makna', meaning_en: 'Meaning' }
  const pakem = { pakem_id: 'Tetap', pakem_en: 'Stays' }
  await db
    .insertInto('motifs')
    .values({
      id,
      slug: id,
      name: 'Motif upacara',
      craft: 'ikat',
      ...words,
      ...pakem,
      use_rule,
      ...{ story_id: null, story_en: null, restricted_reason: null, picture_id: null, parent_id: null, newly_made: 0 },
      ...{ permission_of: 'Rumah adat', terms_id: 'Dengan izin', terms_en: 'By permission', share_bp: 200 },
      ...{ state: 'accepted', proposed_by: null, curator_id: null, version: 1, created_at: now },
      ...values,
    })
    .execute()
  return id
}
