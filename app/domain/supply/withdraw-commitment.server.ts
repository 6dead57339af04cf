import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { CommitmentId, ProducerId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { keepHolds } from '#db/queries/capacity.server'
import { answerInvitation, commitmentOfMaker, moveCommitment } from '#db/queries/commitments.server'
import { appendEvent, type NewEvent } from '#db/queries/events.server'
import { onceForKey } from '#db/queries/form-keys.server'
import { inTransaction } from '#db/transaction.server'
import { actingFor } from './acting-for.server'
import { mayWithdraw } from './may-withdraw'

export type Withdrawal = { key: string; commitmentId: CommitmentId; reason: string | null }

/** A promise is taken back and the months it took are free: now the answer is "not this time", until another is given. */
export async function withdrawCommitment(
  db: Database,
  actor: Actor,
  { key, commitmentId, reason }: Withdrawal,
  now: Instant,
): Promise<Outcome<string, { producerId: ProducerId }>> {
  return inTransaction(db, (trx) =>
    onceForKey(trx, { scope: `commitment.withdraw:${actor.accountId}`, key }, now, async () => {
      const promise = await commitmentOfMaker(trx, actor, commitmentId)
      if (!promise) return refuse('supply.commitment_unknown')
      const allowed = mayWithdraw(promise, now)
      if (!allowed.ok) return allowed
      if (!(await moveCommitment(trx, promise, 'withdraw', now))) return refuse('shared.stale')
      const { id, producerId, state } = promise
      await keepHolds(trx, { commitmentId: id, producerId }, [])
      await answerInvitation(trx, promise.callId, producerId, 'cannot', now)

      const acting = await actingFor(trx, actor, producerId)
      if (!acting.ok) return acting
      const event: NewEvent = {
        kind: 'commitment.withdrawn',
        subject: id,
        from: state,
        to: 'withdrawn',
        onBehalfOf: acting.onBehalfOf,
      }
      await appendEvent(trx, actor, { ...event, ...(reason && { data: { reason } }) }, now)
      return { ok: true as const, producerId }
    }),
  )
}
