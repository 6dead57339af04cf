import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { ProducerId, SupplyCallId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { answerInvitation, livePromise } from '#db/queries/commitments.server'
import { appendEvent, type NewEvent } from '#db/queries/events.server'
import { onceForKey } from '#db/queries/form-keys.server'
import { callForMaker } from '#db/queries/maker-calls.server'
import { inTransaction } from '#db/transaction.server'
import { actingFor } from './acting-for.server'
import { mayAnswer } from './promise-rules'

/** "Belum bisa kali ini": an answer like any other, and it may still become a promise while the call is open. */
export async function answerCannot(
  db: Database,
  actor: Actor,
  { key, callId, producerId }: { key: string; callId: SupplyCallId; producerId: ProducerId },
  now: Instant,
): Promise<Outcome<string>> {
  return inTransaction(db, (trx) =>
    onceForKey(trx, { scope: `call.cannot:${actor.accountId}`, key }, now, async () => {
      const acting = await actingFor(trx, actor, producerId)
      if (!acting.ok) return acting
      const call = await callForMaker(trx, producerId, callId)
      if (!call) return refuse('supply.call_unknown')
      const open = mayAnswer(call, now)
      if (!open.ok) return open
      if (await livePromise(trx, callId, producerId)) return refuse('supply.already_promised')
      await answerInvitation(trx, callId, producerId, 'cannot', now)
      const event: NewEvent = { kind: 'call.cannot', subject: callId, onBehalfOf: acting.onBehalfOf, data: { producerId } }
      await appendEvent(trx, actor, event, now)
      return { ok: true as const }
    }),
  )
}
