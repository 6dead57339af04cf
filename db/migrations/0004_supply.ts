import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { tools } from './tools'

export async function up(db: Kysely<unknown>) {
  const { whole, required, key, unique, refers, mayRefer, create } = tools(db)

  await create('supply_calls', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('number', 'text', unique)
      .addColumn('standard_id', 'text', refers('standards.id'))
      .addColumn('inquiry_id', 'text', mayRefer('inquiries.id'))
      .addColumn('inquiry_line_id', 'text', mayRefer('inquiry_lines.id'))
      .addColumn('state', 'text', required)
      .addColumn('quantity', whole, (column) => column.notNull().check(sql`quantity > 0`))
      .addColumn('buffer', whole, (column) => column.notNull().check(sql`buffer >= 0`))
      .addColumn('ready_by', 'text', required)
      .addColumn('price_kind', 'text', required)
      .addColumn('price_minor', whole, (column) => column.notNull().check(sql`price_minor > 0`))
      .addColumn('lot_step', whole, (column) => column.notNull().check(sql`lot_step > 0`))
      .addColumn('closes_at', 'text', required)
      .addColumn('note', 'text')
      .addColumn('audience', 'text', required)
      .addColumn('opened_by', 'text', refers('accounts.id'))
      .addColumn('created_at', 'text', required)
      .addColumn('updated_at', 'text', required),
  )
  await db.schema.createIndex('supply_calls_inquiry').on('supply_calls').column('inquiry_id').execute()
  await db.schema.createIndex('supply_calls_state').on('supply_calls').columns(['state', 'closes_at']).execute()
  await create('call_invitations', (table) =>
    table
      .addColumn('supply_call_id', 'text', refers('supply_calls.id'))
      .addColumn('producer_id', 'text', refers('producers.id'))
      .addColumn('answer', 'text')
      .addColumn('answered_at', 'text')
      .addColumn('invited_at', 'text', required)
      .addPrimaryKeyConstraint('call_invitations_key', ['supply_call_id', 'producer_id']),
  )
  await db.schema.createIndex('call_invitations_producer').on('call_invitations').column('producer_id').execute()
  await create('commitments', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('supply_call_id', 'text', refers('supply_calls.id'))
      .addColumn('producer_id', 'text', refers('producers.id'))
      .addColumn('state', 'text', required)
      .addColumn('most', whole, (column) => column.notNull().check(sql`most > 0`))
      .addColumn('least', whole, required)
      .addColumn('price_minor', whole, (column) => column.notNull().check(sql`price_minor > 0`))
      .addColumn('ready_on', 'text', required)
      .addColumn('capacity_per_year', whole, (column) => column.notNull().check(sql`capacity_per_year > 0`))
      .addColumn('confirmed_quantity', whole)
      .addColumn('offered_by', 'text', refers('accounts.id'))
      .addColumn('on_behalf', whole, required)
      .addColumn('revision', whole, required)
      .addColumn('created_at', 'text', required)
      .addColumn('updated_at', 'text', required)
      .addCheckConstraint('commitments_least_to_most', sql`least > 0 and least <= most`)
      .addCheckConstraint('commitments_confirmed', sql`confirmed_quantity is null or confirmed_quantity between 1 and most`),
  )
  // A maker has one live promise to a call; a withdrawn one may be followed by another.
  await db.schema
    .createIndex('commitments_live')
    .unique()
    .on('commitments')
    .columns(['supply_call_id', 'producer_id'])
    .where(sql.ref('state'), 'in', sql`('offered', 'reserved', 'confirmed')`)
    .execute()
  await db.schema.createIndex('commitments_producer').on('commitments').columns(['producer_id', 'state']).execute()
  await create('capacity_holds', (table) =>
    table
      .addColumn('commitment_id', 'text', refers('commitments.id'))
      .addColumn('producer_id', 'text', refers('producers.id'))
      .addColumn('month', 'text', required)
      .addColumn('quantity', whole, (column) => column.notNull().check(sql`quantity > 0`))
      .addColumn('per_year', whole, (column) => column.notNull().check(sql`per_year > 0`))
      .addPrimaryKeyConstraint('capacity_holds_key', ['commitment_id', 'month']),
  )
  await db.schema.createIndex('capacity_holds_producer').on('capacity_holds').columns(['producer_id', 'month']).execute()
  await create('plan_runs', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('inquiry_id', 'text', refers('inquiries.id'))
      .addColumn('state', 'text', required)
      .addColumn('settings', 'text', required)
      .addColumn('problem_hash', 'text', required)
      .addColumn('asked_by', 'text', refers('accounts.id'))
      .addColumn('refusal', 'text')
      .addColumn('created_at', 'text', required)
      .addColumn('finished_at', 'text'),
  )
  // A second press while the first still runs finds the run that is under way.
  await db.schema
    .createIndex('plan_runs_running')
    .unique()
    .on('plan_runs')
    .column('inquiry_id')
    .where(sql.ref('state'), '=', sql`'running'`)
    .execute()
  await create('plans', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('plan_run_id', 'text', refers('plan_runs.id'))
      .addColumn('inquiry_id', 'text', refers('inquiries.id'))
      .addColumn('preset', 'text', required)
      .addColumn('state', 'text', required)
      .addColumn('solver_status', 'text', required)
      .addColumn('gap_ppm', whole, required)
      .addColumn('goods_minor', whole, required)
      .addColumn('handling_minor', whole, required)
      .addColumn('makers', whole, required)
      .addColumn('households', whole, required)
      .addColumn('gini_ppm', whole, required)
      .addColumn('slack_days', whole, required)
      .addColumn('created_at', 'text', required),
  )
  await db.schema.createIndex('plans_inquiry').on('plans').columns(['inquiry_id', 'state']).execute()
  await create('plan_lines', (table) =>
    table
      .addColumn('plan_id', 'text', refers('plans.id'))
      .addColumn('inquiry_line_id', 'text', refers('inquiry_lines.id'))
      .addColumn('standard_id', 'text', refers('standards.id'))
      .addColumn('asked', whole, required)
      .addColumn('needed', whole, required)
      .addColumn('planned', whole, required)
      .addColumn('short', whole, required)
      .addColumn('latest_ready_on', 'text', required)
      .addColumn('closers', 'text', required)
      .addPrimaryKeyConstraint('plan_lines_key', ['plan_id', 'inquiry_line_id']),
  )
  await create('plan_rows', (table) =>
    table
      .addColumn('plan_id', 'text', refers('plans.id'))
      .addColumn('commitment_id', 'text', refers('commitments.id'))
      .addColumn('inquiry_line_id', 'text', refers('inquiry_lines.id'))
      .addColumn('producer_id', 'text', refers('producers.id'))
      .addColumn('quantity', whole, required)
      .addColumn('price_minor', whole, required)
      .addColumn('ready_on', 'text', required)
      .addColumn('locked', 'text')
      .addColumn('reason', 'text', required)
      .addColumn('reason_params', 'text', required)
      .addPrimaryKeyConstraint('plan_rows_key', ['plan_id', 'commitment_id', 'inquiry_line_id']),
  )
}
