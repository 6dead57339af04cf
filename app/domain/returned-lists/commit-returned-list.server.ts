import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { ReturnedListId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { stateAfter } from '#app/domain/shared/transitions'
import type { Database, Trx } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import {
  moveReturnedList,
  returnedListById,
  type ReturnedRow,
  rowsOfReturned,
  updateReturnedRow,
} from '#db/queries/returned-lists.server'
import { inTransaction } from '#db/transaction.server'
import { keeperOf } from './keepers.server'
import type { ReturnedList } from './returned-list'
import { type ReturnedListEvent, type ReturnedListState, returnedListTransitions } from './returned-list-states'
import { takeRow } from './take-rows.server'

/** `list` is the one its page is of: what belongs to another is not there. */
export type Which = { id: ReturnedListId; list: ReturnedList }
type Committed = Outcome<
  'returned.unknown' | 'returned.already_done' | 'returned.nothing_to_take_in' | 'shared.stale',
  { taken: number; refused: number }
>

/**
 * Takes the rows in, all in one transaction. What the house refuses now, or what somebody changed since the rows were read,
 * stays as it is and says so; the other rows are taken in.
 */
export async function commitReturnedList(db: Database, actor: Actor, which: Which, now: Instant): Promise<Committed> {
  return inTransaction(db, async (trx): Promise<Committed> => {
    const returned = await returnedListById(trx, which.id)
    if (returned?.list !== which.list) return refuse('returned.unknown')
    const to = stateAfter<ReturnedListState, ReturnedListEvent>(returnedListTransitions, returned.state, 'commit')
    if (!to) return refuse('returned.already_done')
    const rows = (await rowsOfReturned(trx, which.id)).filter(({ fields }) => fields !== null)
    if (rows.length === 0) return refuse('returned.nothing_to_take_in')
    if (!(await moveReturnedList(trx, returned, 'commit', { committed_at: now }))) return refuse('shared.stale')
    let taken = 0
    for (const row of rows) if (await take(trx, actor, which.list, row, now)) taken++
    const data = { taken, refused: rows.length - taken }
    await appendEvent(trx, actor, { kind: 'returned_list.committed', subject: which.id, from: returned.state, to, data }, now)
    return { ok: true, ...data }
  })
}

async function take(trx: Trx, actor: Actor, list: ReturnedList, row: ReturnedRow, now: Instant): Promise<boolean> {
  const fields = JSON.parse(row.fields ?? '{}') as object
  const done = await takeRow(trx, actor, keeperOf(list), { subject: row.subject, seen: row.seen, fields }, now)
  if (done.ok) {
    const before = done.before && JSON.stringify(done.before)
    await updateReturnedRow(trx, row, { subject: done.subject, taken_as: done.takenAs, before })
    return true
  }
  const { code, params, field } = done
  await updateReturnedRow(trx, row, { fate: 'refused', refusals: JSON.stringify([{ code, params, field }]) })
  return false
}
