import type { Kysely } from 'kysely'

/** What is asked for by these columns on every page of the house, and was looked for row by row. */
const waysIn = [
  ['account_buyers', ['buyer_id']],
  ['account_producers', ['producer_id']],
  ['allocations', ['order_id']],
  // Beside the index of live promises: one that holds only some states serves no question that names them as values.
  ['commitments', ['supply_call_id', 'state']],
  ['inquiry_lines', ['product_id']],
  ['orders', ['inquiry_id']],
  ['password_resets', ['account_id']],
  ['plan_runs', ['inquiry_id', 'created_at']],
  ['plans', ['plan_run_id']],
  ['quotes', ['inquiry_id', 'revision']],
  ['supply_calls', ['inquiry_line_id']],
  ['supply_calls', ['standard_id', 'state']],
] as const

export async function up(db: Kysely<unknown>) {
  for (const [table, columns] of waysIn)
    await db.schema
      .createIndex(`${table}_by_${columns[0]}`)
      .on(table)
      .columns([...columns])
      .execute()
}
