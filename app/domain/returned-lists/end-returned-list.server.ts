import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { stateAfter } from '#app/domain/shared/transitions'
import type { Database, Trx } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { moveReturnedList, returnedListById, type ReturnedRow, rowsOfReturned } from '#db/queries/returned-lists.server'
import { inTransaction } from '#db/transaction.server'
import type { Which } from './commit-returned-list.server'
import { keeperOf } from './keepers.server'
import type { Keeper } from './keeper.server'
import { type ReturnedListEvent, type ReturnedListState, returnedListTransitions } from './returned-list-states'

/** Takes the whole list back, while nobody has changed or begun to use any of what it brought; else nothing of it. */
export async function undoReturnedList(db: Database, actor: Actor, which: Which, now: Instant): Promise<Outcome<string>> {
  return inTransaction(db, async (trx): Promise<Outcome<string>> => {
    const returned = await returnedListById(trx, which.id)
    if (returned?.list !== which.list) return refuse('returned.unknown')
    const to = stateAfter<ReturnedListState, ReturnedListEvent>(returnedListTransitions, returned.state, 'undo')
    if (!to) return refuse('returned.already_done')
    const taken = (await rowsOfReturned(trx, which.id)).filter(({ taken_as }) => taken_as !== null)
    // The last first: a row may build on one above it.
    for (const row of taken.reverse()) {
      const back = await takeBack(trx, actor, keeperOf(which.list), row, now)
      if (!back.ok) return back
    }
    if (!(await moveReturnedList(trx, returned, 'undo', { undone_at: now }))) return refuse('shared.stale')
    await appendEvent(trx, actor, { kind: 'returned_list.undone', subject: which.id, from: returned.state, to }, now)
    return { ok: true }
  })
}

async function takeBack(
  trx: Trx,
  actor: Actor,
  keeper: Keeper<object>,
  row: ReturnedRow,
  now: Instant,
): Promise<Outcome<string>> {
  const id = row.subject ?? ''
  const standing = await keeper.standing(trx, id)
  if (standing?.version !== row.taken_as) return refuse('returned.changed_since', { name: row.name })
  if (row.before === null) {
    const removed = await keeper.remove(trx, id)
    return removed.ok ? removed : { ...removed, params: { name: row.name } }
  }
  return keeper.edit(trx, actor, { id, seen: standing.version }, JSON.parse(row.before) as object, now)
}

/** Puts a list away that was read and not taken in. */
export async function discardReturnedList(db: Database, actor: Actor, which: Which, now: Instant): Promise<Outcome<string>> {
  return inTransaction(db, async (trx): Promise<Outcome<string>> => {
    const returned = await returnedListById(trx, which.id)
    if (returned?.list !== which.list) return refuse('returned.unknown')
    const to = await moveReturnedList(trx, returned, 'discard')
    if (!to) return refuse('returned.already_done')
    await appendEvent(trx, actor, { kind: 'returned_list.discarded', subject: which.id, from: returned.state, to }, now)
    return { ok: true }
  })
}
