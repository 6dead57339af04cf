import type { Kysely } from 'kysely'

/** What the solver says beside a plan, as codes with their figures, JSON. */
export async function up(db: Kysely<unknown>) {
  await db.schema.alterTable('plans').addColumn('remarks', 'text').execute()
}
