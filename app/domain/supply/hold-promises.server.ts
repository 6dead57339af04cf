import type { Day, Instant } from '#app/domain/shared/calendar'
import type { CommitmentId, OrderId, QuoteId, SupplyCallId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import {
  type Allocation,
  allocationsOfQuote,
  endAllocations,
  handToOrder,
  insertAllocations,
} from '#db/queries/allocations.server'
import { holdsOfCommitment, keepHolds } from '#db/queries/capacity.server'
import type { Trx } from '#db/client.server'
import { type HeldPromise, moveCommitment, promisesToHold } from '#db/queries/commitments.server'
import { appendEvent } from '#db/queries/events.server'
import { shrinkTo } from './capacity'
import { type HeldRow, heldRow, mustMove, type Someone } from './held-promise.server'

export { giveBack } from './give-back.server'
export { releaseUnused } from './release-promises.server'
export type { HeldRow } from './held-promise.server'

/** A row of a plan: on what terms the promise was planned with. */
type PlannedRow = Allocation & { readyOn: Day }

type ReserveRefusal =
  | 'supply.promise_unknown'
  | 'supply.promise_gone'
  | 'supply.promise_taken'
  | 'supply.promise_changed'
  | 'supply.more_than_promised'
  | 'supply.less_than_least'

/** A sent quote counts on these promises from now on. Rows of the same promise are added up; nothing is held twice. */
export async function reserveForQuote(
  trx: Trx,
  actor: Someone,
  { quoteId, rows }: { quoteId: QuoteId; rows: readonly PlannedRow[] },
  now: Instant,
): Promise<Outcome<ReserveRefusal>> {
  const wanted = addedUp(rows)
  if (wanted.size === 0) return refuse('supply.promise_unknown')
  const promises = await promisesToHold(trx, [...wanted.keys()])
  if (promises.length !== wanted.size) return refuse('supply.promise_unknown')
  for (const promise of promises) {
    const planned = wanted.get(promise.id)
    if (!planned) return refuse('supply.promise_unknown')
    const { quantity } = planned
    const free = mayHold(promise, planned)
    if (!free.ok) return free
    if (!(await moveCommitment(trx, promise, 'reserve', now))) return refuse('supply.promise_taken', { name: promise.name })
    await appendEvent(
      trx,
      actor,
      { kind: 'commitment.reserved', subject: promise.id, from: promise.state, to: 'reserved', data: { quoteId, quantity } },
      now,
    )
  }
  await insertAllocations(trx, quoteId, [...wanted.values()], now)
  return { ok: true }
}

/** A quote that was not accepted lets go of all it held. */
export async function freeQuote(trx: Trx, actor: Someone, quoteId: QuoteId, now: Instant): Promise<{ freed: number }> {
  const held = await allocationsOfQuote(trx, quoteId)
  if (held.length === 0) return { freed: 0 }
  await endAllocations(trx, { quoteId }, now)
  for (const promise of await promisesToHold(
    trx,
    held.map((row) => row.commitmentId),
  )) {
    mustMove(await moveCommitment(trx, promise, 'release', now), promise)
    await appendEvent(
      trx,
      actor,
      { kind: 'commitment.freed', subject: promise.id, from: promise.state, to: 'offered', data: { quoteId } },
      now,
    )
  }
  return { freed: held.length }
}

/** The quote was accepted: what it held is what the makers will make, and their months hold no more than that. */
export async function confirmForOrder(
  trx: Trx,
  actor: Someone,
  { quoteId, orderId }: { quoteId: QuoteId; orderId: OrderId },
  now: Instant,
): Promise<Outcome<'shared.stale', { rows: HeldRow[]; callIds: SupplyCallId[] }>> {
  const held = new Map((await allocationsOfQuote(trx, quoteId)).map((row) => [row.commitmentId, row]))
  if (held.size === 0) return refuse('shared.stale')
  const rows: HeldRow[] = []
  for (const promise of await promisesToHold(trx, [...held.keys()])) {
    const row = heldRow(promise, held)
    if (!(await moveCommitment(trx, promise, 'confirm', now, { confirmed_quantity: row.quantity }))) return refuse('shared.stale')
    const kept = shrinkTo(await holdsOfCommitment(trx, promise.id), promise.perYear, row.quantity)
    await keepHolds(trx, row, kept)
    await appendEvent(
      trx,
      actor,
      {
        kind: 'commitment.confirmed',
        subject: promise.id,
        from: promise.state,
        to: 'confirmed',
        data: { orderId, quantity: row.quantity },
      },
      now,
    )
    rows.push(row)
  }
  await handToOrder(trx, quoteId, orderId)
  return { ok: true, rows, callIds: [...new Set(rows.map((row) => row.callId))] }
}

function addedUp(rows: readonly PlannedRow[]): Map<CommitmentId, PlannedRow> {
  const wanted = new Map<CommitmentId, PlannedRow>()
  for (const row of rows) {
    const before = wanted.get(row.commitmentId)
    wanted.set(row.commitmentId, { ...row, quantity: row.quantity + (before?.quantity ?? 0) })
  }
  return wanted
}

function mayHold(promise: HeldPromise, { quantity, priceMinor, readyOn }: PlannedRow): Outcome<ReserveRefusal> {
  if (promise.state === 'reserved' || promise.state === 'confirmed') return refuse('supply.promise_taken', { name: promise.name })
  if (promise.state !== 'offered') return refuse('supply.promise_gone', { name: promise.name })
  if (promise.priceMinor !== priceMinor || promise.readyOn > readyOn)
    return refuse('supply.promise_changed', { name: promise.name })
  if (quantity > promise.most) return refuse('supply.more_than_promised', { name: promise.name, most: promise.most })
  if (quantity < promise.least) return refuse('supply.less_than_least', { name: promise.name, least: promise.least })
  return { ok: true }
}
