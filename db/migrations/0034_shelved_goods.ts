import type { Kysely } from 'kysely'

/** Who took a product off the shelf, and why. */
export async function up(db: Kysely<unknown>) {
  await db.schema.alterTable('products').addColumn('shelved_by', 'text').execute()
  await db.schema.alterTable('products').addColumn('shelved_reason', 'text').execute()
}
