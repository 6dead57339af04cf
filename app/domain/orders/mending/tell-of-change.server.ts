import type { Actor } from '#app/domain/people/actor'
import { paymentTerms } from '#app/domain/quotes/payment-terms'
import { paymentParts } from '#app/domain/quotes/price-quote'
import type { Instant } from '#app/domain/shared/calendar'
import { newId, type OrderId, type StandardId } from '#app/domain/shared/ids'
import { money, multiply } from '#app/domain/shared/money'
import { translator } from '#app/i18n'
import type { Trx } from '#db/client.server'
import { accountsOfBuyer } from '#db/queries/buyers.server'
import { appendEvent } from '#db/queries/events.server'
import { insertOrderChange, orderToTell, reckonAnew } from '#db/queries/order-changes.server'
import { enqueueMail } from '#db/queries/outbox.server'
import { priceOfStandard } from '#db/queries/quotes.server'
import type { MendOption } from './mend-options'
import type { OrderToMend } from './order-to-mend'

type Change = { order: OrderToMend; standardId: StandardId; option: MendOption; publicUrl: string }

/** The buyer gets fewer, or all of it later: it is written down, the money follows, and she is told in her language. */
export async function tellOfChange(
  trx: Trx,
  actor: Actor,
  { order, standardId, option, publicUrl }: Change,
  now: Instant,
): Promise<void> {
  const pieces = Math.min(option.asked, option.planned)
  await insertOrderChange(trx, {
    id: newId('orderChange', Date.parse(now)),
    order_id: order.id,
    standard_id: standardId,
    pieces_before: option.asked,
    pieces_after: pieces,
    deliver_by_before: order.deliverBy,
    deliver_by_after: option.deliverBy,
    created_at: now,
  })
  await chargeLess(trx, order.id, { standardId, fewer: option.asked - pieces, deliverBy: option.deliverBy }, now)
  const data = { before: option.asked, pieces, deliverBy: option.deliverBy }
  await appendEvent(trx, actor, { kind: 'order.changed', subject: order.id, data }, now)

  const { number, buyerId } = await orderToTell(trx, order.id)
  const goods = order.goods.find((one) => one.standardId === standardId)
  for (const account of await accountsOfBuyer(trx, buyerId)) {
    if (!account.email) continue
    const t = translator(account.language)
    const name = (account.language === 'id' ? goods?.nameId : goods?.nameEn) ?? ''
    const said = {
      number,
      name,
      before: option.asked,
      pieces,
      deliverBy: option.deliverBy,
      link: `${publicUrl}/buying/orders/${order.id}`,
    }
    const body = t(pieces < option.asked ? 'orders.changed_mail_fewer' : 'orders.changed_mail_later', said)
    await enqueueMail(trx, { recipient: account.email, subject: t('orders.changed_mail_subject', said), body }, now)
  }
}

type Charge = { standardId: StandardId; fewer: number; deliverBy: OrderToMend['deliverBy'] }

/** Pieces that do not come are not paid: the total and its parts are reckoned anew at the quoted price of each. */
async function chargeLess(trx: Trx, orderId: OrderId, { standardId, fewer, deliverBy }: Charge, now: Instant): Promise<void> {
  const order = await orderToTell(trx, orderId)
  const each = await priceOfStandard(trx, order.quoteId, standardId)
  const less = multiply(money(each, order.currency), fewer)
  const total = money(Math.max(0, order.totalMinor - less.minor), order.currency)
  const parts = paymentParts(total, paymentTerms[order.paymentTerms])
  await reckonAnew(trx, orderId, { total, parts, deliverBy }, now)
}
