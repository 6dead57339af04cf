import { type Insertable, sql, type Updateable } from 'kysely'
import type { ConceptId } from '#app/domain/shared/ids'
import type { Concept, ConceptKind } from '#app/domain/vocabulary/concept'
import { type Lexicon, lexiconOf } from '#app/domain/vocabulary/lexicon'
import type { Instant } from '#app/domain/shared/calendar'
import type { Database, Reader, Trx } from '#db/client.server'
import { containsText } from '#db/dialect.server'
import type { Schema } from '#db/schema'
import { inPortions } from './portions'

const read = new WeakMap<Reader, { version: number; lexicon: Lexicon }>()

/** The vocabulary of search as staff have it now: read anew only after an edit. */
export async function vocabularyNow(db: Reader): Promise<Lexicon> {
  const edits = await db.selectFrom('counters').select('value').where('name', '=', 'vocabulary').executeTakeFirst()
  const version = edits?.value ?? 0
  const known = read.get(db)
  if (known?.version === version) return known.lexicon
  const lexicon = await lexiconIn(db)
  read.set(db, { version, lexicon })
  return lexicon
}

async function lexiconIn(db: Reader): Promise<Lexicon> {
  const rows = await db.selectFrom('concepts').selectAll().where('active', '=', 1).orderBy('id').execute()
  return lexiconOf(rows.map(conceptOf))
}

/** What each concept in use is a kind of, as it is inside a transaction. */
export async function kindsOfConcepts(trx: Trx): Promise<Map<string, Pick<Concept, 'kind' | 'broader'>>> {
  const rows = await trx.selectFrom('concepts').select(['key', 'kind', 'broader']).where('active', '=', 1).execute()
  return new Map(rows.map(({ key, kind, broader }) => [key, { kind, broader: listed(broader) }]))
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

/** Leaves the most frequent: of what is more, what was settled goes first, then what was asked least often and longest ago. */
export async function leaveUnfound(trx: Trx, most: number): Promise<void> {
  const { count } = await trx
    .selectFrom('unfound_searches')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const spare = Number(count) - most
  if (spare <= 0) return
  const least = trx
    .selectFrom('unfound_searches')
    .select('words')
    .orderBy('settled', 'desc')
    .orderBy('times')
    .orderBy('last_at')
    .orderBy('words')
    .limit(spare)
  await trx.deleteFrom('unfound_searches').where('words', 'in', least).execute()
}

export async function deleteUnfoundBefore(db: Database, before: Instant): Promise<void> {
  await db.deleteFrom('unfound_searches').where('last_at', '<', before).execute()
}

/** All that is still to be seen to; their number is bounded. */
export async function unsettledWords(trx: Trx): Promise<string[]> {
  const rows = await trx.selectFrom('unfound_searches').select('words').where('settled', '=', 0).execute()
  return rows.map(({ words }) => words)
}

type Seen = { q?: string | undefined; kind?: ConceptKind | undefined }

/** The vocabulary as staff look through it. */
export function conceptsSeen(db: Reader, { q, kind }: Seen, most: number) {
  let query = db.selectFrom('concepts').selectAll().orderBy('kind').orderBy('key').limit(most)
  if (kind) query = query.where('kind', '=', kind)
  if (q) {
    const anyForm = sql`concepts.forms_id || ';' || concepts.forms_en || ';' || concepts.forms_regional`
    query = query.where(containsText(db, anyForm, q))
  }
  return query.execute()
}

export function conceptById(db: Reader | Trx, id: ConceptId) {
  return db.selectFrom('concepts').selectAll().where('id', '=', id).executeTakeFirst()
}

/** By the names the house has for them. */
export async function conceptsByKey(db: Reader, keys: readonly string[]) {
  const rows = await inPortions(keys, (some) => db.selectFrom('concepts').selectAll().where('key', 'in', some).execute())
  return new Map(rows.map((row) => [row.key, row]))
}

/** All of those names, in use or set aside. */
export async function allConceptKeys(db: Reader): Promise<string[]> {
  return (await db.selectFrom('concepts').select('key').execute()).map(({ key }) => key)
}

/** To choose from: what another concept can be a kind of. */
export function conceptKeys(db: Reader) {
  return db.selectFrom('concepts').select(['key', 'forms_id', 'forms_en']).where('active', '=', 1).orderBy('key').execute()
}

export async function conceptKeyIsTaken(trx: Trx, key: string): Promise<boolean> {
  return (await trx.selectFrom('concepts').select('id').where('key', '=', key).executeTakeFirst()) !== undefined
}

export async function insertConcept(trx: Trx, row: Insertable<Schema['concepts']>): Promise<void> {
  await trx.insertInto('concepts').values(row).execute()
}

/** False when somebody has written it since it was seen. */
export async function updateConcept(
  trx: Trx,
  id: ConceptId,
  seen: string,
  row: Updateable<Schema['concepts']>,
): Promise<boolean> {
  const updated = await trx
    .updateTable('concepts')
    .set(row)
    .where('id', '=', id)
    .where('updated_at', '=', seen as Instant)
    .executeTakeFirst()
  return updated.numUpdatedRows > 0n
}

/** Takes away one that nothing is a kind of; false when something is. */
export async function deleteConcept(trx: Trx, id: ConceptId): Promise<boolean> {
  const concept = await conceptById(trx, id)
  if (!concept) return false
  const kinds = await trx.selectFrom('concepts').select('broader').where('broader', '!=', '').execute()
  if (kinds.some(({ broader }) => listed(broader).includes(concept.key))) return false
  await trx.deleteFrom('concepts').where('id', '=', id).execute()
  await countVocabularyEdit(trx)
  return true
}

/** Every process reads the vocabulary anew at its next asking. */
export async function countVocabularyEdit(trx: Trx): Promise<void> {
  await trx
    .insertInto('counters')
    .values({ name: 'vocabulary', value: 1 })
    .onConflict((conflict) => conflict.column('name').doUpdateSet((row) => ({ value: row('counters.value', '+', 1) })))
    .execute()
}

/** What was searched for in vain and not yet seen to, the most frequent first. */
export function unfoundSearches(db: Reader, most: number) {
  return db
    .selectFrom('unfound_searches')
    .select(['words', 'times', 'last_at as lastAt'])
    .where('settled', '=', 0)
    .orderBy('times', 'desc')
    .orderBy('words')
    .limit(most)
    .execute()
}

/** False when it was settled before. */
export async function settleUnfound(trx: Trx, words: string): Promise<boolean> {
  const settled = await trx
    .updateTable('unfound_searches')
    .set({ settled: 1 })
    .where('words', '=', words)
    .where('settled', '=', 0)
    .executeTakeFirst()
  return settled.numUpdatedRows > 0n
}
