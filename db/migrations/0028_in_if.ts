import type { Kysely } from 'kysely'

/** What would bring a promise into a plan that leaves it out. */
export async function up(db: Kysely<unknown>) {
  await db.schema.alterTable('plan_rows').addColumn('in_if', 'text').execute()
}
