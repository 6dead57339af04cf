import type { Kysely } from 'kysely'

/** Whose permission a motif needs, and how it is proved, in English as well; and so the line of a quote that names them. */
export async function up(db: Kysely<unknown>) {
  await db.schema.alterTable('motifs').addColumn('permission_of_en', 'text').execute()
  await db.schema.alterTable('motif_permissions').addColumn('terms_en', 'text').execute()
  await db.schema.alterTable('quote_costs').addColumn('label_en', 'text').execute()
}
