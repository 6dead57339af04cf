import { type Kysely, sql } from 'kysely'
import { moreWords } from './words/more-words'
import { together } from './words/together'

type Kept = { id: string; forms_id: string; forms_en: string; forms_regional: string; broader: string; weak: 0 | 1 }

/** Words for more of what is made and asked for. What staff have written meanwhile stays. */
export async function up(db: Kysely<unknown>) {
  for (const [nth, [key, kind, id, en, regional, broader, weak, note]] of moreWords.entries()) {
    const { rows } =
      await sql<Kept>`select id, forms_id, forms_en, forms_regional, broader, weak from concepts where key = ${key}`.execute(db)
    const [kept] = rows
    if (kept)
      await sql`update concepts set forms_id = ${together(kept.forms_id, id)}, forms_en = ${together(kept.forms_en, en)},
        forms_regional = ${together(kept.forms_regional, regional)}, broader = ${together(kept.broader, broader)},
        weak = ${Math.max(kept.weak, weak)} where id = ${kept.id}`.execute(db)
    else
      await sql`insert into concepts (id, key, kind, forms_id, forms_en, forms_regional, broader, weak, note, active, updated_at)
        values (${`cpt_01kzg${String(nth).padStart(21, '0')}`}, ${key}, ${kind}, ${id}, ${en}, ${regional}, ${broader}, ${weak}, ${note},
        1, '2026-11-28T00:00:00.000Z')`.execute(db)
  }
  // Written anew in the new form by whoever opens the house next.
  await sql`delete from catalogue_entries`.execute(db)
}
