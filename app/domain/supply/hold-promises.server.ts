import type { Instant } from '#app/domain/shared/calendar'
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
import { moveCommitment, promisesToHold } from '#db/queries/commitments.server'
import { appendEvent } from '#db/queries/events.server'
import { keepFor } from './held-months'
import { type HeldRow, heldRow, mustMove, partsCounted, type Someone } from './held-promise.server'
import { mayHold, type Planned, plannedParts, type ReserveRefusal } from './may-hold'
import { addedTogether } from './tranches'

export { giveBack } from './give-back.server'
export { releaseUnused } from './release-promises.server'
export type { HeldRow } from './held-promise.server'

/** A row of a plan: on what terms the promise was planned with. */
type PlannedRow = Planned & { commitmentId: CommitmentId }

/** A sent quote counts on these promises from now on. Rows of the same promise are added up; nothing is held twice. */
export async function reserveForQuote(
  trx: Trx,
  actor: Someone,
  { quoteId, rows }: { quoteId: QuoteId; rows: readonly PlannedRow[] },
  now: Instant,
): Promise<Outcome<ReserveRefusal | 'supply.promise_unknown'>> {
  const wanted = addedUp(rows)
  if (wanted.size === 0) return refuse('supply.promise_unknown')
  const promises = await promisesToHold(trx, [...wanted.keys()])
  if (promises.length !== wanted.size) return refuse('supply.promise_unknown')
  const held: Allocation[] = []
  for (const promise of promises) {
    const planned = wanted.get(promise.id)
    if (!planned) return refuse('supply.promise_unknown')
    const { quantity, priceMinor } = planned
    const free = mayHold(promise, planned)
    if (!free.ok) return free
    if (!(await moveCommitment(trx, promise, 'reserve', now))) return refuse('supply.promise_taken', { name: promise.name })
    await appendEvent(
      trx,
      actor,
      { kind: 'commitment.reserved', subject: promise.id, from: promise.state, to: 'reserved', data: { quoteId, quantity } },
      now,
    )
    const parts = promise.tranches.length > 1 ? plannedParts(planned) : null
    held.push({ commitmentId: promise.id, quantity, priceMinor, parts })
  }
  await insertAllocations(trx, quoteId, held, now)
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
    const months = await holdsOfCommitment(trx, promise.id)
    const kept = keepFor(partsCounted(promise, held), promise.readyOn, months, promise.perYear)
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
    wanted.set(row.commitmentId, before ? asOne(before, row) : row)
  }
  return wanted
}

function asOne(some: PlannedRow, more: PlannedRow): PlannedRow {
  if (some.priceMinor !== more.priceMinor) throw new Error(`commitment ${some.commitmentId} is planned at two prices`)
  const quantity = some.quantity + more.quantity
  const readyOn = some.readyOn > more.readyOn ? some.readyOn : more.readyOn
  const parts = (some.parts ?? more.parts) ? addedTogether([...plannedParts(some), ...plannedParts(more)]) : null
  return { ...some, quantity, readyOn, parts }
}
