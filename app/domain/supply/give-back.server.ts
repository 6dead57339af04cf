import { dayOf, type Instant } from '#app/domain/shared/calendar'
import type { OrderId } from '#app/domain/shared/ids'
import type { Trx } from '#db/client.server'
import { allocationsOfOrder, endAllocations } from '#db/queries/allocations.server'
import { holdsOfCommitment, holdsOfProducer, keepHolds } from '#db/queries/capacity.server'
import { type HeldPromise, moveCommitment, promisesToHold } from '#db/queries/commitments.server'
import { appendEvent } from '#db/queries/events.server'
import { mostPossible, spreadOverMonths, together } from './capacity'
import { type HeldRow, heldRow, mustMove, type Someone } from './held-promise.server'

/**
 * The order was cancelled before work began: every promise stands as offered again. Its maker may have promised the
 * months elsewhere meanwhile; then it is worth as much as still fits, and never less than what was confirmed.
 */
export async function giveBack(trx: Trx, actor: Someone, orderId: OrderId, now: Instant): Promise<{ rows: HeldRow[] }> {
  const held = new Map((await allocationsOfOrder(trx, orderId)).map((row) => [row.commitmentId, row]))
  if (held.size === 0) return { rows: [] }
  await endAllocations(trx, { orderId }, now)
  const rows: HeldRow[] = []
  for (const promise of await promisesToHold(trx, [...held.keys()])) {
    const row = heldRow(promise, held)
    const most = await growBack(trx, promise, row.quantity, now)
    const least = Math.min(promise.least, most)
    mustMove(await moveCommitment(trx, promise, 'unconfirm', now, { confirmed_quantity: null, most, least }), promise)
    await appendEvent(
      trx,
      actor,
      {
        kind: 'commitment.given_back',
        subject: promise.id,
        from: promise.state,
        to: 'offered',
        data: { orderId, promised: promise.most, most },
      },
      now,
    )
    rows.push(row)
  }
  return { rows }
}

/** Takes back the months that confirming had freed, as far as they are still free; what is then promised. */
async function growBack(trx: Trx, promise: HeldPromise, confirmed: number, now: Instant): Promise<number> {
  const today = dayOf(now)
  const all = await holdsOfProducer(trx, promise.producerId)
  const fits = mostPossible(promise.perYear, all, today, promise.readyOn)
  const more = Math.min(promise.most - confirmed, Math.floor(fits / promise.lotStep) * promise.lotStep)
  const added = more > 0 ? spreadOverMonths(more, promise.perYear, all, today, promise.readyOn) : undefined
  if (!added) return confirmed
  const kept = await holdsOfCommitment(trx, promise.id)
  await keepHolds(trx, { commitmentId: promise.id, producerId: promise.producerId }, together(kept, added, promise.perYear))
  return confirmed + more
}
