import { system } from '#app/domain/people/actor'
import { type Instant, plusMs } from '#app/domain/shared/calendar'
import type { Delivery, Mailer } from '#app/integrations/mail/mailer.server'
import type { Database } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { dueMail, type DueMail, leaseMail, moveMail, postponeMail } from '#db/queries/outbox.server'
import { inTransaction } from '#db/transaction.server'
import { minutesUntilNextTry } from './backoff'

const minuteMs = 60_000
/** Longer than any try can take: a sender that dies lets go of its letter after it. */
const leaseMinutes = 5
const atOnce = 20

export type Delivered = { sent: number; failed: number; givenUp: number; reasons: string[] }

/**
 * Sends what is due, one letter after the other. Each is leased first by compare-and-set on its next try, so that two
 * processes never send one within the lease; a crash between sending and noting it sends it again, never loses it.
 */
export async function deliverDue(db: Database, mailer: Mailer, clock: () => Instant): Promise<Delivered> {
  const delivered: Delivered = { sent: 0, failed: 0, givenUp: 0, reasons: [] }
  for (const letter of await dueMail(db, clock(), atOnce)) {
    if (!(await leaseMail(db, letter, plusMs(clock(), leaseMinutes * minuteMs)))) continue
    const result = await mailer.send({ ...letter, messageId: `<${letter.id}@balai-niaga>` })
    const outcome = await note(db, { ...letter, attempts: letter.attempts + 1 }, result, clock())
    delivered[outcome]++
    if (result.sent) continue
    delivered.reasons.push(result.reason)
    // Trouble that will pass is likely the server's: the others are spared a try in vain.
    if (!result.forGood) break
  }
  return delivered
}

async function note(db: Database, letter: DueMail, result: Delivery, now: Instant): Promise<'sent' | 'failed' | 'givenUp'> {
  const wait = minutesUntilNextTry(letter.attempts)
  if (!result.sent && !result.forGood && wait !== undefined) {
    await postponeMail(db, letter.id, { nextTryAt: plusMs(now, wait * minuteMs), reason: result.reason })
    return 'failed'
  }
  const event = result.sent ? 'deliver' : 'giveUp'
  await inTransaction(db, async (trx) => {
    const to = await moveMail(trx, { id: letter.id, state: 'waiting' }, event, {
      reason: result.sent ? null : result.reason,
      now,
    })
    const kind = result.sent ? 'mail.sent' : 'mail.given_up'
    if (to) await appendEvent(trx, system, { kind, subject: letter.id, from: 'waiting', to }, now)
  })
  return result.sent ? 'sent' : 'givenUp'
}
