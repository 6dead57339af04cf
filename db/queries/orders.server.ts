import { publicPlace } from '#app/domain/catalogue/catalogue-entry'
import { type OrderEvent, type OrderState, orderTransitions } from '#app/domain/orders/order-states'
import {
  liveShareStates,
  type WorkOrderEvent,
  type WorkOrderState,
  workOrderTransitions,
} from '#app/domain/orders/work-order-states'
import type { Actor } from '#app/domain/people/actor'
import type { Day, Instant } from '#app/domain/shared/calendar'
import type { InquiryId, OrderId, ProducerId, QuoteId, WorkOrderId } from '#app/domain/shared/ids'
import { multiply, rupiah } from '#app/domain/shared/money'
import { stateAfter } from '#app/domain/shared/transitions'
import type { Reader, Trx } from '#db/client.server'

/** Compare-and-set; undefined when there is no such step from here, or somebody moved it first. */
export async function moveOrder(trx: Trx, seen: { id: OrderId; state: OrderState }, event: OrderEvent, now: Instant) {
  const to = stateAfter<OrderState, OrderEvent>(orderTransitions, seen.state, event)
  if (!to) return undefined
  const { numUpdatedRows } = await trx
    .updateTable('orders')
    .set({ state: to, updated_at: now })
    .where('id', '=', seen.id)
    .where('state', '=', seen.state)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n ? to : undefined
}

/** Compare-and-set, as above, for one maker's share. */
export async function moveWorkOrder(
  trx: Trx,
  seen: { id: WorkOrderId; state: WorkOrderState },
  event: WorkOrderEvent,
  now: Instant,
) {
  const to = stateAfter<WorkOrderState, WorkOrderEvent>(workOrderTransitions, seen.state, event)
  if (!to) return undefined
  const { numUpdatedRows } = await trx
    .updateTable('work_orders')
    .set({ state: to, updated_at: now })
    .where('id', '=', seen.id)
    .where('state', '=', seen.state)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n ? to : undefined
}

/** Another number or day for a maker's share; its parts no longer hold. Compare-and-set, as above. */
export async function changeShare(
  trx: Trx,
  seen: { workOrderId: WorkOrderId; state: WorkOrderState; changedAt: Instant },
  { quantity, priceMinor, readyOn }: { quantity: number; priceMinor: number; readyOn: Day },
  now: Instant,
): Promise<boolean> {
  const state = stateAfter<WorkOrderState, WorkOrderEvent>(workOrderTransitions, seen.state, 'change')
  if (!state) return false
  const { numUpdatedRows } = await trx
    .updateTable('work_orders')
    .set({ state, quantity, amount_minor: multiply(rupiah(priceMinor), quantity).minor, due_on: readyOn, parts: null })
    .set({ trouble_can: null, trouble_by: null, trouble_note: null, trouble_at: null, updated_at: now })
    .where('id', '=', seen.workOrderId)
    .where('state', '=', seen.state)
    .where('updated_at', '=', seen.changedAt)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

type Told = { can: number; canBy: Day; note: string | null }

/** What a maker says of a share that counts; null when all is well again. It takes no other's place: the last word holds. */
export async function noteTrouble(
  trx: Trx,
  seen: { id: WorkOrderId; state: WorkOrderState },
  told: Told | null,
  now: Instant,
): Promise<boolean> {
  const trouble = { trouble_can: told?.can ?? null, trouble_by: told?.canBy ?? null, trouble_note: told?.note ?? null }
  const { numUpdatedRows } = await trx
    .updateTable('work_orders')
    .set({ ...trouble, trouble_at: told && now })
    .where('id', '=', seen.id)
    .where('state', '=', seen.state)
    .where('state', 'in', [...liveShareStates])
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function quoteIdOfOrder(trx: Trx, id: OrderId): Promise<QuoteId> {
  const order = await trx.selectFrom('orders').select('quote_id').where('id', '=', id).executeTakeFirstOrThrow()
  return order.quote_id
}

export function orderOfQuote(trx: Trx, quoteId: QuoteId) {
  return trx.selectFrom('orders').select(['id', 'state']).where('quote_id', '=', quoteId).executeTakeFirst()
}

/** The calls that were made for an inquiry, whether or not anything of theirs was chosen. */
export async function callIdsOfInquiry(trx: Trx, inquiryId: InquiryId) {
  const calls = await trx.selectFrom('supply_calls').select('id').where('inquiry_id', '=', inquiryId).execute()
  return calls.map((call) => call.id)
}

export function orderInTransaction(trx: Trx, id: OrderId) {
  return trx.selectFrom('orders').selectAll().where('id', '=', id).executeTakeFirst()
}

export function workOrdersOf(db: Reader, orderId: OrderId) {
  return db
    .selectFrom('work_orders')
    .select(['id', 'state', 'producer_id', 'commitment_id'])
    .where('order_id', '=', orderId)
    .orderBy('id')
    .execute()
}

/** A maker's own share; another's is unknown. */
export function workOrderOfProducer(db: Reader, producerId: ProducerId, id: WorkOrderId) {
  return db
    .selectFrom('work_orders')
    .innerJoin('standards', 'standards.id', 'work_orders.standard_id')
    .leftJoin('pictures', 'pictures.id', 'standards.picture_id')
    .selectAll('work_orders')
    .select([
      'standards.name_id',
      'standards.name_en',
      'standards.unit',
      'standards.size',
      'standards.tolerance',
      'pictures.hash as pictureHash',
    ])
    .where('work_orders.id', '=', id)
    .where('work_orders.producer_id', '=', producerId)
    .executeTakeFirst()
}

export function workOrdersOfProducer(db: Reader, producerId: ProducerId) {
  return db
    .selectFrom('work_orders')
    .innerJoin('standards', 'standards.id', 'work_orders.standard_id')
    .leftJoin('pictures', 'pictures.id', 'standards.picture_id')
    .selectAll('work_orders')
    .select(['standards.name_id', 'standards.name_en', 'standards.unit', 'pictures.hash as pictureHash'])
    .where('work_orders.producer_id', '=', producerId)
    .where('work_orders.state', 'in', [...liveShareStates])
    .orderBy('work_orders.due_on')
    .limit(100)
    .execute()
}

/** One of the viewer's own orders. */
export function orderOfBuyer(db: Reader, viewer: Actor, id: OrderId) {
  if (viewer.buyerIds.length === 0) return Promise.resolve(undefined)
  return orderRows(db).where('orders.id', '=', id).where('orders.buyer_id', 'in', viewer.buyerIds).executeTakeFirst()
}

export function ordersOfBuyer(db: Reader, viewer: Actor) {
  if (viewer.buyerIds.length === 0) return Promise.resolve([])
  return orderRows(db).where('orders.buyer_id', 'in', viewer.buyerIds).orderBy('orders.id', 'desc').limit(200).execute()
}

export function orderForHouse(db: Reader, id: OrderId) {
  return orderRows(db).where('orders.id', '=', id).executeTakeFirst()
}

export function ordersForHouse(db: Reader, state: OrderState | null, most = 200) {
  const query = orderRows(db).orderBy('orders.id', 'desc').limit(most)
  return (state ? query.where('orders.state', '=', state) : query).execute()
}

function orderRows(db: Reader) {
  return db
    .selectFrom('orders')
    .innerJoin('buyers', 'buyers.id', 'orders.buyer_id')
    .innerJoin('quotes', 'quotes.id', 'orders.quote_id')
    .innerJoin('inquiries', 'inquiries.id', 'orders.inquiry_id')
    .selectAll('orders')
    .select(['buyers.name as buyerName', 'buyers.country as buyerCountry', 'buyers.city as buyerCity'])
    .select(['quotes.number as quoteNumber', 'quotes.revision as quoteRevision', 'quotes.incoterm', 'quotes.incoterm_place'])
    .select('inquiries.number as inquiryNumber')
}

export function paymentsOf(db: Reader, id: OrderId) {
  return db.selectFrom('order_payments').selectAll().where('order_id', '=', id).orderBy('position').execute()
}

/** Every maker's share with its money: for the house. */
export function sharesForHouse(db: Reader, id: OrderId) {
  return db
    .selectFrom('work_orders')
    .innerJoin('producers', 'producers.id', 'work_orders.producer_id')
    .innerJoin('standards', 'standards.id', 'work_orders.standard_id')
    .selectAll('work_orders')
    .select([
      'producers.name as producerName',
      'producers.village',
      'producers.members',
      'standards.name_id',
      'standards.name_en',
      'standards.unit',
    ])
    .where('work_orders.order_id', '=', id)
    .orderBy('work_orders.number')
    .execute()
}

/** What a buyer may know of who makes the order: name and village only with the maker's consent, never the price. */
export async function makersForBuyer(db: Reader, viewer: Actor, id: OrderId) {
  if (viewer.buyerIds.length === 0) return []
  const rows = await db
    .selectFrom('work_orders')
    .innerJoin('orders', 'orders.id', 'work_orders.order_id')
    .innerJoin('producers', 'producers.id', 'work_orders.producer_id')
    .leftJoin('producer_pages', 'producer_pages.producer_id', 'producers.id')
    .select([
      'work_orders.id',
      'work_orders.standard_id',
      'work_orders.quantity',
      'work_orders.state',
      'work_orders.due_on',
      'producers.name',
      'producers.shows_name',
      'producer_pages.hides_village',
      'producers.village',
      'producers.district',
      'producers.regency',
      'producers.province',
      'producers.members',
    ])
    .where('orders.id', '=', id)
    .where('orders.buyer_id', 'in', viewer.buyerIds)
    .where('work_orders.state', 'in', [...liveShareStates])
    .orderBy('work_orders.quantity', 'desc')
    .execute()
  return rows.map(({ name, shows_name, hides_village, village, district, regency, province, ...row }) => {
    const shown = shows_name === 1
    const place = publicPlace({ village, district, regency, province }, shown && hides_village !== 1)
    return { ...row, name: shown ? name : null, place }
  })
}
