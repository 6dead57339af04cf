import { system } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { callsPast, moveCall } from '#db/queries/call-moves.server'
import { inTransaction } from '#db/transaction.server'

/** Calls whose last day for answers is over; each by itself, so that one in the way holds up no other. What was promised stands. */
export async function closeDueCalls(db: Database, now: Instant): Promise<number> {
  let closed = 0
  for (const call of await callsPast(db, now)) {
    const outcome = await inTransaction(db, async (trx): Promise<Outcome<'shared.stale'>> => {
      if (!(await moveCall(trx, call, 'close', now, { closedBy: now }))) return refuse('shared.stale')
      await appendEvent(trx, system, { kind: 'call.closed', subject: call.id, from: call.state, to: 'closed' }, now)
      return { ok: true }
    })
    if (outcome.ok) closed++
  }
  return closed
}
