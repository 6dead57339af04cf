import type { Kysely } from 'kysely'

/** Since when the file of a list is no longer kept. */
export async function up(db: Kysely<unknown>) {
  await db.schema.alterTable('import_batches').addColumn('file_swept_at', 'text').execute()
}
