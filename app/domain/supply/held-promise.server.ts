import type { Actor, SystemActor } from '#app/domain/people/actor'
import type { Day } from '#app/domain/shared/calendar'
import type { CommitmentId, ProducerId, StandardId, SupplyCallId } from '#app/domain/shared/ids'
import type { Tranche } from './tranches'
import type { Allocation } from '#db/queries/allocations.server'
import type { HeldPromise } from '#db/queries/commitments.server'

/** A promise that a quote or an order counts on, and for how much. */
export type HeldRow = {
  commitmentId: CommitmentId
  producerId: ProducerId
  standardId: StandardId
  callId: SupplyCallId
  quantity: number
  priceMinor: number
  /** The day of the last part. */
  readyOn: Day
  /** What is ready when; one part where it all comes on one day. */
  parts: readonly Tranche[]
}

export type Someone = Actor | SystemActor
export type Allocations = ReadonlyMap<CommitmentId, Allocation>

/** What of a promise is counted on; one that is not there is a defect. */
export function allocationOf(rows: Allocations, id: CommitmentId): Allocation {
  const row = rows.get(id)
  if (!row) throw new Error(`nothing is allocated of commitment ${id}`)
  return row
}

export function heldRow(promise: HeldPromise, rows: Allocations): HeldRow {
  const { quantity, priceMinor } = allocationOf(rows, promise.id)
  const { id, producerId, standardId, callId } = promise
  const parts = partsCounted(promise, rows)
  const readyOn = parts.at(-1)?.readyOn ?? promise.readyOn
  return { commitmentId: id, producerId, standardId, callId, quantity, priceMinor, readyOn, parts }
}

/** What is counted on of a promise, and when: as it was planned with, or all on its day. */
export function partsCounted(promise: HeldPromise, rows: Allocations): readonly Tranche[] {
  const { parts, quantity } = allocationOf(rows, promise.id)
  return parts ?? [{ readyOn: promise.readyOn, quantity }]
}

/** An allocation and its promise move in one transaction; if they ever disagree, that is a defect and not a refusal. */
export function mustMove(moved: boolean, promise: { id: CommitmentId; state: string }, to = 'offered'): void {
  if (!moved) throw new Error(`commitment ${promise.id} cannot go from ${promise.state} to ${to}`)
}
