import type { Kysely } from 'kysely'

/** The group under which a list names a maker. */
export async function up(db: Kysely<unknown>) {
  await db.schema.alterTable('producers').addColumn('group_name', 'text').execute()
}
