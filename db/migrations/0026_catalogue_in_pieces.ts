import type { Kysely } from 'kysely'

/** The catalogue is read in the order of writing, some rows at a time, many of which may be of one writing. */
export async function up(db: Kysely<unknown>) {
  await db.schema.dropIndex('catalogue_entries_version').execute()
  await db.schema.createIndex('catalogue_entries_version_id').on('catalogue_entries').columns(['version', 'id']).execute()
}
