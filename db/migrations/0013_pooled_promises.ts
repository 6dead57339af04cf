import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { tools } from './tools'

/** What a promise can say besides a number, a price and a day; who cannot work when; how makers kept their word; how sure a plan is. */
export async function up(db: Kysely<unknown>) {
  const { whole, required, key, refers, mayRefer, create } = tools(db)
  const unsaid = (value: string | number) => (column: Parameters<typeof required>[0]) => column.notNull().defaultTo(value)

  // Before grades were asked for, every grade would do.
  await db.schema.alterTable('supply_calls').addColumn('least_grade', 'text', unsaid('C')).execute()
  await db.schema.alterTable('commitments').addColumn('grade', 'text', unsaid('B')).execute()
  await create('commitment_tranches', (table) =>
    table
      .addColumn('commitment_id', 'text', refers('commitments.id'))
      .addColumn('ready_on', 'text', required)
      .addColumn('quantity', whole, (column) => column.notNull().check(sql`quantity > 0`))
      .addPrimaryKeyConstraint('commitment_tranches_key', ['commitment_id', 'ready_on']),
  )
  await create('commitment_price_tiers', (table) =>
    table
      .addColumn('commitment_id', 'text', refers('commitments.id'))
      .addColumn('from_quantity', whole, (column) => column.notNull().check(sql`from_quantity > 1`))
      .addColumn('price_minor', whole, (column) => column.notNull().check(sql`price_minor > 0`))
      .addPrimaryKeyConstraint('commitment_price_tiers_key', ['commitment_id', 'from_quantity']),
  )

  await create('off_days', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('producer_id', 'text', mayRefer('producers.id'))
      .addColumn('regency', 'text')
      .addColumn('village', 'text')
      .addColumn('from_day', 'text', required)
      .addColumn('to_day', 'text', required)
      .addColumn('reason', 'text', required)
      .addColumn('note', 'text')
      .addColumn('recorded_by', 'text', refers('accounts.id'))
      .addColumn('created_at', 'text', required)
      .addCheckConstraint('off_days_in_order', sql`from_day <= to_day`),
  )
  await db.schema.createIndex('off_days_producer').on('off_days').column('producer_id').execute()
  await db.schema.createIndex('off_days_place').on('off_days').columns(['regency', 'village']).execute()

  await create('delivery_records', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('producer_id', 'text', refers('producers.id'))
      .addColumn('work_order_id', 'text', mayRefer('work_orders.id'))
      .addColumn('standard_id', 'text', mayRefer('standards.id'))
      .addColumn('craft', 'text', required)
      .addColumn('promised', whole, (column) => column.notNull().check(sql`promised > 0`))
      .addColumn('delivered', whole, (column) => column.notNull().check(sql`delivered >= 0`))
      .addColumn('accepted', whole, required)
      .addColumn('due_on', 'text', required)
      .addColumn('delivered_on', 'text')
      .addColumn('note', 'text')
      .addColumn('recorded_by', 'text', refers('accounts.id'))
      .addColumn('created_at', 'text', required)
      .addCheckConstraint('delivery_records_accepted', sql`accepted between 0 and delivered`)
      .addCheckConstraint('delivery_records_day', sql`delivered = 0 or delivered_on is not null`),
  )
  await db.schema.createIndex('delivery_records_producer').on('delivery_records').columns(['producer_id', 'due_on']).execute()
  await db.schema
    .createIndex('delivery_records_work_order')
    .unique()
    .on('delivery_records')
    .column('work_order_id')
    .where(sql.ref('work_order_id'), 'is not', null)
    .execute()

  await db.schema.alterTable('plan_runs').addColumn('purpose', 'text', unsaid('plan')).execute()
  await db.schema.alterTable('plan_runs').addColumn('progress', 'text').execute()
  // One plan run an inquiry at a time, and beside it one question "what if" of each member of staff.
  await db.schema.dropIndex('plan_runs_running').execute()
  for (const [purpose, columns] of [
    ['plan', ['inquiry_id']],
    ['what_if', ['inquiry_id', 'asked_by']],
  ] as const)
    await db.schema
      .createIndex(`plan_runs_running_${purpose}`)
      .unique()
      .on('plan_runs')
      .columns([...columns])
      .where(sql<boolean>`state = 'running' and purpose = ${sql.lit(purpose)}`)
      .execute()

  for (const name of ['position', 'advance_minor', 'late_minor'])
    await db.schema.alterTable('plans').addColumn(name, whole, unsaid(0)).execute()
  for (const name of ['whole_ppm', 'on_time_ppm', 'sure_ppm'])
    await db.schema.alterTable('plans').addColumn(name, whole).execute()
  for (const name of ['weights', 'chance', 'note', 'noted_at'])
    await db.schema.alterTable('plans').addColumn(name, 'text').execute()
  await db.schema.alterTable('plans').addColumn('noted_by', 'text', mayRefer('accounts.id')).execute()
  await db.schema.alterTable('plan_rows').addColumn('sure_ppm', whole).execute()
  await db.schema.alterTable('plan_rows').addColumn('parts', 'text').execute()
}
