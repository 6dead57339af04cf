import { describe, expect, test } from 'vitest'
import type { Instant } from '#app/domain/shared/calendar'
import { closeDueCalls } from '#app/domain/supply/close-due-calls.server'
import { callsPast, moveCall } from '#db/queries/call-moves.server'
import { inTransaction } from '#db/transaction.server'
import { daysLater, now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory } from '#tests/support/factory'

describe.each(databases)('calls whose last day is over (%s)', (_, openDatabase) => {
  test('close by themselves, once; what was promised stands, and open ones stay open', async () => {
    const db = await openDatabase()
    const make = factory(db)
    const due = await make.call({ closes_at: daysLater(3) })
    const open = await make.call({ closes_at: daysLater(10) })
    await make.commitment({ supply_call_id: due.id })
    expect(await closeDueCalls(db, now)).toBe(0)
    expect(await closeDueCalls(db, daysLater(4))).toBe(1)
    expect(await closeDueCalls(db, daysLater(4))).toBe(0)
    const states = await db.selectFrom('supply_calls').select(['id', 'state']).execute()
    expect(new Map(states.map((call) => [call.id, call.state]))).toEqual(
      new Map([
        [due.id, 'closed'],
        [open.id, 'open'],
      ]),
    )
    expect(await db.selectFrom('commitments').select('state').execute()).toEqual([{ state: 'offered' }])
    const event = await db
      .selectFrom('events')
      .select(['kind', 'from_state', 'to_state', 'actor_id'])
      .where('subject', '=', due.id)
      .execute()
    expect(event).toEqual([{ kind: 'call.closed', from_state: 'open', to_state: 'closed', actor_id: null }])
  })

  test('one whose last day was put off since it was looked up stays open', async () => {
    const db = await openDatabase()
    const call = await factory(db).call({ closes_at: daysLater(3) })
    const [seen] = await callsPast(db, daysLater(4))
    expect(seen?.id).toBe(call.id)
    await db
      .updateTable('supply_calls')
      .set({ closes_at: daysLater(10) })
      .execute()
    const close = (at: Instant) =>
      inTransaction(db, (trx) => moveCall(trx, { id: call.id, state: 'open' }, 'close', at, { closedBy: at }))
    expect(await close(daysLater(4))).toBe(false)
    expect(await close(daysLater(11))).toBe(true)
  })
})
