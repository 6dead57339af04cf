import { type Kysely, sql } from 'kysely'
import { botanicalWords, takenWords } from './words/botanical-words'
import { together } from './words/together'
import { without } from './words/without'

type Kept = { id: string; forms_id: string; forms_en: string; forms_regional: string }

/** Botanical names of materials, and makers asked for by what they do. What staff have written meanwhile stays. */
export async function up(db: Kysely<unknown>) {
  const keptAs = async (key: string) =>
    (await sql<Kept>`select id, forms_id, forms_en, forms_regional from concepts where key = ${key}`.execute(db)).rows[0]
  for (const [key, , id, en, regional] of botanicalWords) {
    const kept = await keptAs(key)
    if (!kept) continue
    await sql`update concepts set forms_id = ${together(kept.forms_id, id)}, forms_en = ${together(kept.forms_en, en)},
      forms_regional = ${together(kept.forms_regional, regional)} where id = ${kept.id}`.execute(db)
  }
  for (const [key, taken] of takenWords) {
    const kept = await keptAs(key)
    if (kept) await sql`update concepts set forms_id = ${without(kept.forms_id, taken)} where id = ${kept.id}`.execute(db)
  }
}
