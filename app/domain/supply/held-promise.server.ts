import type { Actor, SystemActor } from '#app/domain/people/actor'
import type { Day } from '#app/domain/shared/calendar'
import type { CommitmentId, ProducerId, StandardId, SupplyCallId } from '#app/domain/shared/ids'
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
  readyOn: Day
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
  const { id, producerId, standardId, callId, readyOn } = promise
  return { commitmentId: id, producerId, standardId, callId, quantity, priceMinor, readyOn }
}

/** An allocation and its promise move in one transaction; if they ever disagree, that is a defect and not a refusal. */
export function mustMove(moved: boolean, promise: { id: CommitmentId; state: string }, to = 'offered'): void {
  if (!moved) throw new Error(`commitment ${promise.id} cannot go from ${promise.state} to ${to}`)
}
