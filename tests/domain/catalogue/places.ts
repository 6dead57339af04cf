import { newId } from '#app/domain/shared/ids'
import type { Database } from '#db/client.server'
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

export async function insertMotif(db: Database, use_rule: 'open' | 'permission' | 'restricted') {
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
      picture_id: null,
      created_at: now,
    })
    .execute()
  return id
}
