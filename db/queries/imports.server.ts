import type { Insertable, Selectable } from 'kysely'
import { type ImportEvent, type ImportState, importTransitions } from '#app/domain/imports/import-states'
import type { ImportBatchId, ProducerId, ProductId } from '#app/domain/shared/ids'
import { stateAfter } from '#app/domain/shared/transitions'
import type { Reader, Trx } from '#db/client.server'
import { inPortions, portions } from './portions'
import type { Schema } from '#db/schema'

export async function insertBatch(trx: Trx, batch: Insertable<Schema['import_batches']>): Promise<void> {
  await trx.insertInto('import_batches').values(batch).execute()
}

export function batchById(db: Reader, id: ImportBatchId) {
  return db.selectFrom('import_batches').selectAll().where('id', '=', id).executeTakeFirst()
}

export function batchesOfFile(db: Reader, fileHash: string) {
  return db.selectFrom('import_batches').selectAll().where('file_hash', '=', fileHash).orderBy('id', 'desc').execute()
}

export function importsInOrder(db: Reader, most: number) {
  return db
    .selectFrom('import_batches')
    .innerJoin('accounts', 'accounts.id', 'import_batches.uploaded_by')
    .select(['import_batches.id', 'import_batches.file_name', 'import_batches.state', 'import_batches.created_at'])
    .select(['import_batches.sheet', 'import_batches.sender'])
    .select(['producers_added', 'products_added', 'accounts.name as uploadedByName'])
    .where('import_batches.state', '!=', 'discarded')
    .orderBy('import_batches.id', 'desc')
    .limit(most)
    .execute()
}

type Correction = Partial<Pick<Schema['import_batches'], 'sheet' | 'layout' | 'sender' | 'format' | 'step'>>

/** False when it is no longer staged. */
export async function correctBatch(trx: Trx, id: ImportBatchId, change: Correction): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('import_batches')
    .set(change)
    .where('id', '=', id)
    .where('state', '=', 'staged')
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Of the list as it was read: with the same sheet and columns. */
export async function writeDoubts(
  db: Reader,
  { id, sheet, layout }: Pick<Schema['import_batches'], 'id' | 'sheet' | 'layout'>,
  rows: number | null,
): Promise<void> {
  await db
    .updateTable('import_batches')
    .set({ doubtful_rows: rows })
    .where('id', '=', id)
    .where('state', '=', 'staged')
    .where('sheet', '=', sheet)
    .where('layout', '=', layout)
    .execute()
}

type Marks = Partial<
  Pick<
    Selectable<Schema['import_batches']>,
    'committed_at' | 'undone_at' | 'producers_added' | 'products_added' | 'makers_total' | 'updates_known' | 'updates_products'
  >
>

type Progress = Pick<
  Selectable<Schema['import_batches']>,
  'makers_done' | 'makers_changed' | 'producers_added' | 'products_added' | 'products_changed'
>

/** Compare-and-set on how far it has come: of two that go on with a list, one does. */
export async function advanceBatch(trx: Trx, id: ImportBatchId, seen: number, progress: Progress): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('import_batches')
    .set(progress)
    .where('id', '=', id)
    .where('state', '=', 'committing')
    .where('makers_done', '=', seen)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Lists that were begun and not finished, for whoever goes on with them. */
export function unfinishedBatches(db: Reader) {
  return db.selectFrom('import_batches').select('id').where('state', '=', 'committing').orderBy('id').execute()
}

/** The offices lists came from, for the next upload. */
export async function senders(db: Reader): Promise<string[]> {
  const rows = await db
    .selectFrom('import_batches')
    .select('sender')
    .where('sender', 'is not', null)
    .distinct()
    .orderBy('sender')
    .limit(100)
    .execute()
  return rows.flatMap(({ sender }) => sender ?? [])
}

/** Compare-and-set; undefined when there is no such step from here, or somebody moved it first. */
export async function moveBatch(
  trx: Trx,
  seen: { id: ImportBatchId; state: ImportState },
  event: ImportEvent,
  marks: Marks = {},
) {
  const to = stateAfter<ImportState, ImportEvent>(importTransitions, seen.state, event)
  if (!to) return undefined
  const { numUpdatedRows } = await trx
    .updateTable('import_batches')
    .set({ state: to, ...marks })
    .where('id', '=', seen.id)
    .where('state', '=', seen.state)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n ? to : undefined
}

export async function insertProducers(trx: Trx, rows: readonly Insertable<Schema['producers']>[]): Promise<void> {
  for (const part of portions(rows)) await trx.insertInto('producers').values(part).execute()
}

/** Makers by the names lists have for them; one that was merged is the one it turned out to be. */
export async function producersByKey(db: Reader, keys: readonly string[]): Promise<Map<string, ProducerId>> {
  const found = new Map<string, ProducerId>()
  for (const part of portions(keys)) {
    const marked = await db
      .selectFrom('producer_marks')
      .select(['producer_id as id', 'mark'])
      .where('kind', '=', 'list_key')
      .where('mark', 'in', part)
      .execute()
    for (const { id, mark } of marked) found.set(mark, id)
    const rows = await db
      .selectFrom('producers')
      .select(['id', 'merged_into', 'natural_key'])
      .where('natural_key', 'in', part)
      .execute()
    for (const row of rows) if (row.natural_key) found.set(row.natural_key, row.merged_into ?? row.id)
  }
  return found
}

/** Which of these the house has, and as which. */
export async function producersByOwnId(db: Reader, ids: readonly ProducerId[]): Promise<Map<ProducerId, ProducerId>> {
  const rows = await inPortions(ids, (part) =>
    db.selectFrom('producers').select(['id', 'merged_into']).where('id', 'in', part).execute(),
  )
  return new Map(rows.map((row) => [row.id, row.merged_into ?? row.id]))
}

export async function productIdsOfBatch(db: Reader, id: ImportBatchId): Promise<ProductId[]> {
  const rows = await db.selectFrom('products').select('id').where('import_batch_id', '=', id).execute()
  return rows.map((row) => row.id)
}
