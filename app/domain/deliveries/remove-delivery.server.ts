import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { DeliveryRecordId, ProducerId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { countDelivery, deliveryToChange } from '#db/queries/deliveries.server'
import { appendEvent } from '#db/queries/events.server'
import { inTransaction } from '#db/transaction.server'

type Named = { producerId: ProducerId; deliveryId: DeliveryRecordId }

/** It never was: plans are no longer judged by it. The row stays, so that it can be put back. */
export function removeDelivery(db: Database, actor: Actor, named: Named, now: Instant): Promise<Outcome<string>> {
  return count(db, actor, { ...named, counts: false }, now)
}

/** Takes a removal back. */
export function restoreDelivery(db: Database, actor: Actor, named: Named, now: Instant): Promise<Outcome<string>> {
  return count(db, actor, { ...named, counts: true }, now)
}

/** What is so already is not done again. */
async function count(
  db: Database,
  actor: Actor,
  { counts, ...named }: Named & { counts: boolean },
  now: Instant,
): Promise<Outcome<string>> {
  return inTransaction(db, async (trx): Promise<Outcome<string>> => {
    const delivery = await deliveryToChange(trx, actor, named)
    if (!delivery) return refuse('deliveries.unknown')
    if ((delivery.removedAt === null) === counts) return { ok: true }
    if (!(await countDelivery(trx, actor, named.deliveryId, counts, now))) return refuse('shared.stale')
    const kind = counts ? 'delivery.restored' : 'delivery.removed'
    const { promised, dueOn } = delivery
    const data = { producerId: named.producerId, promised, dueOn }
    await appendEvent(trx, actor, { kind, subject: named.deliveryId, data }, now)
    return { ok: true }
  })
}
