import { dayOf, type Instant } from '#app/domain/shared/calendar'
import type { OrderId } from '#app/domain/shared/ids'
import type { Trx } from '#db/client.server'
import { allocationsOfOrder, endAllocations } from '#db/queries/allocations.server'
import { holdsOfCommitment, keepHolds } from '#db/queries/capacity.server'
import { type HeldPromise, moveCommitment, promisesToHold } from '#db/queries/commitments.server'
import { diaryOf } from '#db/queries/diaries.server'
import { appendEvent } from '#db/queries/events.server'
import { keepTranches } from '#db/queries/promise-terms.server'
import { mostPossible, spreadOverMonths } from './capacity'
import { together } from './held-months'
import { type HeldRow, heldRow, mustMove, partsCounted, type Someone } from './held-promise.server'
import { addedTogether, piecesOf, type Tranche, without } from './tranches'

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
    const tranches = await growBack(trx, promise, partsCounted(promise, held), now)
    const most = piecesOf(tranches)
    const least = Math.min(promise.least, most)
    const stands = { confirmed_quantity: null, most, least, ready_on: tranches.at(-1)?.readyOn ?? promise.readyOn }
    mustMove(await moveCommitment(trx, promise, 'unconfirm', now, stands), promise)
    await keepTranches(trx, promise.id, tranches)
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

/** Takes back the months that confirming had freed, as far as they are still free; what is then promised, part by part. */
async function growBack(trx: Trx, promise: HeldPromise, confirmed: readonly Tranche[], now: Instant): Promise<Tranche[]> {
  const { id, producerId, perYear, lotStep } = promise
  const today = dayOf(now)
  const elsewhere = await diaryOf(trx, producerId, today, id)
  let own = await holdsOfCommitment(trx, id)
  const back: Tranche[] = []
  for (const { readyOn, quantity } of without(promise.tranches, confirmed)) {
    const diary = { ...elsewhere, holds: [...elsewhere.holds, ...own] }
    const fits = Math.min(quantity, mostPossible(perYear, diary, today, readyOn))
    const more = fits - (fits % lotStep)
    const months = more > 0 ? spreadOverMonths(more, perYear, diary, today, readyOn) : undefined
    if (!months) continue
    own = together(own, months, perYear)
    back.push({ readyOn, quantity: more })
  }
  await keepHolds(trx, { commitmentId: id, producerId }, own)
  return addedTogether([...confirmed, ...back])
}
