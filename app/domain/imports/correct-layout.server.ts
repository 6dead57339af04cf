import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { ImportBatchId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database, Trx } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { dropAllDecisions } from '#db/queries/import-decisions.server'
import { batchById, batchesOfFile, correctBatch } from '#db/queries/imports.server'
import { inTransaction } from '#db/transaction.server'
import { usesOf } from './column-uses'
import { countDoubts } from './count-doubts.server'
import type { ImportField, Layout } from './imported'
import type { ImportStep } from './import-states'
import { formatOf, rememberedLayout } from './remembered-layout.server'
import { type ListShelf, stagedList } from './staged-list.server'

export type Correction = {
  batchId: ImportBatchId
  sheet: string
  /** As people count; 0 says that the list has no heading. */
  headerRow: number
  /** One entry a column; null for a column that says nothing. Ignored when sheet or heading moved: then it is guessed anew. */
  fields?: readonly (ImportField | null)[]
  regency: string | null
  province: string | null
  /** Which office sent it; unchanged when it is not said. */
  sender?: string | null
  /** The page that comes next. */
  step?: ImportStep
  /** Guess from the headings alone, whatever was remembered. */
  anew?: boolean
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
  const read = await stagedList(db, shelf, batch)
  if (!read.ok) return read
  const { sheet } = correction
  const headerRow = read.layout.headerRows[0] ?? 0
  const sender = correction.sender === undefined ? batch.sender : correction.sender
  const otherSheet = sheet !== batch.sheet
  const moved = otherSheet || correction.headerRow !== headerRow
  // A heading that staff point to is theirs; on a sheet they turn to it is looked for.
  const pointed = otherSheet && correction.headerRow === headerRow ? {} : { headerRow: correction.headerRow }
  const guessed = await shelf.lists.ask(read.file, { what: 'guess', sheet, ...pointed })
  if (!guessed.ok) return guessed.code === 'imports.no_table' ? refuse('form.not_a_choice', undefined, 'sheet') : guessed
  if (correction.headerRow > guessed.rows && !otherSheet) return refuse('form.too_large', { most: guessed.rows }, 'headerRow')

  const corrected = await inTransaction(db, async (trx) => {
    const before = await batchById(trx, batch.id)
    if (before?.state !== 'staged') return refuse('shared.stale')
    if (otherSheet && (await isTaken(trx, batch.file_hash, sheet)))
      return refuse('importing.already_taken_in_sheet', { sheet }, 'sheet')
    const anew = correction.anew === true
    const base =
      moved || anew || sender !== batch.sender
        ? anew
          ? guessed.layout
          : await rememberedLayout(trx, sender, guessed.layout)
        : correction.fields
          ? withFields(read.layout, correction.fields)
          : read.layout
    const layout: Layout = {
      ...base,
      regency: correction.regency ?? base.regency,
      province: correction.province ?? base.province,
    }
    const text = JSON.stringify(layout)
    const step = correction.step ?? before.step
    const change = { sheet, layout: text, sender, format: formatOf(layout), step }
    const same = before.sheet === sheet && before.layout === text && before.sender === sender
    if (same && before.step === step) return { ok: true as const }
    if (!(await correctBatch(trx, batch.id, change))) return refuse('shared.stale')
    if (same) return { ok: true as const }
    if (moved) await dropAllDecisions(trx, batch.id)
    const data = { sheet, headerRow: layout.headerRows[0] ?? 0 }
    await appendEvent(trx, actor, { kind: 'import.corrected', subject: batch.id, data }, now)
    return { ok: true as const }
  })
  if (corrected.ok) await countDoubts(db, shelf, batch.id)
  return corrected
}

async function isTaken(trx: Trx, fileHash: string, sheet: string): Promise<boolean> {
  const live = ['staged', 'committing', 'committed']
  return (await batchesOfFile(trx, fileHash)).some((one) => one.sheet === sheet && live.includes(one.state))
}

function withFields(layout: Layout, fields: readonly (ImportField | null)[]): Layout {
  const headings = layout.columns.map(({ heading }) => heading)
  return { ...layout, columns: usesOf(headings, fields) }
}
