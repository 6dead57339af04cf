import { takeTry } from '#app/auth/tries.server'
import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { InquiryId, MessageId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database, Trx } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { onceForKey } from '#db/queries/form-keys.server'
import { inquiryOfBuyer, sentInquiry } from '#db/queries/inquiries.server'
import { insertMessage } from '#db/queries/messages.server'
import { inTransaction } from '#db/transaction.server'
import { tellBuyer, tellHouse } from './inquiry-letters.server'

type Posting = { key: string; inquiryId: InquiryId; body: string; publicUrl: string }
type PostRefusal = 'inquiry.inquiry_unknown' | 'shared.too_many'

const mostAnHour = 60

/** The buyer writes to the house. */
export function writeToHouse(db: Database, actor: Actor, input: Posting, now: Instant) {
  return post(db, actor, input, now, async (trx) => {
    const inquiry = await inquiryOfBuyer(trx, actor, input.inquiryId)
    if (!inquiry) return refuse('inquiry.inquiry_unknown')
    const { ownerId } = (await sentInquiry(trx, inquiry.id)) ?? { ownerId: null }
    await tellHouse(trx, ownerId, 'message', { inquiry, publicUrl: input.publicUrl }, now)
    return { ok: true, side: 'buyer' }
  })
}

/** The house writes to the buyer. */
export function writeToBuyer(db: Database, actor: Actor, input: Posting, now: Instant) {
  return post(db, actor, input, now, async (trx) => {
    const inquiry = await sentInquiry(trx, input.inquiryId)
    if (!inquiry?.buyerId) return refuse('inquiry.inquiry_unknown')
    await tellBuyer(trx, inquiry.buyerId, 'reply', { inquiry, publicUrl: input.publicUrl }, now)
    return { ok: true, side: 'house' }
  })
}

type Addressed = Outcome<'inquiry.inquiry_unknown', { side: 'buyer' | 'house' }>

async function post(
  db: Database,
  actor: Actor,
  { key, inquiryId, body }: Posting,
  now: Instant,
  address: (trx: Trx) => Promise<Addressed>,
): Promise<Outcome<PostRefusal, { messageId: MessageId }>> {
  const allowed = await takeTry(db, [{ what: 'message', by: [actor.accountId], most: mostAnHour, minutes: 60 }], now)
  if (!allowed.ok) return allowed
  return inTransaction(db, (trx) =>
    onceForKey(trx, { scope: `inquiry.message:${actor.accountId}`, key }, now, async () => {
      const addressed = await address(trx)
      if (!addressed.ok) return addressed
      const { side } = addressed
      const messageId = await insertMessage(trx, { inquiryId, authorId: actor.accountId, side, body }, now)
      await appendEvent(trx, actor, { kind: 'inquiry.message', subject: inquiryId, data: { messageId, side } }, now)
      return { ok: true as const, messageId }
    }),
  )
}
