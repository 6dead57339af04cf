import type { Instant } from '#app/domain/shared/calendar'
import { newId } from '#app/domain/shared/ids'
import type { Trx } from '#db/client.server'

export type Mail = { recipient: string; subject: string; body: string }

/** Leaves a letter to be sent after the commit; it goes with the transaction or not at all. */
export async function enqueueMail(trx: Trx, mail: Mail, now: Instant): Promise<void> {
  await trx
    .insertInto('outbox')
    .values({
      id: newId('outboxMessage', Date.parse(now)),
      state: 'waiting',
      recipient: mail.recipient,
      subject: mail.subject,
      body: mail.body,
      attempts: 0,
      next_try_at: now,
      last_error: null,
      created_at: now,
      sent_at: null,
    })
    .execute()
}
