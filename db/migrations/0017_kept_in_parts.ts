import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { tools } from './tools'

/** Which parts of a promise are held and made; days off and records that were taken out or corrected. */
export async function up(db: Kysely<unknown>) {
  const { whole, mayRefer } = tools(db)
  await db.schema.alterTable('allocations').addColumn('parts', 'text').execute()
  await db.schema.alterTable('work_orders').addColumn('parts', 'text').execute()
  for (const table of ['off_days', 'delivery_records']) {
    await db.schema.alterTable(table).addColumn('removed_at', 'text').execute()
    await db.schema.alterTable(table).addColumn('removed_by', 'text', mayRefer('accounts.id')).execute()
  }
  await db.schema
    .alterTable('delivery_records')
    .addColumn('revision', whole, (column) => column.notNull().defaultTo(1))
    .execute()
  // One record a work order counts; one that was taken out makes room for another.
  await db.schema.dropIndex('delivery_records_work_order').execute()
  await db.schema
    .createIndex('delivery_records_work_order')
    .unique()
    .on('delivery_records')
    .column('work_order_id')
    .where(sql<boolean>`work_order_id is not null and removed_at is null`)
    .execute()
}
