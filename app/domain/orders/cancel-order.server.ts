import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { OrderId, QuoteId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { giveBack } from '#app/domain/supply/hold-promises.server'
import type { Database, Trx } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { inquiryInTransaction, moveInquiry } from '#db/queries/inquiry-moves.server'
import { moveQuote, quoteInTransaction } from '#db/queries/quotes.server'
import { moveOrder, moveWorkOrder, orderInTransaction, workOrdersOf } from '#db/queries/orders.server'
import { inTransaction } from '#db/transaction.server'

type Cancellation = { orderId: OrderId; reason: string }

/** Undoes an order before any maker has started: shares are cancelled, promises and the inquiry are as they were before it. */
export async function cancelOrder(
  db: Database,
  actor: Actor,
  { orderId, reason }: Cancellation,
  now: Instant,
): Promise<Outcome<string>> {
  return inTransaction(db, async (trx) => {
    const order = await orderInTransaction(trx, orderId)
    if (!order) return refuse('orders.order_unknown')
    if (order.state === 'cancelled') return refuse('orders.already_cancelled')
    const workOrders = (await workOrdersOf(trx, orderId)).filter((one) => one.state !== 'fallen')
    if (order.state === 'in_work' || workOrders.some((one) => one.state === 'started')) return refuse('orders.work_started')

    const to = await moveOrder(trx, order, 'cancel', now)
    if (!to) return refuse('shared.stale')
    for (const one of workOrders) {
      if (!(await moveWorkOrder(trx, one, 'cancel', now))) return refuse('shared.stale')
      await appendEvent(trx, actor, { kind: 'work_order.cancelled', subject: one.id, from: one.state, to: 'cancelled' }, now)
    }
    await giveBack(trx, actor, orderId, now)
    if (!(await endQuote(trx, actor, order.quote_id, orderId, now))) return refuse('shared.stale')

    const inquiry = await inquiryInTransaction(trx, order.inquiry_id)
    const reopened = inquiry?.state === 'ordered' ? await moveInquiry(trx, inquiry, 'cancelOrder', now) : undefined
    const moved = inquiry && reopened ? { from: inquiry.state, to: reopened } : {}
    await appendEvent(trx, actor, { kind: 'order.cancelled', subject: orderId, from: order.state, to, data: { reason } }, now)
    await appendEvent(
      trx,
      actor,
      { kind: 'order.cancelled', subject: order.inquiry_id, ...moved, data: { orderId, reason } },
      now,
    )
    return { ok: true as const }
  })
}

/** Only so is there room for another offer: of those sent and accepted, an inquiry has one at a time. */
async function endQuote(trx: Trx, actor: Actor, quoteId: QuoteId, orderId: OrderId, now: Instant): Promise<boolean> {
  const quote = await quoteInTransaction(trx, quoteId)
  const to = quote && (await moveQuote(trx, quote, 'cancelOrder'))
  if (!to) return false
  await appendEvent(
    trx,
    actor,
    { kind: 'quote.order_cancelled', subject: quoteId, from: quote.state, to, data: { orderId } },
    now,
  )
  return true
}
