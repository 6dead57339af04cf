import { compare, plus, type Rational, rational } from '#app/domain/shared/rational'
import type { Database } from '#db/client.server'

/**
 * What must hold in any database of the house at any moment, looked at from outside the use-cases. Gives a sentence for
 * each thing that does not; a test expects none.
 */
export async function brokenPromises(db: Database): Promise<string[]> {
  const checks = [
    nothingTwice,
    monthsOnce,
    heldByLivePromises,
    oneOrderAQuote,
    sharesAddUp,
    ordersHold,
    linesAddUp,
    paymentsAddUp,
    trailTellsStates,
  ]
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

/** An accepted quote has one order, and it stands; one whose order was cancelled has ended with it. */
async function oneOrderAQuote(db: Database): Promise<string[]> {
  const quotes = await db
    .selectFrom('quotes')
    .leftJoin('orders', 'orders.quote_id', 'quotes.id')
    .select(['quotes.id', 'quotes.state'])
    .select(['orders.id as orderId', 'orders.state as orderState'])
    .execute()
  return quotes.flatMap(({ id, state, orderId, orderState }) => {
    const stands = orderId !== null && orderState !== 'cancelled'
    const ended = orderId === null || (state === 'cancelled' && orderState === 'cancelled')
    return (state === 'accepted' ? stands : ended) ? [] : [`${id} is ${state} and its order ${orderState ?? 'none'}`]
  })
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

/** An order that stands holds exactly its shares; one that was cancelled holds nothing; only quotes that count hold anything. */
async function ordersHold(db: Database): Promise<string[]> {
  const held = await db
    .selectFrom('allocations')
    .innerJoin('quotes', 'quotes.id', 'allocations.quote_id')
    .select(['allocations.order_id', 'allocations.commitment_id', 'allocations.quantity', 'quotes.id as quoteId', 'quotes.state'])
    .where('allocations.live', '=', 1)
    .execute()
  const shares = await db
    .selectFrom('work_orders')
    .select(['order_id', 'commitment_id', 'quantity'])
    .where('state', '!=', 'cancelled')
    .execute()
  const said = (one: { order_id: string | null; commitment_id: string; quantity: number }) =>
    `${one.order_id} holds ${one.quantity} of ${one.commitment_id}`
  const inOrders = new Set(held.filter((one) => one.order_id !== null).map(said))
  const given = new Set(shares.map(said))
  return [
    ...[...inOrders].filter((one) => !given.has(one)).map((one) => `${one}, and nobody was given that share`),
    ...[...given].filter((one) => !inOrders.has(one)).map((one) => `${one} by its shares only`),
    ...held
      .filter(({ state }) => state !== 'sent' && state !== 'accepted')
      .map(({ quoteId, state }) => `${quoteId} is ${state} and still holds promises`),
  ]
}

async function linesAddUp(db: Database): Promise<string[]> {
  const lines = await db.selectFrom('quote_lines').select(['quote_id', 'amount_minor']).execute()
  const quotes = await db.selectFrom('quotes').select(['id', 'total_minor']).execute()
  const sums = new Map<string, bigint>()
  for (const { quote_id, amount_minor } of lines) sums.set(quote_id, (sums.get(quote_id) ?? 0n) + BigInt(amount_minor))
  return quotes
    .filter(({ id, total_minor }) => sums.get(id) !== BigInt(total_minor))
    .map(({ id }) => `the lines of ${id} miss its total`)
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
  'plan_runs',
  'import_batches',
] as const

/** Every change of state left an event: the last one that names a state names the present one. */
async function trailTellsStates(db: Database): Promise<string[]> {
  const told = await toldStates(db)
  const rows = await presentStates(db)
  return rows.flatMap(({ table, id, state }) => {
    const last = told.get(id)
    return last === undefined || last === state ? [] : [`${table}: ${id} is ${state}, its trail says ${last}`]
  })
}

/** Rows that no event tells of; there are none where everything went through the use-cases. */
export async function untoldStates(db: Database): Promise<string[]> {
  const told = await toldStates(db)
  const rows = await presentStates(db)
  return rows
    .filter(({ id, state }) => state !== 'draft' && !told.has(id))
    .map(({ table, id, state }) => `${table}: ${id} is ${state}, and no event says why`)
}

async function toldStates(db: Database): Promise<Map<string, string | null>> {
  const events = await db
    .selectFrom('events')
    .select(['subject', 'to_state'])
    .where('to_state', 'is not', null)
    .orderBy('id')
    .execute()
  return new Map(events.map(({ subject, to_state }): [string, string | null] => [subject, to_state]))
}

async function presentStates(db: Database) {
  const found: { table: string; id: string; state: string }[] = []
  for (const table of stateTables) {
    const rows: { id: string; state: string }[] = await db.selectFrom(table).select(['id', 'state']).execute()
    found.push(...rows.map((row) => ({ table, ...row })))
  }
  return found
}
