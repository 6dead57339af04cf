import { liveShareStates } from '#app/domain/orders/work-order-states'
import type { ProducerId } from '#app/domain/shared/ids'
import { liveStates } from '#app/domain/supply/commitment-states'
import type { Reader, Trx } from '#db/client.server'
import type { MakerWas } from './ways-back.server'

/** Compare-and-set; false when it is so already, or was merged. */
export async function setAtWork(trx: Trx, id: ProducerId, standing: MakerWas): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('producers')
    .set(standing)
    .where('id', '=', id)
    .where('merged_into', 'is', null)
    .where('active', '!=', standing.active)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** What a maker is held to: promises no order counts on yet, and its shares of orders. */
export async function goesOn(db: Reader, id: ProducerId) {
  const promises = await db
    .selectFrom('commitments')
    .innerJoin('supply_calls', 'supply_calls.id', 'commitments.supply_call_id')
    .innerJoin('standards', 'standards.id', 'supply_calls.standard_id')
    .select(['commitments.id', 'commitments.most', 'supply_calls.id as callId', 'supply_calls.number', 'standards.unit'])
    .where('commitments.producer_id', '=', id)
    .where('commitments.state', 'in', liveStates)
    .where('commitments.state', '!=', 'confirmed')
    .orderBy('commitments.id')
    .execute()
  const shares = await db
    .selectFrom('work_orders')
    .innerJoin('orders', 'orders.id', 'work_orders.order_id')
    .innerJoin('standards', 'standards.id', 'work_orders.standard_id')
    .select(['work_orders.id', 'work_orders.quantity', 'work_orders.due_on as dueOn', 'standards.unit'])
    .select(['orders.id as orderId', 'orders.number'])
    .where('work_orders.producer_id', '=', id)
    .where('work_orders.state', 'in', liveShareStates)
    .orderBy('work_orders.id')
    .execute()
  return { promises, shares }
}

export type GoesOn = Awaited<ReturnType<typeof goesOn>>
