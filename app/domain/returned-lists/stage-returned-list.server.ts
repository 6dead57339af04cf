import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import { newId, type ReturnedListId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database, Trx } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { onceForKey } from '#db/queries/form-keys.server'
import {
  insertReturnedList,
  insertReturnedRows,
  moveReturnedList,
  type ReturnedRow,
  sameFileOf,
} from '#db/queries/returned-lists.server'
import { inTransaction, rehearsed } from '#db/transaction.server'
import { keeperOf } from './keepers.server'
import { mostRows, type ReturnedList } from './returned-list'
import type { Aside, ReadRow, RowRefusal } from './returned-row'
import { takeRow } from './take-rows.server'

type Read = {
  list: ReturnedList
  fileName: string
  fileHash: string
  /** How many rows there are, and how many of them say what the house says. */
  rowsRead: number
  rowsSame: number
  aside: Aside
  /** The others. */
  rows: readonly ReadRow[]
}
type Staged = Outcome<'returned.rows_many' | 'returned.already_taken_in', { id: ReturnedListId }>

/**
 * Keeps what a list that came in again would change. Its rows are tried once, so that whatever the house would refuse is
 * known before anything is written.
 */
export async function stageReturnedList(
  db: Database,
  actor: Actor,
  { key, ...read }: Read & { key: string },
  now: Instant,
): Promise<Staged> {
  if (read.rows.length > mostRows) return refuse('returned.rows_many', { count: read.rows.length, most: mostRows }, 'file')
  const rows = await tried(db, actor, read, now)
  return inTransaction(db, (trx) =>
    onceForKey(trx, { scope: `returned.stage:${actor.accountId}:${read.list}`, key }, now, async (): Promise<Staged> => {
      for (const earlier of await sameFileOf(trx, read.list, read.fileHash)) {
        if (earlier.state === 'committed')
          return refuse('returned.already_taken_in', { on: earlier.committed_at ?? earlier.created_at }, 'file')
        await moveReturnedList(trx, earlier, 'discard')
        await appendEvent(
          trx,
          actor,
          { kind: 'returned_list.discarded', subject: earlier.id, from: 'staged', to: 'discarded' },
          now,
        )
      }
      const id = newId('returnedList', Date.parse(now))
      await write(trx, actor, id, read, now)
      await insertReturnedRows(
        trx,
        rows.map((row) => ({ ...row, list_id: id })),
      )
      return { ok: true, id }
    }),
  )
}

async function write(trx: Trx, actor: Actor, id: ReturnedListId, { list, fileName, ...read }: Read, now: Instant) {
  await insertReturnedList(trx, {
    ...{ id, list, state: 'staged', file_name: fileName, file_hash: read.fileHash },
    ...{ rows_read: read.rowsRead, rows_same: read.rowsSame, aside: JSON.stringify(read.aside) },
    ...{ uploaded_by: actor.accountId, created_at: now, committed_at: null, undone_at: null },
  })
  await appendEvent(trx, actor, { kind: 'returned_list.staged', subject: id, to: 'staged', data: { fileName } }, now)
}

type KeptRow = Omit<ReturnedRow, 'list_id'>

function tried(db: Database, actor: Actor, { list, rows }: Read, now: Instant): Promise<KeptRow[]> {
  const keeper = keeperOf(list)
  return rehearsed(db, async (trx) => {
    const kept: KeptRow[] = []
    for (const row of rows) {
      const refused = row.fate === 'refused' ? row.refusals : await whyNot(trx, row)
      kept.push(keptAs(row, refused))
    }
    return kept
  })

  async function whyNot(trx: Trx, row: Exclude<ReadRow, { fate: 'refused' }>): Promise<RowRefusal[]> {
    const [subject, seen] = row.fate === 'new' ? [null, null] : [row.subject, row.seen]
    const taken = await takeRow(trx, actor, keeper, { subject, seen, fields: row.fields }, now)
    return taken.ok ? [] : [taken]
  }
}

function keptAs(row: ReadRow, refusals: readonly RowRefusal[]): KeptRow {
  return {
    row_number: row.row,
    fate: refusals.length > 0 ? 'refused' : row.fate,
    subject: row.fate === 'new' ? null : row.subject,
    name: row.name,
    seen: row.fate === 'changed' ? row.seen : null,
    fields: refusals.length > 0 || row.fate === 'refused' ? null : JSON.stringify(row.fields),
    changes: JSON.stringify(row.changes),
    refusals: JSON.stringify(refusals.map(({ code, params, field }) => ({ code, params, field }))),
    taken_as: null,
    before: null,
  }
}
