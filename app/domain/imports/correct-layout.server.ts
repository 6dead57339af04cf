import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { ImportBatchId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { batchById, correctBatch } from '#db/queries/imports.server'
import { inTransaction } from '#db/transaction.server'
import { useOf } from './headings'
import type { ImportField, Layout } from './imported'
import { type ListShelf, stagedList } from './staged-list.server'

export type Correction = {
  batchId: ImportBatchId
  sheet: string
  /** As people count; 0 says that the list has no heading. */
  headerRow: number
  /** One entry a column; null for a column that says nothing. Ignored when sheet or heading moved: then it is guessed anew. */
  fields: readonly (ImportField | null)[]
  regency: string | null
  province: string | null
}

/** What staff know better than the guess: which sheet, where the heading is, what a column means, which regency. */
export async function correctLayout(
  db: Database,
  shelf: ListShelf,
  actor: Actor,
  correction: Correction,
  now: Instant,
): Promise<Outcome<string>> {
  const batch = await batchById(db, correction.batchId)
  if (batch?.state !== 'staged') return refuse('importing.batch_unknown')
  const read = await stagedList(shelf, batch)
  if (!read.ok) return read
  const { sheet, headerRow } = correction
  if (!read.sheets.includes(sheet)) return refuse('form.not_a_choice', undefined, 'sheet')
  const guessed = await shelf.lists.ask(read.file, { what: 'guess', sheet, headerRow })
  if (!guessed.ok) return guessed
  if (headerRow > guessed.rows) return refuse('form.too_large', { most: guessed.rows }, 'headerRow')

  const moved = sheet !== batch.sheet || headerRow !== (read.layout.headerRows[0] ?? 0)
  const base = moved ? guessed.layout : withFields(read.layout, correction.fields)
  const corrected: Layout = {
    ...base,
    regency: correction.regency ?? base.regency,
    province: correction.province ?? base.province,
  }

  const layout = JSON.stringify(corrected)

  return inTransaction(db, async (trx) => {
    const before = await batchById(trx, batch.id)
    if (before?.state === 'staged' && before.sheet === sheet && before.layout === layout) return { ok: true as const }
    if (!(await correctBatch(trx, batch.id, { sheet, layout }))) return refuse('shared.stale')
    await appendEvent(trx, actor, { kind: 'import.corrected', subject: batch.id, data: { sheet, headerRow } }, now)
    return { ok: true as const }
  })
}

function withFields(layout: Layout, fields: readonly (ImportField | null)[]): Layout {
  return { ...layout, columns: layout.columns.map(({ heading }, at) => useOf(heading, fields[at] ?? null)) }
}
