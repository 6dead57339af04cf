import type { Actor } from '#app/domain/people/actor'
import { dayOf, type Instant } from '#app/domain/shared/calendar'
import type { DeliveryRecordId, ProducerId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { changeDelivery, deliveryToChange } from '#db/queries/deliveries.server'
import { appendEvent } from '#db/queries/events.server'
import { inTransaction } from '#db/transaction.server'
import { type DeliveryWords, deliveryWords } from './delivery-words.server'
import { couldBe, type Delivery } from './delivery-rules'

export type Correction = Delivery & DeliveryWords & { producerId: ProducerId; deliveryId: DeliveryRecordId; revision: number }

/** Writes down what was so instead; what was written before stays in the trail. */
export async function correctDelivery(
  db: Database,
  actor: Actor,
  { producerId, deliveryId, revision, standardId, note, ...delivery }: Correction,
  now: Instant,
): Promise<Outcome<string>> {
  return inTransaction(db, async (trx): Promise<Outcome<string>> => {
    const seen = await deliveryToChange(trx, actor, { producerId, deliveryId })
    if (!seen || seen.removedAt) return refuse('deliveries.unknown')
    const words = await deliveryWords(trx, { standardId, note }, seen.makersCraft)
    if (!words.ok) return words
    const possible = couldBe(delivery, dayOf(now))
    if (!possible.ok) return possible

    const was = {
      promised: seen.promised,
      delivered: seen.delivered,
      accepted: seen.accepted,
      dueOn: seen.dueOn,
      deliveredOn: seen.deliveredOn,
      standardId: seen.standardId,
      note: seen.note,
    }
    const corrected = { ...delivery, standardId, note }
    if (isSame(was, corrected)) return { ok: true }
    if (!(await changeDelivery(trx, { deliveryId, revision }, { ...delivery, ...words.words }))) return refuse('shared.stale')
    const data = { producerId, ...corrected, was }
    await appendEvent(trx, actor, { kind: 'delivery.corrected', subject: deliveryId, data }, now)
    return { ok: true }
  })
}

type Written = Delivery & DeliveryWords

function isSame(one: Written, other: Written): boolean {
  return (Object.keys(one) as (keyof Written)[]).every((name) => one[name] === other[name])
}
