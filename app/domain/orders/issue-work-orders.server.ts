import type { Actor } from '#app/domain/people/actor'
import { dayOf, type Instant } from '#app/domain/shared/calendar'
import { newId, type OrderId } from '#app/domain/shared/ids'
import { multiply, rupiah } from '#app/domain/shared/money'
import type { HeldRow } from '#app/domain/supply/hold-promises.server'
import { writeParts } from '#app/domain/supply/tranches'
import type { Trx } from '#db/client.server'
import { nextNumber } from '#db/queries/counters.server'
import { appendEvent } from '#db/queries/events.server'

type ConfirmedPromise = Omit<HeldRow, 'callId'>

/** Each maker's share of an order, with its day and its money: the house's purchase order to that maker. */
export async function issueWorkOrders(
  trx: Trx,
  actor: Actor,
  orderId: OrderId,
  promises: readonly ConfirmedPromise[],
  now: Instant,
) {
  for (const promise of promises) {
    const id = newId('workOrder', Date.parse(now))
    await trx
      .insertInto('work_orders')
      .values({
        id,
        number: await nextNumber(trx, 'SPK', dayOf(now)),
        order_id: orderId,
        producer_id: promise.producerId,
        commitment_id: promise.commitmentId,
        standard_id: promise.standardId,
        state: 'issued',
        quantity: promise.quantity,
        parts: promise.parts.length > 1 ? writeParts(promise.parts) : null,
        price_minor: promise.priceMinor,
        amount_minor: multiply(rupiah(promise.priceMinor), promise.quantity).minor,
        due_on: promise.readyOn,
        created_at: now,
        updated_at: now,
      })
      .execute()
    await appendEvent(trx, actor, { kind: 'work_order.issued', subject: id, to: 'issued', data: { orderId } }, now)
  }
}
