import { sql } from 'kysely'
import { liveShareStates } from '#app/domain/orders/work-order-states'
import type { Craft } from '#app/domain/people/producer'
import { isId, type StandardId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'
import { publicMakersOf } from './makers.server'

/** What the house may say of itself in figures: only what stands in its books. */
export async function houseFigures(db: Reader) {
  const makers = await db
    .selectFrom('producers')
    .select((select) => [
      select.fn.countAll<number>().as('makers'),
      select.fn.sum<number>('members').as('hands'),
      sql<number>`count(distinct regency || '/' || coalesce(district, '') || '/' || village)`.as('villages'),
    ])
    .where('active', '=', 1)
    .executeTakeFirstOrThrow()
  const shown = await db
    .selectFrom('catalogue_entries')
    .select((select) => select.fn.countAll<number>().as('products'))
    .where('shown', '=', 1)
    .executeTakeFirstOrThrow()
  const orders = await db
    .selectFrom('orders')
    .innerJoin('work_orders', 'work_orders.order_id', 'orders.id')
    .select((select) => [
      select.fn.count<number>('orders.id').distinct().as('orders'),
      select.fn.countAll<number>().as('shares'),
      select.fn.sum<number>('work_orders.quantity').as('pieces'),
    ])
    .where('orders.state', '!=', 'cancelled')
    .where('work_orders.state', 'in', [...liveShareStates])
    .executeTakeFirstOrThrow()
  const { villages } = makers
  const { pieces, shares } = orders
  return {
    makers: makers.makers,
    villages,
    hands: Number(makers.hands ?? 0) - (await handsCountedTwice(db)),
    products: shown.products,
    orders: orders.orders,
    shares,
    pieces: Number(pieces ?? 0),
  }
}

/** Of a cooperative's hands those that its members count too, as far as it has so many: each hand works once. */
async function handsCountedTwice(db: Reader): Promise<number> {
  const rows = await db
    .selectFrom('cooperative_members')
    .innerJoin('producers as whole', 'whole.id', 'cooperative_members.cooperative_id')
    .innerJoin('producers as part', 'part.id', 'cooperative_members.producer_id')
    .select(['whole.id', 'whole.members as own'])
    .select((select) => select.fn.sum<number>('part.members').as('parts'))
    .where('whole.active', '=', 1)
    .where('part.active', '=', 1)
    .groupBy(['whole.id', 'whole.members'])
    .execute()
  return rows.reduce((twice, { own, parts }) => twice + Math.min(own, Number(parts)), 0)
}

/** Makers of each craft, and where most of them are. */
export async function makersByCraft(db: Reader) {
  const rows = await db
    .selectFrom('producers')
    .select((select) => ['craft', 'regency', select.fn.countAll<number>().as('makers')])
    .where('active', '=', 1)
    .groupBy(['craft', 'regency'])
    .orderBy('makers', 'desc')
    .orderBy('regency')
    .execute()
  const crafts = new Map<Craft, { makers: number; places: string[] }>()
  for (const { craft, regency, makers } of rows) {
    const known = crafts.get(craft)
    if (known) known.makers += makers
    else crafts.set(craft, { makers, places: [] })
    crafts.get(craft)?.places.push(regency)
  }
  return crafts
}

/** The standards that most makers make together, with the share of each. */
export async function pooledStandards(db: Reader, most: number) {
  const entries = await db
    .selectFrom('catalogue_entries')
    .select(['id', 'slug', 'name_id', 'name_en', 'craft', 'place', 'unit', 'per_year', 'makers', 'picture_hash', 'lead_days'])
    .where('shown', '=', 1)
    .where('id', '>=', 'std_' as StandardId)
    .where('id', '<', 'std`' as StandardId)
    .where('makers', '>', 0)
    .orderBy('makers', 'desc')
    .orderBy('per_year', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
  return Promise.all(
    entries.map(async (entry) => ({ ...entry, shares: isId('standard', entry.id) ? await publicMakersOf(db, entry.id) : [] })),
  )
}

/** How orders were shared so far: only what stands in the books. */
export async function sharingFigures(db: Reader) {
  const shares = await db
    .selectFrom('work_orders')
    .innerJoin('orders', 'orders.id', 'work_orders.order_id')
    .select((select) => [
      'work_orders.order_id',
      'work_orders.producer_id',
      select.fn.sum<number>('work_orders.amount_minor').as('amount'),
    ])
    .where('orders.state', '!=', 'cancelled')
    .where('work_orders.state', 'in', [...liveShareStates])
    .groupBy(['work_orders.order_id', 'work_orders.producer_id'])
    .execute()
  const totals = new Map<string, number>()
  for (const { order_id, amount } of shares) totals.set(order_id, (totals.get(order_id) ?? 0) + Number(amount))
  const largest = shares.reduce((most, { order_id, amount }) => {
    const total = totals.get(order_id) ?? 0
    return total > 0 ? Math.max(most, Number(amount) / total) : most
  }, 0)
  const chosen = await db
    .selectFrom('quotes')
    .innerJoin('plans', 'plans.id', 'quotes.plan_id')
    .select((select) => ['plans.preset', select.fn.countAll<number>().as('quotes')])
    .where('quotes.state', 'not in', ['draft', 'discarded'])
    .groupBy('plans.preset')
    .execute()
  return {
    orders: totals.size,
    makers: new Set(shares.map(({ producer_id }) => producer_id)).size,
    shares: shares.length,
    largest,
    chosen: chosen.map(({ preset, quotes }) => ({ preset, quotes: Number(quotes) })),
  }
}
