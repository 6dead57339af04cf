import { type OutboxEvent, type OutboxState, outboxTransitions } from '#app/domain/mail/outbox-states'
import type { Instant } from '#app/domain/shared/calendar'
import { newId, type OutboxMessageId } from '#app/domain/shared/ids'
import { stateAfter } from '#app/domain/shared/transitions'
import type { Database, Reader, Trx } from '#db/client.server'

export type Mail = { recipient: string; subject: string; body: string }

/** Leaves a letter to be sent after the commit; it goes with the transaction or not at all. */
export async function enqueueMail(trx: Trx, mail: Mail, now: Instant): Promise<void> {
  await enqueueMails(trx, [mail], now)
}

/** The same for several letters, in one statement. */
export async function enqueueMails(trx: Trx, mails: readonly Mail[], now: Instant): Promise<void> {
  if (mails.length === 0) return
  await trx
    .insertInto('outbox')
    .values(
      mails.map(({ recipient, subject, body }) => ({
        id: newId('outboxMessage', Date.parse(now)),
        state: 'waiting' as const,
        recipient,
        subject,
        body,
        attempts: 0,
        next_try_at: now,
        last_error: null,
        created_at: now,
        sent_at: null,
      })),
    )
    .execute()
}

/** Letters whose time has come, the longest waiting first. */
export function dueMail(db: Reader, now: Instant, most: number) {
  return db
    .selectFrom('outbox')
    .select(['id', 'recipient', 'subject', 'body', 'attempts', 'next_try_at as nextTryAt'])
    .where('state', '=', 'waiting')
    .where('next_try_at', '<=', now)
    .orderBy('next_try_at')
    .orderBy('id')
    .limit(most)
    .execute()
}

export type DueMail = Awaited<ReturnType<typeof dueMail>>[number]

/** Takes a due letter for one try; false when another sender took it first. */
export async function leaseMail(
  db: Database,
  seen: Pick<DueMail, 'id' | 'nextTryAt' | 'attempts'>,
  until: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('outbox')
    .set({ next_try_at: until, attempts: seen.attempts + 1 })
    .where('id', '=', seen.id)
    .where('state', '=', 'waiting')
    .where('next_try_at', '=', seen.nextTryAt)
    .where('attempts', '=', seen.attempts)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function postponeMail(
  db: Database,
  id: OutboxMessageId,
  { nextTryAt, reason }: { nextTryAt: Instant; reason: string },
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ next_try_at: nextTryAt, last_error: reason })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
}

/** Compare-and-set; the state it is in now, or undefined when it could not be moved from where it was seen. */
export async function moveMail(
  trx: Trx,
  seen: { id: OutboxMessageId; state: OutboxState },
  event: OutboxEvent,
  { reason, now }: { reason: string | null; now: Instant },
): Promise<OutboxState | undefined> {
  const to = stateAfter(outboxTransitions, seen.state, event)
  if (!to) return undefined
  const again = to === 'waiting' ? { attempts: 0, next_try_at: now } : {}
  const { numUpdatedRows } = await trx
    .updateTable('outbox')
    .set({ state: to, last_error: reason, sent_at: to === 'sent' ? now : null, ...again })
    .where('id', '=', seen.id)
    .where('state', '=', seen.state)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n ? to : undefined
}

export function mailById(db: Reader, id: OutboxMessageId) {
  return db
    .selectFrom('outbox')
    .select(['id', 'state', 'recipient', 'subject', 'body', 'attempts', 'next_try_at as nextTryAt'])
    .select(['last_error as lastError', 'created_at as createdAt', 'sent_at as sentAt'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Newest first; the page after a letter begins below it. */
export function mailList(
  db: Reader,
  { state, before, most }: { state: OutboxState | null; before: OutboxMessageId | null; most: number },
) {
  return db
    .selectFrom('outbox')
    .select([
      'id',
      'state',
      'recipient',
      'subject',
      'attempts',
      'last_error as lastError',
      'created_at as createdAt',
      'sent_at as sentAt',
    ])
    .$if(state !== null, (query) => query.where('state', '=', state))
    .$if(before !== null, (query) => query.where('id', '<', before))
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
}
