import type { OrderedGoods, OrderToMend, StandingShare, WaitingPromise } from '#app/domain/orders/mending/order-to-mend'
import { liveShareStates } from '#app/domain/orders/work-order-states'
import { readSettings } from '#app/domain/plans/plan-settings'
import type { Day } from '#app/domain/shared/calendar'
import type { OrderId, PlanId, QuoteId, StandardId, SupplyCallId } from '#app/domain/shared/ids'
import { isAtLeast } from '#app/domain/supply/grades'
import type { Reader } from '#db/client.server'
import { motifsOfPromises } from './carried-motifs.server'
import { diariesOf } from './diaries.server'
import { makersKnown } from './makers-known.server'
import { changesOfOrder } from './order-changes.server'
import { withTerms } from './promise-terms.server'

/** An order with all that mending it needs to know. For the house alone: it tells what every maker is paid. */
export async function orderToMend(db: Reader, id: OrderId, today: Day): Promise<OrderToMend | undefined> {
  const order = await db
    .selectFrom('orders')
    .innerJoin('quotes', 'quotes.id', 'orders.quote_id')
    .innerJoin('plans', 'plans.id', 'quotes.plan_id')
    .innerJoin('plan_runs', 'plan_runs.id', 'plans.plan_run_id')
    .select(['orders.id', 'orders.state', 'orders.deliver_by as deliverBy', 'orders.quote_id', 'orders.inquiry_id'])
    .select(['quotes.plan_id', 'plan_runs.settings'])
    .where('orders.id', '=', id)
    .executeTakeFirst()
  if (!order) return undefined
  const shares = await standingShares(db, id)
  const calls = await callsOfOrder(db, id)
  const waiting = await waitingFor(db, calls, [...new Set(shares.map(({ standardId }) => standardId))])
  const held = waiting.filter(({ state }) => state === 'offered').map(({ commitmentId }) => commitmentId)
  const makers = [...new Set([...shares, ...waiting].map(({ producerId }) => producerId))]
  const { collectionPerTrip, inspectionPerMaker } = readSettings(order.settings)
  return {
    id: order.id,
    state: order.state,
    deliverBy: order.deliverBy,
    goods: await orderedGoods(db, { orderId: id, quoteId: order.quote_id, planId: order.plan_id }),
    shares,
    waiting,
    diaries: await diariesOf(db, makers, today, held),
    known: await makersKnown(db, makers, today),
    costs: { collectionPerTrip, inspectionPerMaker },
  }
}

async function standingShares(db: Reader, id: OrderId): Promise<StandingShare[]> {
  const rows = await db
    .selectFrom('work_orders')
    .innerJoin('commitments', 'commitments.id', 'work_orders.commitment_id')
    .innerJoin('supply_calls', 'supply_calls.id', 'commitments.supply_call_id')
    .innerJoin('producers', 'producers.id', 'work_orders.producer_id')
    .select(['work_orders.id as workOrderId', 'work_orders.commitment_id as commitmentId', 'work_orders.state'])
    .select(['work_orders.standard_id as standardId', 'work_orders.quantity', 'work_orders.price_minor as priceMinor'])
    .select(['work_orders.due_on as dueOn', 'work_orders.updated_at as changedAt', 'supply_calls.lot_step as lotStep'])
    .select(['commitments.most as promised', 'commitments.capacity_per_year as capacityPerYear'])
    .select(['producers.id as producerId', 'producers.name as producerName', 'producers.members'])
    .select((from) => from.fn.coalesce('producers.village', 'producers.regency').as('village'))
    .where('work_orders.order_id', '=', id)
    .where('work_orders.state', 'in', [...liveShareStates])
    .orderBy('work_orders.id')
    .execute()
  const carried = await motifsOfPromises(
    db,
    rows.map(({ commitmentId }) => commitmentId),
  )
  return rows.map((row) => ({ ...row, carried: carried.get(row.commitmentId) ?? [] }))
}

/** Pieces the buyer is to get: as quoted, or as it was told since. */
async function orderedGoods(
  db: Reader,
  { orderId, quoteId, planId }: { orderId: OrderId; quoteId: QuoteId; planId: PlanId },
): Promise<OrderedGoods[]> {
  const lines = await db
    .selectFrom('quote_lines')
    .innerJoin('standards', 'standards.id', 'quote_lines.standard_id')
    .leftJoin('plan_lines', (join) =>
      join.onRef('plan_lines.inquiry_line_id', '=', 'quote_lines.inquiry_line_id').on('plan_lines.plan_id', '=', planId),
    )
    .select(['quote_lines.standard_id as standardId', 'quote_lines.pieces', 'plan_lines.latest_ready_on as latestReadyOn'])
    .select(['standards.name_id as nameId', 'standards.name_en as nameEn'])
    .where('quote_lines.quote_id', '=', quoteId)
    .orderBy('quote_lines.position')
    .execute()
  const changes = await changesOfOrder(db, orderId)
  const goods = new Map<StandardId, OrderedGoods>()
  for (const { pieces, latestReadyOn, ...line } of lines) {
    const before = goods.get(line.standardId)
    if (!latestReadyOn) continue
    const latest = before && before.latestReadyOn > latestReadyOn ? before.latestReadyOn : latestReadyOn
    goods.set(line.standardId, { ...line, asked: (before?.asked ?? 0) + pieces, latestReadyOn: latest })
  }
  for (const { standardId, piecesAfter } of changes) {
    const one = goods.get(standardId)
    if (one) goods.set(standardId, { ...one, asked: piecesAfter })
  }
  return [...goods.values()]
}

/** The calls of the order's inquiry, and those its makers had promised to. */
async function callsOfOrder(db: Reader, id: OrderId): Promise<SupplyCallId[]> {
  const rows = await db
    .selectFrom('supply_calls')
    .select('supply_calls.id')
    .where('supply_calls.state', '!=', 'cancelled')
    .where((is) =>
      is.or([
        is('supply_calls.inquiry_id', 'in', is.selectFrom('orders').select('orders.inquiry_id').where('orders.id', '=', id)),
        is(
          'supply_calls.id',
          'in',
          is
            .selectFrom('work_orders')
            .innerJoin('commitments', 'commitments.id', 'work_orders.commitment_id')
            .select('commitments.supply_call_id')
            .where('work_orders.order_id', '=', id),
        ),
      ]),
    )
    .execute()
  return rows.map((row) => row.id)
}

/** Promises let go by these calls, and those that still stand to a call for stock of the same goods. */
async function waitingFor(
  db: Reader,
  callIds: readonly SupplyCallId[],
  standardIds: readonly StandardId[],
): Promise<WaitingPromise[]> {
  if (standardIds.length === 0) return []
  const rows = await db
    .selectFrom('commitments')
    .innerJoin('supply_calls', 'supply_calls.id', 'commitments.supply_call_id')
    .innerJoin('producers', 'producers.id', 'commitments.producer_id')
    .select(['commitments.id', 'commitments.state', 'commitments.grade', 'commitments.most', 'commitments.least'])
    .select(['commitments.price_minor as priceMinor', 'commitments.ready_on as readyOn', 'commitments.updated_at as changedAt'])
    .select(['commitments.capacity_per_year as capacityPerYear', 'supply_calls.lot_step as lotStep'])
    .select(['supply_calls.standard_id as standardId', 'supply_calls.least_grade as leastGrade'])
    .select(['producers.id as producerId', 'producers.name as producerName', 'producers.members'])
    .select((from) => from.fn.coalesce('producers.village', 'producers.regency').as('village'))
    .where('supply_calls.standard_id', 'in', [...standardIds])
    .where('supply_calls.state', '!=', 'cancelled')
    .where('producers.active', '=', 1)
    .where((is) =>
      is.or([
        is.and([is('commitments.state', '=', 'offered'), is('supply_calls.inquiry_id', 'is', null)]),
        ...(callIds.length > 0
          ? [is.and([is('commitments.state', '=', 'released'), is('supply_calls.id', 'in', [...callIds])])]
          : []),
      ]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('commitments as newer')
            .select('newer.id')
            .whereRef('newer.supply_call_id', '=', 'commitments.supply_call_id')
            .whereRef('newer.producer_id', '=', 'commitments.producer_id')
            .whereRef('newer.id', '>', 'commitments.id'),
        ),
      ),
    )
    .orderBy('commitments.id')
    .limit(1_000)
    .execute()
  const good = rows.filter(({ grade, leastGrade }) => isAtLeast(grade, leastGrade))
  const withPrices = await withTerms(db, good)
  const carried = await motifsOfPromises(
    db,
    good.map(({ id }) => id),
  )
  return withPrices.map((row) => ({
    commitmentId: row.id,
    standardId: row.standardId,
    producerId: row.producerId,
    producerName: row.producerName,
    village: row.village,
    members: row.members,
    state: row.state === 'offered' ? 'offered' : 'released',
    most: row.most,
    least: row.least,
    lotStep: row.lotStep,
    priceMinor: row.priceMinor,
    tiers: row.tiers,
    readyOn: row.readyOn,
    capacityPerYear: row.capacityPerYear,
    changedAt: row.changedAt,
    carried: carried.get(row.id) ?? [],
  }))
}
