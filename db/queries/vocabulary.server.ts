import type { Concept } from '#app/domain/vocabulary/concept'
import { type Lexicon, lexiconOf } from '#app/domain/vocabulary/lexicon'
import type { Instant } from '#app/domain/shared/calendar'
import type { Reader, Trx } from '#db/client.server'

const read = new WeakMap<Reader, { version: number; lexicon: Lexicon }>()

/** The vocabulary of search as staff have it now: read anew only after an edit. */
export async function vocabularyNow(db: Reader): Promise<Lexicon> {
  const edits = await db.selectFrom('counters').select('value').where('name', '=', 'vocabulary').executeTakeFirst()
  const version = edits?.value ?? 0
  const known = read.get(db)
  if (known?.version === version) return known.lexicon
  const rows = await db.selectFrom('concepts').selectAll().where('active', '=', 1).orderBy('id').execute()
  const lexicon = lexiconOf(rows.map(conceptOf))
  read.set(db, { version, lexicon })
  return lexicon
}

type Row = {
  key: string
  kind: Concept['kind']
  forms_id: string
  forms_en: string
  forms_regional: string
  broader: string
  weak: 0 | 1
}

function conceptOf({ key, kind, forms_id, forms_en, forms_regional, broader, weak }: Row): Concept {
  const [id, en, regional] = [listed(forms_id), listed(forms_en), listed(forms_regional)]
  const [nameId = key] = [...id, ...en, ...regional]
  const [nameEn = key] = [...en, ...id, ...regional]
  return {
    ...{ key, kind, broader: listed(broader), weak: weak === 1 },
    name: { id: capital(nameId), en: capital(nameEn) },
    forms: [...new Set([...id, ...en, ...regional])],
  }
}

const listed = (text: string): string[] =>
  text
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean)

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

export async function addUnfound(trx: Trx, searches: readonly (readonly [string, number])[], now: Instant): Promise<void> {
  await trx
    .insertInto('unfound_searches')
    .values(searches.map(([words, times]) => ({ words, times, last_at: now, settled: 0 })))
    .onConflict((conflict) =>
      conflict.column('words').doUpdateSet((row) => ({
        times: row('unfound_searches.times', '+', row.ref('excluded.times')),
        last_at: row.ref('excluded.last_at'),
        settled: 0,
      })),
    )
    .execute()
}
