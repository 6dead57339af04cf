import type { Solver } from '#app/domain/matching/solve.server'
import type { Actor } from '#app/domain/people/actor'
import { type Day, dayOf, type Instant, plusDays } from '#app/domain/shared/calendar'
import type { OrderId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database, Trx } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { onceForKey } from '#db/queries/form-keys.server'
import { orderToMend } from '#db/queries/order-mending.server'
import { inTransaction } from '#db/transaction.server'
import { lookForMend, type Mend, markOfMend } from './look-for-mend.server'
import { type MendKind, type MendOption, shareOf } from './mend-options'
import { moveShares } from './move-shares.server'
import type { OrderToMend } from './order-to-mend'
import { tellOfChange } from './tell-of-change.server'
import { mayMend, mendHorizonDays, type Trouble } from './trouble'

type Looked = { order: OrderToMend; mend: Mend }

/** Everything the page of a mend shows; the same that its confirmation is measured against. */
export async function waysToMend(
  db: Database,
  solver: Solver,
  { orderId, trouble }: { orderId: OrderId; trouble: Trouble },
  today: Day,
): Promise<Outcome<string, Looked>> {
  const order = await orderToMend(db, orderId, today)
  if (!order) return refuse('orders.order_unknown')
  const allowed = mayMendOrder(order, trouble, today)
  if (!allowed.ok) return allowed
  const mend = await lookForMend(solver, order, trouble, today)
  return mend.ok ? { ok: true, order, mend } : mend
}

type Confirmed = { key: string; orderId: OrderId; trouble: Trouble; kind: MendKind; mark: string; publicUrl: string }

/**
 * One confirmation moves the promises: what the troubled maker cannot do goes to the others of the way that was shown. Refused when
 * the order, the makers' months or the way itself are not what they were when it was shown.
 */
export async function mendOrder(
  db: Database,
  solver: Solver,
  actor: Actor,
  { key, orderId, trouble, kind, mark, publicUrl }: Confirmed,
  now: Instant,
): Promise<Outcome<string>> {
  const today = dayOf(now)
  const looked = await waysToMend(db, solver, { orderId, trouble }, today)
  const option = looked.ok ? looked.mend.options.find((one) => one.kind === kind) : undefined
  return inTransaction(db, (trx) =>
    onceForKey(trx, { scope: `order.mend:${actor.accountId}`, key }, now, async () => {
      if (!looked.ok) return looked
      const order = await orderToMend(trx, orderId, today)
      if (!order || !option || markOfMend(order, trouble, option) !== mark) return refuse('orders.mend_changed')
      return carryOut(trx, actor, { order, trouble, option, publicUrl }, now)
    }),
  )
}

type Decided = { order: OrderToMend; trouble: Trouble; option: MendOption; publicUrl: string }

async function carryOut(
  trx: Trx,
  actor: Actor,
  { order, trouble, option, publicUrl }: Decided,
  now: Instant,
): Promise<Outcome<string>> {
  const moved = await moveShares(trx, actor, { order, trouble, option }, now)
  if (!moved.ok) return moved
  const share = shareOf(order, trouble)
  const data = {
    from: share.producerName,
    pieces: share.quantity - option.keeps.quantity,
    to: option.moves.map(({ name }) => name).join(', '),
  }
  await appendEvent(trx, actor, { kind: 'order.mended', subject: order.id, data }, now)
  if (option.tellsBuyer) await tellOfChange(trx, actor, { order, standardId: share.standardId, option, publicUrl }, now)
  return { ok: true as const }
}

function mayMendOrder(order: OrderToMend, trouble: Trouble, today: Day): Outcome<string> {
  if (order.state === 'cancelled') return refuse('orders.already_cancelled')
  const share = order.shares.find(({ workOrderId }) => workOrderId === trouble.workOrderId)
  if (!share) return refuse('orders.share_over')
  return mayMend(share, trouble, today, plusDays(today, mendHorizonDays))
}
