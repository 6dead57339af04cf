import type { Actor } from '#app/domain/people/actor'
import { mayAnswer } from '#app/domain/quotes/may-answer'
import { paymentTerms } from '#app/domain/quotes/payment-terms'
import { paymentParts } from '#app/domain/quotes/price-quote'
import { dayOf, type Instant } from '#app/domain/shared/calendar'
import { newId, type OrderId, type QuoteId } from '#app/domain/shared/ids'
import { money } from '#app/domain/shared/money'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { confirmForOrder, releaseUnused } from '#app/domain/supply/hold-promises.server'
import { translator } from '#app/i18n'
import type { Database, Trx } from '#db/client.server'
import { accountsOfBuyer } from '#db/queries/buyers.server'
import { nextNumber } from '#db/queries/counters.server'
import { appendEvent } from '#db/queries/events.server'
import { inquiryInTransaction, moveInquiry } from '#db/queries/inquiry-moves.server'
import { enqueueMail } from '#db/queries/outbox.server'
import { quoteOfBuyer } from '#db/queries/buyer-quotes.server'
import { moveQuote } from '#db/queries/quotes.server'
import { callIdsOfInquiry, orderOfQuote } from '#db/queries/orders.server'
import { inTransaction } from '#db/transaction.server'
import { issueWorkOrders } from './issue-work-orders.server'

type Quote = NonNullable<Awaited<ReturnType<typeof quoteOfBuyer>>>

/** The buyer's yes: one order, the chosen promises confirmed, the others free, and each maker's share written down. */
export async function acceptQuote(
  db: Database,
  actor: Actor,
  { quoteId, publicUrl }: { quoteId: QuoteId; publicUrl: string },
  now: Instant,
): Promise<Outcome<string, { orderId: OrderId }>> {
  return inTransaction(db, async (trx) => {
    const quote = await quoteOfBuyer(trx, actor, quoteId)
    if (!quote) return refuse('quotes.quote_unknown')
    const before = await orderOfQuote(trx, quoteId)
    if (before) return { ok: true as const, orderId: before.id }
    const allowed = mayAnswer({ state: quote.state, validUntil: quote.valid_until }, dayOf(now))
    if (!allowed.ok) return allowed

    const accepted = await moveQuote(trx, quote, 'accept', { answered_at: now, answered_by: actor.accountId })
    if (!accepted) return refuse('shared.stale')
    const inquiry = await inquiryInTransaction(trx, quote.inquiry_id)
    if (!inquiry || !(await moveInquiry(trx, inquiry, 'order', now))) return refuse('shared.stale')

    const orderId = await writeOrder(trx, actor, quote, now)
    const confirmed = await confirmForOrder(trx, actor, { quoteId, orderId }, now)
    if (!confirmed.ok) return confirmed
    await issueWorkOrders(trx, actor, orderId, confirmed.rows, now)
    await releaseUnused(trx, actor, [...new Set([...confirmed.callIds, ...(await callIdsOfInquiry(trx, inquiry.id))])], now)

    await appendEvent(
      trx,
      actor,
      { kind: 'quote.accepted', subject: quoteId, from: quote.state, to: accepted, data: { orderId } },
      now,
    )
    await appendEvent(trx, actor, { kind: 'order.placed', subject: orderId, to: 'confirmed', data: { quoteId } }, now)
    await appendEvent(
      trx,
      actor,
      { kind: 'inquiry.ordered', subject: inquiry.id, from: inquiry.state, to: 'ordered', data: { orderId } },
      now,
    )
    await tellBuyer(trx, quote, `${publicUrl}/buying/orders/${orderId}`, now)
    return { ok: true as const, orderId }
  })
}

async function writeOrder(trx: Trx, actor: Actor, quote: Quote, now: Instant): Promise<OrderId> {
  const orderId = newId('order', Date.parse(now))
  await trx
    .insertInto('orders')
    .values({
      id: orderId,
      number: await nextNumber(trx, 'PO', dayOf(now)),
      quote_id: quote.id,
      inquiry_id: quote.inquiry_id,
      buyer_id: quote.buyer_id,
      state: 'confirmed',
      currency: quote.currency,
      total_minor: quote.total_minor,
      deliver_by: quote.deliver_by,
      accepted_by: actor.accountId,
      created_at: now,
      updated_at: now,
    })
    .execute()
  const steps = paymentTerms[quote.payment_terms]
  const parts = paymentParts(money(quote.total_minor, quote.currency), steps)
  await trx
    .insertInto('order_payments')
    .values(
      steps.map((step, position) => ({
        order_id: orderId,
        position,
        trigger: step.trigger,
        share_bp: step.shareBp,
        amount_minor: parts[position]?.minor ?? 0,
      })),
    )
    .execute()
  return orderId
}

async function tellBuyer(trx: Trx, quote: Quote, link: string, now: Instant) {
  for (const account of await accountsOfBuyer(trx, quote.buyer_id)) {
    if (!account.email) continue
    const t = translator(account.language)
    const params = { number: quote.number, deliverBy: quote.deliver_by, link }
    await enqueueMail(
      trx,
      { recipient: account.email, subject: t('orders.mail_subject', params), body: t('orders.mail_body', params) },
      now,
    )
  }
}
