import type { Kysely } from 'kysely'
import { tools } from './tools'

/** How many rows of a staged list are doubtful, as it was read last. */
export async function up(db: Kysely<unknown>) {
  await db.schema.alterTable('import_batches').addColumn('doubtful_rows', tools(db).whole).execute()
}
