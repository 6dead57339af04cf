import type { Insertable } from 'kysely'
import type { Instant } from '#app/domain/shared/calendar'
import type { ProducerId, SupplyCallId } from '#app/domain/shared/ids'
import { stateAfter } from '#app/domain/shared/transitions'
import { type CallEvent, type CallState, callTransitions } from '#app/domain/supply/call-states'
import type { Reader, Trx } from '#db/client.server'
import type { Schema } from '#db/schema'

/** Compare-and-set; false when somebody moved it first, or when it is `closedBy` no longer: its last day was put off. */
export async function moveCall(
  trx: Trx,
  seen: { id: SupplyCallId; state: CallState },
  event: CallEvent,
  now: Instant,
  { change = {}, closedBy }: { change?: { closes_at?: Instant } | undefined; closedBy?: Instant } = {},
): Promise<boolean> {
  const state = stateAfter(callTransitions, seen.state, event)
  if (!state) return false
  let query = trx
    .updateTable('supply_calls')
    .set({ ...change, state, updated_at: now })
    .where('id', '=', seen.id)
    .where('state', '=', seen.state)
  if (closedBy) query = query.where('closes_at', '<', closedBy)
  const { numUpdatedRows } = await query.executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Those of some calls that belong to an inquiry: they end with it. */
export function callsToClose(trx: Trx, ids: readonly SupplyCallId[]) {
  return trx
    .selectFrom('supply_calls')
    .select(['id', 'state'])
    .where('id', 'in', [...ids])
    .where('inquiry_id', 'is not', null)
    .where('state', '!=', 'cancelled')
    .execute()
}

/** How many promises to a call a quote or an order counts on. */
export async function heldPromisesOf(trx: Trx, id: SupplyCallId): Promise<number> {
  const { held } = await trx
    .selectFrom('commitments')
    .select(({ fn }) => fn.countAll<number>().as('held'))
    .where('supply_call_id', '=', id)
    .where('state', 'in', ['reserved', 'confirmed'])
    .executeTakeFirstOrThrow()
  return held
}

/** A new call and its invitations. */
export async function insertCall(
  trx: Trx,
  call: Insertable<Schema['supply_calls']>,
  producerIds: readonly ProducerId[],
): Promise<void> {
  await trx.insertInto('supply_calls').values(call).execute()
  const perStatement = 500
  for (let from = 0; from < producerIds.length; from += perStatement) {
    await trx
      .insertInto('call_invitations')
      .values(
        producerIds.slice(from, from + perStatement).map((producer_id) => ({
          supply_call_id: call.id,
          producer_id,
          answer: null,
          answered_at: null,
          invited_at: call.created_at,
        })),
      )
      .execute()
  }
}

/** Open calls that take no more answers. */
export function callsPast(db: Reader, now: Instant) {
  return db
    .selectFrom('supply_calls')
    .select(['id', 'state'])
    .where('state', '=', 'open')
    .where('closes_at', '<', now)
    .orderBy('id')
    .limit(100)
    .execute()
}
