import type { Insertable, Selectable, Updateable } from 'kysely'
import type { ReturnedList } from '#app/domain/returned-lists/returned-list'
import {
  type ReturnedListEvent,
  type ReturnedListState,
  returnedListTransitions,
} from '#app/domain/returned-lists/returned-list-states'
import type { RowFate } from '#app/domain/returned-lists/returned-row'
import type { ReturnedListId } from '#app/domain/shared/ids'
import { stateAfter } from '#app/domain/shared/transitions'
import type { Reader, Trx } from '#db/client.server'
import type { Schema } from '#db/schema'
import { inPortions } from './portions'

export type ReturnedRow = Selectable<Schema['returned_rows']>

export function returnedListById(db: Reader, id: ReturnedListId) {
  return db.selectFrom('returned_lists').selectAll().where('id', '=', id).executeTakeFirst()
}

/** What came in again of one list, the latest first. */
export function returnedListsOf(db: Reader, list: ReturnedList, most: number) {
  return db
    .selectFrom('returned_lists')
    .innerJoin('accounts', 'accounts.id', 'returned_lists.uploaded_by')
    .select(['returned_lists.id', 'returned_lists.state', 'returned_lists.file_name', 'returned_lists.created_at'])
    .select('accounts.name as uploadedByName')
    .select((returned) =>
      returned
        .selectFrom('returned_rows')
        .select(({ fn }) => fn.countAll<number>().as('taken'))
        .whereRef('list_id', '=', 'returned_lists.id')
        .where('taken_as', 'is not', null)
        .as('taken'),
    )
    .where('list', '=', list)
    .where('returned_lists.state', '!=', 'discarded')
    .orderBy('returned_lists.created_at', 'desc')
    .orderBy('returned_lists.id', 'desc')
    .limit(most)
    .execute()
}

/** The same file of the same list, while it waits or is taken in. */
export function sameFileOf(db: Reader, list: ReturnedList, fileHash: string) {
  return db
    .selectFrom('returned_lists')
    .select(['id', 'state', 'created_at', 'committed_at'])
    .where('list', '=', list)
    .where('file_hash', '=', fileHash)
    .where('state', 'in', ['staged', 'committed'])
    .execute()
}

export function rowsOfReturned(db: Reader, id: ReturnedListId): Promise<ReturnedRow[]> {
  return db.selectFrom('returned_rows').selectAll().where('list_id', '=', id).orderBy('row_number').execute()
}

/** One page of them, of one fate or all. */
export function someRowsOfReturned(
  db: Reader,
  id: ReturnedListId,
  { fate, after, most }: { fate: RowFate | undefined; after: number; most: number },
): Promise<ReturnedRow[]> {
  let query = db.selectFrom('returned_rows').selectAll().where('list_id', '=', id).where('row_number', '>', after)
  if (fate) query = query.where('fate', '=', fate)
  return query.orderBy('row_number').limit(most).execute()
}

export async function fatesOfReturned(db: Reader, id: ReturnedListId): Promise<Record<RowFate, number>> {
  const rows = await db
    .selectFrom('returned_rows')
    .select(['fate', ({ fn }) => fn.countAll<number>().as('count')])
    .where('list_id', '=', id)
    .groupBy('fate')
    .execute()
  const counts = { new: 0, changed: 0, refused: 0 }
  for (const { fate, count } of rows) counts[fate] = Number(count)
  return counts
}

export async function insertReturnedList(trx: Trx, list: Insertable<Schema['returned_lists']>): Promise<void> {
  await trx.insertInto('returned_lists').values(list).execute()
}

export async function insertReturnedRows(trx: Trx, rows: readonly Insertable<Schema['returned_rows']>[]): Promise<void> {
  await inPortions(rows, async (some) => {
    await trx.insertInto('returned_rows').values(some).execute()
    return []
  })
}

export async function updateReturnedRow(
  trx: Trx,
  { list_id, row_number }: Pick<ReturnedRow, 'list_id' | 'row_number'>,
  change: Updateable<Schema['returned_rows']>,
): Promise<void> {
  await trx.updateTable('returned_rows').set(change).where('list_id', '=', list_id).where('row_number', '=', row_number).execute()
}

/** Compare-and-set; undefined when there is no such step from here, or somebody was there first. */
export async function moveReturnedList(
  trx: Trx,
  seen: { id: ReturnedListId; state: ReturnedListState },
  event: ReturnedListEvent,
  marks: Updateable<Schema['returned_lists']> = {},
): Promise<ReturnedListState | undefined> {
  const to = stateAfter<ReturnedListState, ReturnedListEvent>(returnedListTransitions, seen.state, event)
  if (!to) return undefined
  const { numUpdatedRows } = await trx
    .updateTable('returned_lists')
    .set({ ...marks, state: to })
    .where('id', '=', seen.id)
    .where('state', '=', seen.state)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n ? to : undefined
}
