import type { Delivery } from '#app/domain/deliveries/delivery-rules'
import type { Actor } from '#app/domain/people/actor'
import type { Craft } from '#app/domain/people/producer'
import type { Instant } from '#app/domain/shared/calendar'
import type { DeliveryRecordId, ProducerId, StandardId, WorkOrderId } from '#app/domain/shared/ids'
import type { Reader, Trx } from '#db/client.server'
import { producersInCare } from './producers.server'

/** A maker the viewer cares for, for whoever remembers a delivery of it. */
export function makerOfDelivery(trx: Trx, viewer: Actor, id: ProducerId) {
  return producersInCare(trx, viewer)
    .select(['producers.id', 'producers.craft'])
    .where('producers.id', '=', id)
    .executeTakeFirst()
}

export async function craftOfStandard(trx: Trx, id: StandardId): Promise<Craft | undefined> {
  return (await trx.selectFrom('standards').select('craft').where('id', '=', id).executeTakeFirst())?.craft
}

type Named = { producerId: ProducerId; deliveryId: DeliveryRecordId }

/** As it is now, for whoever corrects it; one of a foreign maker is unknown. */
export function deliveryToChange(trx: Trx, viewer: Actor, { producerId, deliveryId }: Named) {
  return producersInCare(trx, viewer)
    .innerJoin('delivery_records', 'delivery_records.producer_id', 'producers.id')
    .select(['delivery_records.promised', 'delivery_records.delivered', 'delivery_records.accepted'])
    .select(['delivery_records.due_on as dueOn', 'delivery_records.delivered_on as deliveredOn'])
    .select(['delivery_records.standard_id as standardId', 'delivery_records.note', 'delivery_records.removed_at as removedAt'])
    .select('producers.craft as makersCraft')
    .where('producers.id', '=', producerId)
    .where('delivery_records.id', '=', deliveryId)
    .executeTakeFirst()
}

type Written = Delivery & { craft: Craft; standardId: StandardId | null; note: string | null }

const columnsOf = ({ promised, delivered, accepted, dueOn, deliveredOn, craft, standardId, note }: Written) => ({
  promised,
  delivered,
  accepted,
  due_on: dueOn,
  delivered_on: deliveredOn,
  craft,
  standard_id: standardId,
  note,
})

type NewRow = Written & { id: DeliveryRecordId; producerId: ProducerId; workOrderId?: WorkOrderId }

export async function insertDelivery(
  trx: Trx,
  actor: Actor,
  { id, producerId, workOrderId, ...written }: NewRow,
  now: Instant,
): Promise<void> {
  await trx
    .insertInto('delivery_records')
    .values({
      id,
      producer_id: producerId,
      work_order_id: workOrderId ?? null,
      ...columnsOf(written),
      revision: 1,
      recorded_by: actor.accountId,
      created_at: now,
      removed_at: null,
      removed_by: null,
    })
    .execute()
}

/** Compare-and-set; false when somebody corrected or removed it since. */
export async function changeDelivery(
  trx: Trx,
  { deliveryId, revision }: { deliveryId: DeliveryRecordId; revision: number },
  written: Written,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('delivery_records')
    .set({ ...columnsOf(written), revision: revision + 1 })
    .where('id', '=', deliveryId)
    .where('revision', '=', revision)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Takes it out or puts it back, compare-and-set; false when it was so already. */
export async function countDelivery(
  trx: Trx,
  actor: Actor,
  id: DeliveryRecordId,
  counts: boolean,
  now: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('delivery_records')
    .set(counts ? { removed_at: null, removed_by: null } : { removed_at: now, removed_by: actor.accountId })
    .where('id', '=', id)
    .where('removed_at', counts ? 'is not' : 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** All that is remembered of a maker, latest first, for whoever cares for it; what was taken out only where it is asked for. */
export function deliveriesOf(db: Reader, viewer: Actor, producerId: ProducerId, most: number, removed = false) {
  return producersInCare(db, viewer)
    .innerJoin('delivery_records', 'delivery_records.producer_id', 'producers.id')
    .innerJoin('accounts as recorder', 'recorder.id', 'delivery_records.recorded_by')
    .leftJoin('standards', 'standards.id', 'delivery_records.standard_id')
    .select(['delivery_records.id', 'delivery_records.promised', 'delivery_records.delivered', 'delivery_records.accepted'])
    .select(['delivery_records.due_on as dueOn', 'delivery_records.delivered_on as deliveredOn', 'delivery_records.note'])
    .select(['delivery_records.standard_id as standardId', 'standards.name_id as nameId', 'standards.name_en as nameEn'])
    .select(['delivery_records.work_order_id as workOrderId', 'delivery_records.revision'])
    .select(['delivery_records.created_at as createdAt', 'recorder.name as recordedBy'])
    .where('producers.id', '=', producerId)
    .where('delivery_records.removed_at', removed ? 'is not' : 'is', null)
    .orderBy('delivery_records.due_on', 'desc')
    .orderBy('delivery_records.id', 'desc')
    .limit(most)
    .execute()
}

export type DeliveryRow = Awaited<ReturnType<typeof deliveriesOf>>[number]

/** What a delivery may have been of: the standards of a craft, by name. */
export function standardsOfCraft(db: Reader, craft: Craft) {
  return db
    .selectFrom('standards')
    .select(['id', 'name_id as nameId', 'name_en as nameEn'])
    .where('craft', '=', craft)
    .orderBy('name_id')
    .orderBy('id')
    .limit(300)
    .execute()
}
