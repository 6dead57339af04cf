import type { Actor } from '#app/domain/people/actor'
import { dayOf, type Instant } from '#app/domain/shared/calendar'
import { type DeliveryRecordId, newId, type ProducerId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { insertDelivery, makerOfDelivery } from '#db/queries/deliveries.server'
import { appendEvent } from '#db/queries/events.server'
import { onceForKey } from '#db/queries/form-keys.server'
import { inTransaction } from '#db/transaction.server'
import { type DeliveryWords, deliveryWords } from './delivery-words.server'
import { couldBe, type Delivery } from './delivery-rules'

export type NewDelivery = Delivery & DeliveryWords & { key: string; producerId: ProducerId }

/** Remembers how a maker kept a promise, from the books of before the house: what plans are judged by from now on. */
export async function recordDelivery(
  db: Database,
  actor: Actor,
  { key, producerId, standardId, note, ...delivery }: NewDelivery,
  now: Instant,
): Promise<Outcome<string, { deliveryId: DeliveryRecordId }>> {
  return inTransaction(db, (trx) =>
    onceForKey(trx, { scope: `delivery.record:${actor.accountId}`, key }, now, async () => {
      const maker = await makerOfDelivery(trx, actor, producerId)
      if (!maker) return refuse('people.maker_unknown')
      const words = await deliveryWords(trx, { standardId, note }, maker.craft)
      if (!words.ok) return words
      const possible = couldBe(delivery, dayOf(now))
      if (!possible.ok) return possible

      const deliveryId = newId('deliveryRecord', Date.parse(now))
      await insertDelivery(trx, actor, { id: deliveryId, producerId, ...delivery, ...words.words }, now)
      const data = { producerId, ...delivery, standardId, ...(note && { note }) }
      await appendEvent(trx, actor, { kind: 'delivery.recorded', subject: deliveryId, data }, now)
      return { ok: true as const, deliveryId }
    }),
  )
}
