import type { Kysely } from 'kysely'
import { tools } from './tools'

/** What a maker says it can still do of its share, and what the buyer was told when an order was mended. */
export async function up(db: Kysely<unknown>) {
  const { whole, required, key, refers, create } = tools(db)
  await db.schema.alterTable('work_orders').addColumn('trouble_can', whole).execute()
  for (const name of ['trouble_by', 'trouble_note', 'trouble_at'])
    await db.schema.alterTable('work_orders').addColumn(name, 'text').execute()
  await create('order_changes', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('order_id', 'text', refers('orders.id'))
      .addColumn('standard_id', 'text', refers('standards.id'))
      .addColumn('pieces_before', whole, required)
      .addColumn('pieces_after', whole, required)
      .addColumn('deliver_by_before', 'text', required)
      .addColumn('deliver_by_after', 'text', required)
      .addColumn('created_at', 'text', required),
  )
  await db.schema.createIndex('order_changes_order').on('order_changes').columns(['order_id', 'id']).execute()
}
