import { createHash } from 'node:crypto'
import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import { type ImportBatchId, newId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database, Trx } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { batchById, batchesOfFile, insertBatch } from '#db/queries/imports.server'
import { inTransaction } from '#db/transaction.server'
import { countDoubts } from './count-doubts.server'
import type { FileRefusal } from './imported'
import type { ImportStep } from './import-states'
import { listKey } from './list-key'
import type { ListedSheet } from './list-sheets'
import { formatOf, rememberedLayout } from './remembered-layout.server'
import { fileOfBatch, type ListShelf } from './staged-list.server'
import { clean } from './words'

type Codes = FileRefusal | 'importing.already_taken_in'
type Upload = { bytes: Uint8Array; fileName: string; sender?: string | null }

/**
 * Keeps the file and what was guessed of it. Nothing of the list itself is written before staff commit. Of a file with
 * several lists the next one that was not taken in is staged.
 */
export async function stageImport(
  db: Database,
  shelf: ListShelf,
  actor: Actor,
  { bytes, fileName: sentAs, sender = null }: Upload,
  now: Instant,
): Promise<Outcome<Codes, { batchId: ImportBatchId }>> {
  // A browser sends any name it likes; PostgreSQL keeps no text with a zero in it.
  const fileName = clean(sentAs).slice(0, 200)
  const chosen = await shelf.lists.ask({ bytes, fileName }, { what: 'choose' })
  if (!chosen.ok) return { ...chosen, field: 'file' }
  const [main, ...others] = chosen.sheets
  if (!main) return refuse('imports.no_table', undefined, 'file')
  const lists = [main, ...others.filter(({ isList }) => isList)]
  const fileHash = createHash('sha256').update(bytes).digest('hex')
  const staged = await inTransaction(db, async (trx) => {
    const earlier = await batchesOfFile(trx, fileHash)
    const open = earlier.find(({ state }) => state === 'staged' || state === 'committing')
    if (open) return { ok: true as const, batchId: open.id }
    const taken = earlier.filter(({ state }) => state === 'committed')
    // The only sheet of a file is called as the file is, and that may have another name today.
    const sheet = lists.find(({ name }) => !taken.some((batch) => others.length === 0 || batch.sheet === name))
    const [last] = taken
    if (last && !sheet) {
      const on = last.committed_at ?? last.created_at
      return refuse('importing.already_taken_in', { name: last.file_name, on }, 'file')
    }
    const step = lists.length > 1 && taken.length === 0 ? 'sheet' : 'columns'
    const batch = { file_name: fileName, file_hash: fileHash, sender }
    return { ok: true as const, batchId: await stage(trx, actor, batch, sheet ?? main, step, now) }
  })
  // Not before: of a list that is refused no file stays behind that nobody would sweep.
  if (!staged.ok) return staged
  await shelf.storage.put(listKey(fileHash), bytes, 'application/octet-stream')
  await countDoubts(db, shelf, staged.batchId)
  return staged
}

/** Another sheet of a file that is here already, as a list of its own. */
export async function stageSheet(
  db: Database,
  shelf: ListShelf,
  actor: Actor,
  { batchId, sheet: name }: { batchId: ImportBatchId; sheet: string },
  now: Instant,
): Promise<Outcome<string, { batchId: ImportBatchId }>> {
  const batch = await batchById(db, batchId)
  if (!batch) return refuse('importing.batch_unknown')
  const kept = await fileOfBatch(shelf, batch)
  if (!kept.ok) return kept
  const chosen = await shelf.lists.ask(kept.file, { what: 'choose' })
  if (!chosen.ok) return chosen
  const sheet = chosen.sheets.find((one) => one.name === name)
  if (!sheet) return refuse('form.not_a_choice', undefined, 'sheet')
  const staged = await inTransaction(db, async (trx) => {
    const earlier = (await batchesOfFile(trx, batch.file_hash)).filter((one) => one.sheet === name)
    const open = earlier.find(({ state }) => state === 'staged' || state === 'committing')
    if (open) return { ok: true as const, batchId: open.id }
    if (earlier.some(({ state }) => state === 'committed')) return refuse('importing.already_taken_in_sheet', { sheet: name })
    return { ok: true as const, batchId: await stage(trx, actor, batch, sheet, 'columns', now) }
  })
  if (staged.ok) await countDoubts(db, shelf, staged.batchId)
  return staged
}

type File = { file_name: string; file_hash: string; sender: string | null }

async function stage(trx: Trx, actor: Actor, file: File, sheet: ListedSheet, step: ImportStep, now: Instant) {
  const batchId = newId('importBatch', Date.parse(now))
  const layout = await rememberedLayout(trx, file.sender, sheet.layout)
  await insertBatch(trx, {
    id: batchId,
    state: 'staged',
    file_name: file.file_name,
    file_hash: file.file_hash,
    sender: file.sender,
    sheet: sheet.name,
    layout: JSON.stringify(layout),
    format: formatOf(layout),
    step,
    producers_added: 0,
    products_added: 0,
    makers_total: 0,
    makers_done: 0,
    makers_changed: 0,
    updates_known: 0,
    updates_products: 0,
    products_changed: 0,
    uploaded_by: actor.accountId,
    created_at: now,
    committed_at: null,
    undone_at: null,
    doubtful_rows: null,
    file_swept_at: null,
  })
  const data = { fileName: file.file_name, sheet: sheet.name }
  await appendEvent(trx, actor, { kind: 'import.staged', subject: batchId, to: 'staged', data }, now)
  return batchId
}
