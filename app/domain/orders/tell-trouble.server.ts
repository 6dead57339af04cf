import type { Actor } from '#app/domain/people/actor'
import { type Day, dayOf, type Instant, plusDays } from '#app/domain/shared/calendar'
import type { ProducerId, WorkOrderId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { actingFor } from '#app/domain/supply/acting-for.server'
import type { Database } from '#db/client.server'
import { appendEvent, type NewEvent } from '#db/queries/events.server'
import { noteTrouble, workOrderOfProducer } from '#db/queries/orders.server'
import { inTransaction } from '#db/transaction.server'
import { mayMend, mendHorizonDays } from './mending/trouble'

type Told = { workOrderId: WorkOrderId; producerId: ProducerId }
type Trouble = { can: number; canBy: Day; note: string | null }

/** A maker says that something came between: the house sees it and looks for others; nothing moves by itself. Null: it is over. */
export async function tellTrouble(
  db: Database,
  actor: Actor,
  { workOrderId, producerId, trouble }: Told & { trouble: Trouble | null },
  now: Instant,
): Promise<Outcome<string>> {
  return inTransaction(db, async (trx) => {
    const acting = await actingFor(trx, actor, producerId)
    if (!acting.ok) return acting
    const share = await workOrderOfProducer(trx, producerId, workOrderId)
    if (!share) return refuse('orders.work_order_unknown')
    if (isTold(share, trouble)) return { ok: true as const }
    if (trouble) {
      const today = dayOf(now)
      const standing = { state: share.state, quantity: share.quantity, dueOn: share.due_on }
      const allowed = mayMend(standing, { workOrderId, ...trouble }, today, plusDays(today, mendHorizonDays))
      if (!allowed.ok) return allowed
    }
    if (!(await noteTrouble(trx, share, trouble, now))) return refuse('shared.stale')
    const event: NewEvent = trouble
      ? { kind: 'work_order.trouble_told', subject: share.id, data: { can: trouble.can, canBy: trouble.canBy } }
      : { kind: 'work_order.trouble_over', subject: share.id }
    await appendEvent(trx, actor, { ...event, onBehalfOf: acting.onBehalfOf }, now)
    return { ok: true as const }
  })
}

type Share = NonNullable<Awaited<ReturnType<typeof workOrderOfProducer>>>

/** Said twice, it is said once. */
function isTold(share: Share, trouble: Trouble | null): boolean {
  if (!trouble) return share.trouble_at === null
  return share.trouble_can === trouble.can && share.trouble_by === trouble.canBy && share.trouble_note === trouble.note
}
