import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { EventKind } from '#app/domain/shared/event-kinds'
import { type ConceptId, newId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database, Trx } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { onceForKey } from '#db/queries/form-keys.server'
import {
  conceptById,
  conceptKeyIsTaken,
  countVocabularyEdit,
  insertConcept,
  kindsOfConcepts,
  settleUnfound,
  unsettledWords,
  updateConcept,
} from '#db/queries/vocabulary.server'
import { inTransaction } from '#db/transaction.server'
import { broaderThan } from './lexicon'
import { wordsIn } from './plain-text'
import { checkConcept, type ConceptRefusal, keyOf, type WrittenConcept } from './vocabulary-rules'

type Written = WrittenConcept & {
  key: string
  /** A search that found nothing and is answered with this concept. */
  answers?: string | null
}

type KeepRefusal = ConceptRefusal | 'vocabulary.unknown' | 'shared.stale'

/** Adds a concept to the vocabulary: searches go by it from the next asking on. */
export async function addConcept(
  db: Database,
  actor: Actor,
  written: Written,
  now: Instant,
): Promise<Outcome<ConceptRefusal, { conceptId: ConceptId }>> {
  return inTransaction(db, (trx) =>
    onceForKey(trx, { scope: `vocabulary.add:${actor.accountId}`, key: written.key }, now, () =>
      addConceptIn(trx, actor, written, now),
    ),
  )
}

/** The same as a step of a transaction that does more. */
export async function addConceptIn(
  trx: Trx,
  actor: Actor,
  written: Omit<Written, 'key'>,
  now: Instant,
): Promise<Outcome<ConceptRefusal, { conceptId: ConceptId }>> {
  const checked = await check(trx, written, undefined)
  if (!checked.ok) return checked
  const id = newId('concept', Date.parse(now))
  const [first = ''] = [...checked.formsId, ...checked.formsEn, ...checked.formsRegional]
  const key = await freeKey(trx, keyOf(first))
  await insertConcept(trx, { ...rowOf(written, checked, now), id, key, active: 1 })
  await tell(trx, actor, id, 'concept.added', written, checked, now)
  return { ok: true, conceptId: id }
}

type Rewritten = Omit<Written, 'key'> & { conceptId: ConceptId; seen: string; active: boolean }

/** Changes a concept; `seen` is the writing it was read at, so that nobody's edit is written over unseen. */
export async function editConcept(
  db: Database,
  actor: Actor,
  { key, ...edit }: Rewritten & { key: string },
  now: Instant,
): Promise<Outcome<KeepRefusal>> {
  return inTransaction(db, (trx) =>
    onceForKey(trx, { scope: `vocabulary.edit:${actor.accountId}:${edit.conceptId}`, key }, now, () =>
      editConceptIn(trx, actor, edit, now),
    ),
  )
}

/** The same as a step of a transaction that does more. */
export async function editConceptIn(
  trx: Trx,
  actor: Actor,
  { conceptId, seen, active, ...written }: Rewritten,
  now: Instant,
): Promise<Outcome<KeepRefusal>> {
  const before = await conceptById(trx, conceptId)
  if (!before) return refuse('vocabulary.unknown')
  const checked = await check(trx, written, before)
  if (!checked.ok) return checked
  const row = { ...rowOf(written, checked, now), active: active ? (1 as const) : (0 as const) }
  if (!(await updateConcept(trx, conceptId, seen, row))) return refuse('shared.stale')
  await tell(trx, actor, conceptId, active ? 'concept.changed' : 'concept.set_aside', written, checked, now)
  return { ok: true }
}

async function check(trx: Trx, written: WrittenConcept, before: { key: string; broader: string } | undefined) {
  const kinds = await kindsOfConcepts(trx)
  const said = before?.broader.split(';') ?? []
  const unknown = written.broader.find((one) => !kinds.has(one) && !said.includes(one))
  if (unknown !== undefined) return refuse('vocabulary.broader_unheard', { concept: unknown }, 'broader')
  return checkConcept(written, before?.key, (of) => broaderThan(kinds, of))
}

type Checked = { formsId: string[]; formsEn: string[]; formsRegional: string[] }

function rowOf({ kind, broader, weak, note }: WrittenConcept, { formsId, formsEn, formsRegional }: Checked, now: Instant) {
  return {
    kind,
    forms_id: formsId.join(';'),
    forms_en: formsEn.join(';'),
    forms_regional: formsRegional.join(';'),
    broader: broader.join(';'),
    weak: weak ? (1 as const) : (0 as const),
    note,
    updated_at: now,
  }
}

async function freeKey(trx: Trx, wanted: string): Promise<string> {
  for (let nth = 1; ; nth++) {
    const key = nth === 1 ? wanted : `${wanted}_${nth}`
    if (!(await conceptKeyIsTaken(trx, key))) return key
  }
}

async function tell(
  trx: Trx,
  actor: Actor,
  id: ConceptId,
  kind: EventKind,
  { answers }: Pick<Written, 'answers'>,
  { formsId, formsEn, formsRegional }: Checked,
  now: Instant,
): Promise<void> {
  await countVocabularyEdit(trx)
  if (answers) await settleUnfound(trx, answers)
  if (kind !== 'concept.set_aside') await settleAnswered(trx, [...formsId, ...formsEn, ...formsRegional])
  await appendEvent(trx, actor, { kind, subject: id, ...(answers && { data: { answers } }) }, now)
}

/** What was searched for in vain and is a form now is off the list, however it was added. */
async function settleAnswered(trx: Trx, forms: readonly string[]): Promise<void> {
  const plain = (text: string) => wordsIn(text).join(' ')
  const said = new Set(forms.map(plain))
  for (const words of await unsettledWords(trx)) if (said.has(plain(words))) await settleUnfound(trx, words)
}
