import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { tools } from './tools'

/** Calls that repeat by month for a regular buyer, and the months that could not be opened. */
export async function up(db: Kysely<unknown>) {
  const { whole, required, key, unique, refers, mayRefer, create } = tools(db)
  await create('standing_supplies', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('number', 'text', unique)
      .addColumn('buyer_id', 'text', mayRefer('buyers.id'))
      .addColumn('standard_id', 'text', refers('standards.id'))
      .addColumn('quantity', whole, (column) => column.notNull().check(sql`quantity > 0`))
      .addColumn('unit', 'text', required)
      .addColumn('pieces', whole, (column) => column.notNull().check(sql`pieces > 0`))
      .addColumn('ceiling_minor', whole, (column) => column.check(sql`ceiling_minor > 0`))
      .addColumn('least_grade', 'text', required)
      .addColumn('audience', 'text', required)
      .addColumn('ready_day', whole, (column) => column.notNull().check(sql`ready_day between 1 and 31`))
      .addColumn('first_month', 'text', required)
      .addColumn('last_month', 'text')
      .addColumn('state', 'text', required)
      .addColumn('created_by', 'text', refers('accounts.id'))
      .addColumn('version', whole, required)
      .addColumn('created_at', 'text', required)
      .addColumn('updated_at', 'text', required),
  )
  await create('standing_troubles', (table) =>
    table
      .addColumn('standing_id', 'text', refers('standing_supplies.id'))
      .addColumn('month', 'text', required)
      .addColumn('code', 'text', required)
      .addColumn('params', 'text', required)
      .addColumn('at', 'text', required)
      .addPrimaryKeyConstraint('standing_troubles_key', ['standing_id', 'month']),
  )
  await db.schema.alterTable('supply_calls').addColumn('standing_id', 'text', mayRefer('standing_supplies.id')).execute()
  await db.schema.alterTable('supply_calls').addColumn('standing_month', 'text').execute()
  // A month is opened once, whichever process comes first.
  await db.schema
    .createIndex('supply_calls_standing')
    .unique()
    .on('supply_calls')
    .columns(['standing_id', 'standing_month'])
    .execute()
}
