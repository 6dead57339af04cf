import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { tools } from './tools'

export async function up(db: Kysely<unknown>) {
  const { whole, required, key, unique, refers, mayRefer, create } = tools(db)

  await create('quotes', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('number', 'text', required)
      .addColumn('revision', whole, required)
      .addColumn('inquiry_id', 'text', refers('inquiries.id'))
      .addColumn('buyer_id', 'text', refers('buyers.id'))
      .addColumn('plan_id', 'text', refers('plans.id'))
      .addColumn('state', 'text', required)
      .addColumn('currency', 'text', required)
      .addColumn('fx_rate', 'text', required)
      .addColumn('fx_date', 'text', required)
      .addColumn('fx_source', 'text', required)
      .addColumn('margin_bp', whole, required)
      .addColumn('incoterm', 'text', required)
      .addColumn('incoterm_place', 'text', required)
      .addColumn('payment_terms', 'text', required)
      .addColumn('valid_until', 'text', required)
      .addColumn('deliver_by', 'text', required)
      .addColumn('note', 'text')
      .addColumn('total_minor', whole, required)
      .addColumn('answer_reason', 'text')
      .addColumn('written_by', 'text', refers('accounts.id'))
      .addColumn('created_at', 'text', required)
      .addColumn('sent_at', 'text')
      .addColumn('answered_at', 'text')
      .addColumn('answered_by', 'text', mayRefer('accounts.id'))
      .addUniqueConstraint('quotes_revision', ['number', 'revision']),
  )
  // One offer at a time lies with a buyer, and one draft at a time on the desk.
  await db.schema
    .createIndex('quotes_one_sent')
    .unique()
    .on('quotes')
    .column('inquiry_id')
    .where(sql.ref('state'), 'in', sql`('sent', 'accepted')`)
    .execute()
  await db.schema
    .createIndex('quotes_one_draft')
    .unique()
    .on('quotes')
    .column('inquiry_id')
    .where(sql.ref('state'), '=', sql`'draft'`)
    .execute()
  await db.schema.createIndex('quotes_buyer').on('quotes').columns(['buyer_id', 'state']).execute()
  await db.schema.createIndex('quotes_expiry').on('quotes').columns(['state', 'valid_until']).execute()
  await create('quote_lines', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('quote_id', 'text', refers('quotes.id'))
      .addColumn('position', whole, required)
      .addColumn('inquiry_line_id', 'text', refers('inquiry_lines.id'))
      .addColumn('standard_id', 'text', refers('standards.id'))
      .addColumn('description_id', 'text', required)
      .addColumn('description_en', 'text', required)
      .addColumn('asked_pieces', whole, required)
      .addColumn('pieces', whole, (column) => column.notNull().check(sql`pieces > 0`))
      .addColumn('unit_price_minor', whole, required)
      .addColumn('amount_minor', whole, required),
  )
  await db.schema.createIndex('quote_lines_quote').on('quote_lines').columns(['quote_id', 'position']).execute()
  await create('quote_costs', (table) =>
    table
      .addColumn('quote_id', 'text', refers('quotes.id'))
      .addColumn('position', whole, required)
      .addColumn('kind', 'text', required)
      .addColumn('label', 'text')
      .addColumn('amount_minor', whole, required)
      .addPrimaryKeyConstraint('quote_costs_key', ['quote_id', 'position']),
  )
  await create('orders', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('number', 'text', unique)
      .addColumn('quote_id', 'text', (column) => column.notNull().unique().references('quotes.id'))
      .addColumn('inquiry_id', 'text', refers('inquiries.id'))
      .addColumn('buyer_id', 'text', refers('buyers.id'))
      .addColumn('state', 'text', required)
      .addColumn('currency', 'text', required)
      .addColumn('total_minor', whole, required)
      .addColumn('deliver_by', 'text', required)
      .addColumn('accepted_by', 'text', refers('accounts.id'))
      .addColumn('created_at', 'text', required)
      .addColumn('updated_at', 'text', required),
  )
  await db.schema.createIndex('orders_buyer').on('orders').columns(['buyer_id', 'id']).execute()
  await create('order_payments', (table) =>
    table
      .addColumn('order_id', 'text', refers('orders.id'))
      .addColumn('position', whole, required)
      .addColumn('trigger', 'text', required)
      .addColumn('share_bp', whole, required)
      .addColumn('amount_minor', whole, required)
      .addPrimaryKeyConstraint('order_payments_key', ['order_id', 'position']),
  )
  await create('work_orders', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('number', 'text', unique)
      .addColumn('order_id', 'text', refers('orders.id'))
      .addColumn('producer_id', 'text', refers('producers.id'))
      .addColumn('commitment_id', 'text', refers('commitments.id'))
      .addColumn('standard_id', 'text', refers('standards.id'))
      .addColumn('state', 'text', required)
      .addColumn('quantity', whole, (column) => column.notNull().check(sql`quantity > 0`))
      .addColumn('price_minor', whole, required)
      .addColumn('amount_minor', whole, required)
      .addColumn('due_on', 'text', required)
      .addColumn('created_at', 'text', required)
      .addColumn('updated_at', 'text', required),
  )
  await db.schema.createIndex('work_orders_order').on('work_orders').column('order_id').execute()
  await db.schema.createIndex('work_orders_producer').on('work_orders').columns(['producer_id', 'state']).execute()
  // A promise is worked on once; after a cancelled order it may be promised again.
  await db.schema
    .createIndex('work_orders_live')
    .unique()
    .on('work_orders')
    .column('commitment_id')
    .where(sql.ref('state'), '!=', sql`'cancelled'`)
    .execute()
  await create('allocations', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('commitment_id', 'text', refers('commitments.id'))
      .addColumn('quote_id', 'text', refers('quotes.id'))
      .addColumn('order_id', 'text', mayRefer('orders.id'))
      .addColumn('quantity', whole, (column) => column.notNull().check(sql`quantity > 0`))
      .addColumn('price_minor', whole, required)
      .addColumn('live', whole, required)
      .addColumn('created_at', 'text', required)
      .addColumn('ended_at', 'text'),
  )
  // No unit is promised twice: one live quote or order a promise.
  await db.schema
    .createIndex('allocations_live')
    .unique()
    .on('allocations')
    .column('commitment_id')
    .where(sql.ref('live'), '=', sql`1`)
    .execute()
  await db.schema.createIndex('allocations_quote').on('allocations').column('quote_id').execute()
}
