import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { OutboxMessageId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { mailById, moveMail } from '#db/queries/outbox.server'
import { inTransaction } from '#db/transaction.server'

/** A letter the house gave up on goes on its way again. */
export async function tryAgain(
  db: Database,
  actor: Actor,
  id: OutboxMessageId,
  now: Instant,
): Promise<Outcome<'mail.unknown' | 'shared.stale'>> {
  return inTransaction(db, async (trx) => {
    const letter = await mailById(trx, id)
    if (!letter) return refuse('mail.unknown')
    const to = await moveMail(trx, letter, 'tryAgain', { reason: null, now })
    if (!to) return refuse('shared.stale')
    await appendEvent(trx, actor, { kind: 'mail.tried_again', subject: id, from: letter.state, to }, now)
    return { ok: true }
  })
}
