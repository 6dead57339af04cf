import type { Kysely } from 'kysely'

/** Why a maker who stopped for now is not active, and since when. */
export async function up(db: Kysely<unknown>) {
  await db.schema.alterTable('producers').addColumn('resting_reason', 'text').execute()
  await db.schema.alterTable('producers').addColumn('resting_since', 'text').execute()
}
