import { compare, plus, type Rational, rational } from '#app/domain/shared/rational'
import type { Database } from '#db/client.server'

/**
 * What must hold in any database of the house at any moment, looked at from outside the use-cases. Gives a sentence for
 * each thing that does not; a test expects none.
 */
export async function brokenPromises(db: Database): Promise<string[]> {
  const checks = [nothingTwice, monthsOnce, heldByLivePromises, oneOrderAQuote, sharesAddUp, paymentsAddUp, trailTellsStates]
  const found: string[] = []
  for (const check of checks) found.push(...(await check(db)))
  return found
}

/** Live allocations of a promise are at most what was offered, and what an order counts on is what it holds. */
async function nothingTwice(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom('commitments')
    .innerJoin('allocations', 'allocations.commitment_id', 'commitments.id')
    .select(['commitments.id', 'commitments.state', 'commitments.most', 'commitments.confirmed_quantity', 'allocations.quantity'])
    .where('allocations.live', '=', 1)
    .execute()
  const held = new Map<string, number>()
  const broken: string[] = []
  for (const { id, state, most, confirmed_quantity, quantity } of rows) {
    const all = (held.get(id) ?? 0) + quantity
    held.set(id, all)
    if (all > most) broken.push(`${id} promised ${most}, and ${all} are held of it`)
    if (state !== 'reserved' && state !== 'confirmed') broken.push(`${id} is ${state} and yet held`)
    if (state === 'confirmed' && confirmed_quantity !== quantity)
      broken.push(`${id} is confirmed for another quantity than is held`)
  }
  return broken
}

/** No maker's month is promised more than once: exact, in parts of a month. */
async function monthsOnce(db: Database): Promise<string[]> {
  const holds = await db.selectFrom('capacity_holds').select(['producer_id', 'month', 'quantity', 'per_year']).execute()
  const used = new Map<string, Rational>()
  for (const { producer_id, month, quantity, per_year } of holds) {
    const key = `${producer_id} in ${month}`
    used.set(key, plus(used.get(key) ?? rational(0), rational(BigInt(quantity) * 12n, per_year)))
  }
  return [...used].filter(([, share]) => compare(share, rational(1)) > 0).map(([key]) => `${key} is promised more than once`)
}

/** What a live promise holds of its maker's months is exactly its work; an ended one holds nothing. */
async function heldByLivePromises(db: Database): Promise<string[]> {
  const promises = await db
    .selectFrom('commitments')
    .select(['id', 'state', 'most', 'confirmed_quantity', 'capacity_per_year'])
    .execute()
  const holds = await db.selectFrom('capacity_holds').select(['commitment_id', 'quantity', 'per_year']).execute()
  const work = new Map<string, Rational>()
  for (const { commitment_id: id, quantity, per_year } of holds) {
    work.set(id, plus(work.get(id) ?? rational(0), rational(BigInt(quantity) * 12n, per_year)))
  }
  return promises.flatMap(({ id, state, most, confirmed_quantity, capacity_per_year }) => {
    const live = state === 'offered' || state === 'reserved' || state === 'confirmed'
    const pieces = live ? (confirmed_quantity ?? most) : 0
    const right = rational(BigInt(pieces) * 12n, capacity_per_year)
    return compare(work.get(id) ?? rational(0), right) === 0 ? [] : [`${id} (${state}) does not hold the months of its work`]
  })
}

async function oneOrderAQuote(db: Database): Promise<string[]> {
  const quotes = await db
    .selectFrom('quotes')
    .leftJoin('orders', 'orders.quote_id', 'quotes.id')
    .select(['quotes.id', 'quotes.state'])
    .select((eb) => eb.fn.count('orders.id').as('orders'))
    .groupBy(['quotes.id', 'quotes.state'])
    .execute()
  return quotes
    .filter(({ state, orders }) => Number(orders) !== (state === 'accepted' ? 1 : 0))
    .map(({ id, state, orders }) => `${id} is ${state} and has ${orders} orders`)
}

/** A share is its quantity × its price, and of the promise it comes from. */
async function sharesAddUp(db: Database): Promise<string[]> {
  const shares = await db
    .selectFrom('work_orders')
    .innerJoin('commitments', 'commitments.id', 'work_orders.commitment_id')
    .select([
      'work_orders.number',
      'work_orders.state',
      'work_orders.quantity',
      'work_orders.price_minor',
      'work_orders.amount_minor',
    ])
    .select(['commitments.confirmed_quantity', 'work_orders.producer_id', 'commitments.producer_id as promisedBy'])
    .execute()
  return shares.flatMap((share) => [
    ...(BigInt(share.quantity) * BigInt(share.price_minor) === BigInt(share.amount_minor)
      ? []
      : [`${share.number} does not multiply`]),
    ...(share.producer_id === share.promisedBy ? [] : [`${share.number} went to another maker`]),
    ...(share.state === 'cancelled' || share.quantity === share.confirmed_quantity
      ? []
      : [`${share.number} differs from its promise`]),
  ])
}

async function paymentsAddUp(db: Database): Promise<string[]> {
  const orders = await db
    .selectFrom('orders')
    .innerJoin('order_payments', 'order_payments.order_id', 'orders.id')
    .select(['orders.number', 'orders.total_minor', 'order_payments.amount_minor'])
    .execute()
  const left = new Map<string, bigint>()
  for (const { number, total_minor, amount_minor } of orders) {
    left.set(number, (left.get(number) ?? BigInt(total_minor)) - BigInt(amount_minor))
  }
  return [...left].filter(([, rest]) => rest !== 0n).map(([number, rest]) => `the payments of ${number} miss ${rest}`)
}

const stateTables = [
  'inquiries',
  'supply_calls',
  'commitments',
  'quotes',
  'orders',
  'work_orders',
  'products',
  'standards',
  'plans',
] as const

/** Every change of state left an event: the last one that names a state names the present one. */
async function trailTellsStates(db: Database): Promise<string[]> {
  const events = await db
    .selectFrom('events')
    .select(['subject', 'to_state'])
    .where('to_state', 'is not', null)
    .orderBy('id')
    .execute()
  const told = new Map(events.map(({ subject, to_state }): [string, string | null] => [subject, to_state]))
  const broken: string[] = []
  for (const table of stateTables) {
    const rows: { id: string; state: string }[] = await db.selectFrom(table).select(['id', 'state']).execute()
    for (const { id, state } of rows) {
      const last = told.get(id)
      if (last !== undefined && last !== state) broken.push(`${table}: ${id} is ${state}, its trail says ${last}`)
    }
  }
  return broken
}
