import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { ProducerId, WorkOrderId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { actingFor } from '#app/domain/supply/acting-for.server'
import type { Database } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { moveOrder, moveWorkOrder, orderInTransaction, workOrderOfProducer } from '#db/queries/orders.server'
import { inTransaction } from '#db/transaction.server'

type Start = { workOrderId: WorkOrderId; producerId: ProducerId }

/** A maker begins: from here on the order can no longer simply be undone. */
export async function startWork(
  db: Database,
  actor: Actor,
  { workOrderId, producerId }: Start,
  now: Instant,
): Promise<Outcome<string>> {
  return inTransaction(db, async (trx) => {
    const acting = await actingFor(trx, actor, producerId)
    if (!acting.ok) return acting
    const share = await workOrderOfProducer(trx, producerId, workOrderId)
    if (!share) return refuse('orders.work_order_unknown')
    if (share.state === 'started') return { ok: true as const }
    const to = await moveWorkOrder(trx, share, 'start', now)
    if (!to) return refuse('shared.stale')

    const order = await orderInTransaction(trx, share.order_id)
    if (order?.state === 'confirmed') {
      const inWork = await moveOrder(trx, order, 'startWork', now)
      if (!inWork) return refuse('shared.stale')
      await appendEvent(trx, actor, { kind: 'order.in_work', subject: order.id, from: order.state, to: inWork }, now)
    }
    await appendEvent(
      trx,
      actor,
      { kind: 'work_order.started', subject: share.id, from: share.state, to, onBehalfOf: acting.onBehalfOf },
      now,
    )
    return { ok: true as const }
  })
}
