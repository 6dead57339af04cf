import { type Actor, moversOf } from '#app/domain/people/actor'
import { withdrawQuotesOf } from '#app/domain/quotes/end-quotes.server'
import type { Instant } from '#app/domain/shared/calendar'
import type { InquiryId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { eventsOpenTo } from '#app/domain/shared/transitions'
import { releaseUnused } from '#app/domain/supply/hold-promises.server'
import type { Database, Trx } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { inquiryOfBuyer, sentInquiry } from '#db/queries/inquiries.server'
import { moveInquiry } from '#db/queries/inquiry-moves.server'
import { insertMessage } from '#db/queries/messages.server'
import { callIdsOfInquiry } from '#db/queries/orders.server'
import { inTransaction } from '#db/transaction.server'
import { tellBuyer, tellHouse } from './inquiry-letters.server'
import { type InquiryState, inquiryTransitions } from './inquiry-states'

type Ending = { inquiryId: InquiryId; reason: string; publicUrl: string }
type EndRefusal = 'inquiry.inquiry_unknown' | 'inquiry.already_ordered' | 'inquiry.not_open' | 'shared.stale'

/** The buyer wants it no more: offers for it end, its calls close, makers' promises are free. */
export async function withdrawInquiry(db: Database, actor: Actor, input: Ending, now: Instant): Promise<Outcome<EndRefusal>> {
  return inTransaction(db, async (trx) => {
    const inquiry = await inquiryOfBuyer(trx, actor, input.inquiryId)
    if (!inquiry) return refuse('inquiry.inquiry_unknown')
    if (inquiry.state === 'withdrawn') return { ok: true as const }
    const ended = await end(trx, actor, inquiry, 'withdraw', input.reason, now)
    if (!ended.ok) return ended
    const about = { inquiry, publicUrl: input.publicUrl, reason: input.reason }
    const { ownerId } = (await sentInquiry(trx, inquiry.id)) ?? { ownerId: null }
    await tellHouse(trx, ownerId, 'withdrawn', about, now)
    return { ok: true as const }
  })
}

/** The house cannot, or nobody answers any more: the same, from the other side, while no offer lies with the buyer. */
export async function closeInquiry(db: Database, actor: Actor, input: Ending, now: Instant): Promise<Outcome<EndRefusal>> {
  return inTransaction(db, async (trx) => {
    const inquiry = await sentInquiry(trx, input.inquiryId)
    if (!inquiry?.buyerId) return refuse('inquiry.inquiry_unknown')
    if (inquiry.state === 'closed') return { ok: true as const }
    const ended = await end(trx, actor, inquiry, 'close', input.reason, now)
    if (!ended.ok) return ended
    const about = { inquiry, publicUrl: input.publicUrl, reason: input.reason }
    await tellBuyer(trx, inquiry.buyerId, 'closed', about, now)
    return { ok: true as const }
  })
}

async function end(
  trx: Trx,
  actor: Actor,
  inquiry: { id: InquiryId; state: InquiryState },
  event: 'withdraw' | 'close',
  reason: string,
  now: Instant,
): Promise<Outcome<EndRefusal>> {
  if (!eventsOpenTo(inquiryTransitions, inquiry.state, moversOf(actor)).includes(event)) {
    return refuse(inquiry.state === 'ordered' ? 'inquiry.already_ordered' : 'inquiry.not_open')
  }
  const to = await moveInquiry(trx, inquiry, event, now)
  if (!to) return refuse('shared.stale')
  await withdrawQuotesOf(trx, actor, inquiry.id, now)
  await releaseUnused(trx, actor, await callIdsOfInquiry(trx, inquiry.id), now)
  const [kind, side] = event === 'withdraw' ? (['inquiry.withdrawn', 'buyer'] as const) : (['inquiry.closed', 'house'] as const)
  await insertMessage(trx, { inquiryId: inquiry.id, authorId: actor.accountId, side, body: reason }, now)
  await appendEvent(trx, actor, { kind, subject: inquiry.id, from: inquiry.state, to, data: { reason } }, now)
  return { ok: true }
}
