import type { ImportBatchId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Storage } from '#app/integrations/storage/storage'
import type { Reader } from '#db/client.server'
import { decisionsOf } from '#db/queries/import-decisions.server'
import { doubtfulIds } from './compare-products.server'
import { type Decision, doubtedList } from './decisions'
import type { FileRefusal, Layout } from './imported'
import { listKey } from './list-key'
import type { ListReader } from './list-reader.server'
import type { ListFile, Read } from './open-list.server'
import { readLayout } from './stored-layout'

/** Where files lie, and who reads them. */
export type ListShelf = { readonly storage: Storage; readonly lists: ListReader }

export type StagedBatch = { id: ImportBatchId; file_hash: string; file_name: string; sheet: string; layout: string }
/** The list as it would be taken in: with what staff corrected, settled and left out. */
export type StagedList = Read & { file: ListFile; layout: Layout; decisions: Decision[] }

/** A staged file as it would be taken in now, read anew each time: the file is the truth, not a copy of it. */
export async function stagedList(
  db: Reader,
  shelf: ListShelf,
  batch: StagedBatch,
): Promise<Outcome<FileRefusal | 'importing.file_gone', StagedList>> {
  const kept = await fileOfBatch(shelf, batch)
  if (!kept.ok) return kept
  const layout = readLayout(batch.layout)
  const decisions = await decisionsOf(db, batch.id)
  const read = await shelf.lists.ask(kept.file, { what: 'read', sheet: batch.sheet, layout, decisions })
  if (!read.ok) return read
  const doubts = await doubtfulIds(db, batch.id, read.list.producers, layout)
  return { ...read, list: doubtedList(read.list, doubts, decisions), file: kept.file, layout, decisions }
}

export async function fileOfBatch(
  { storage }: ListShelf,
  batch: Pick<StagedBatch, 'file_hash' | 'file_name'>,
): Promise<Outcome<'importing.file_gone', { file: ListFile }>> {
  const bytes = await storage.get(listKey(batch.file_hash))
  return bytes ? { ok: true, file: { bytes, fileName: batch.file_name } } : refuse('importing.file_gone')
}
