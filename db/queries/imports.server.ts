import type { Insertable } from 'kysely'
import { type ImportEvent, type ImportState, importTransitions } from '#app/domain/imports/import-states'
import type { KnownMaker } from '#app/domain/imports/known-makers'
import type { Instant } from '#app/domain/shared/calendar'
import type { ImportBatchId, ProducerId, ProductId } from '#app/domain/shared/ids'
import { stateAfter } from '#app/domain/shared/transitions'
import type { Reader, Trx } from '#db/client.server'
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

export function importsInOrder(db: Reader) {
  return db
    .selectFrom('import_batches')
    .innerJoin('accounts', 'accounts.id', 'import_batches.uploaded_by')
    .select(['import_batches.id', 'import_batches.file_name', 'import_batches.state', 'import_batches.created_at'])
    .select(['producers_added', 'products_added', 'accounts.name as uploadedByName'])
    .where('import_batches.state', '!=', 'discarded')
    .orderBy('import_batches.id', 'desc')
    .limit(100)
    .execute()
}

export async function correctBatch(trx: Trx, id: ImportBatchId, change: { sheet: string; layout: string }): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('import_batches')
    .set(change)
    .where('id', '=', id)
    .where('state', '=', 'staged')
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

type Marks = { committed_at?: Instant; undone_at?: Instant; producers_added?: number; products_added?: number }

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

/** Neither database takes any number of values in one statement. */
const portion = 400

function portions<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / portion) }, (_, at) => items.slice(at * portion, (at + 1) * portion))
}

export async function insertProducers(trx: Trx, rows: readonly Insertable<Schema['producers']>[]): Promise<void> {
  for (const part of portions(rows)) await trx.insertInto('producers').values(part).execute()
}

export async function producersByKey(db: Reader, keys: readonly string[]): Promise<Map<string, ProducerId>> {
  const found = new Map<string, ProducerId>()
  for (const part of portions(keys)) {
    const rows = await db.selectFrom('producers').select(['id', 'natural_key']).where('natural_key', 'in', part).execute()
    for (const row of rows) if (row.natural_key) found.set(row.natural_key, row.id)
  }
  return found
}

/** Makers that those of a list may be: of the same regencies, or with one of the telephone numbers. */
export async function makersToCompare(
  db: Reader,
  { phones, regencies }: { phones: readonly string[]; regencies: readonly string[] },
): Promise<KnownMaker[]> {
  const makers = new Map<ProducerId, KnownMaker>()
  const marks = [
    ...portions([...new Set(phones)]).map((part) => ({ column: 'phone' as const, part })),
    ...portions([...new Set(regencies)]).map((part) => ({ column: 'regency' as const, part })),
  ]
  for (const { column, part } of marks) {
    const rows = await db
      .selectFrom('producers')
      .select(['id', 'name', 'contact_name as contactName', 'village', 'district', 'phone'])
      .where(column, 'in', part)
      .where('active', '=', 1)
      .orderBy('id')
      .execute()
    for (const { id, ...maker } of rows) makers.set(id, maker)
  }
  return [...makers.values()]
}

export async function productKeysAmong(db: Reader, keys: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>()
  for (const part of portions(keys)) {
    const rows = await db.selectFrom('products').select('natural_key').where('natural_key', 'in', part).execute()
    for (const row of rows) if (row.natural_key) found.add(row.natural_key)
  }
  return found
}

export async function productIdsOfBatch(db: Reader, id: ImportBatchId): Promise<ProductId[]> {
  const rows = await db.selectFrom('products').select('id').where('import_batch_id', '=', id).execute()
  return rows.map((row) => row.id)
}

/** How many makers and products of a batch somebody already works with: invited, promised, signed in, published, asked for. */
export async function usesOfBatch(db: Reader, id: ImportBatchId): Promise<number> {
  const makers = await db
    .selectFrom('producers')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('import_batch_id', '=', id)
    .where(({ or, exists, selectFrom }) =>
      or([
        exists(selectFrom('call_invitations').select('producer_id').whereRef('producer_id', '=', 'producers.id')),
        exists(selectFrom('commitments').select('id').whereRef('producer_id', '=', 'producers.id')),
        exists(selectFrom('account_producers').select('producer_id').whereRef('producer_id', '=', 'producers.id')),
        exists(
          selectFrom('products as own')
            .select('own.id')
            .whereRef('own.producer_id', '=', 'producers.id')
            .where((own) => own.or([own('own.import_batch_id', 'is', null), own('own.import_batch_id', '!=', id)])),
        ),
      ]),
    )
    .executeTakeFirstOrThrow()
  const products = await db
    .selectFrom('products')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('import_batch_id', '=', id)
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        eb('state', 'not in', ['in_review', 'draft']),
        eb('standard_id', 'is not', null),
        exists(selectFrom('inquiry_lines').select('inquiry_lines.id').whereRef('inquiry_lines.product_id', '=', 'products.id')),
      ]),
    )
    .executeTakeFirstOrThrow()
  return makers.count + products.count
}

export async function deleteBatchRows(trx: Trx, id: ImportBatchId): Promise<void> {
  await trx.deleteFrom('products').where('import_batch_id', '=', id).execute()
  await trx.deleteFrom('producers').where('import_batch_id', '=', id).execute()
}
