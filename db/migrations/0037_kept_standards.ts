import type { Kysely } from 'kysely'
import { tools } from './tools'

/** Who of the house keeps a standard. */
export async function up(db: Kysely<unknown>) {
  const { mayRefer } = tools(db)
  await db.schema.alterTable('standards').addColumn('keeper_id', 'text', mayRefer('accounts.id')).execute()
  await db.schema.createIndex('standards_keeper').on('standards').column('keeper_id').execute()
}
