import type { Kysely } from 'kysely'
import { tools } from './tools'

/** What staff look for again and again, by name. */
export async function up(db: Kysely<unknown>) {
  const { whole, required, key, refers, create } = tools(db)
  await create('saved_filters', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('list', 'text', required)
      .addColumn('name', 'text', required)
      .addColumn('name_key', 'text', required)
      .addColumn('query', 'text', required)
      .addColumn('owner_id', 'text', refers('accounts.id'))
      .addColumn('shared', whole, required)
      .addColumn('created_at', 'text', required)
      .addUniqueConstraint('saved_filters_name', ['owner_id', 'list', 'name_key']),
  )
  await db.schema.createIndex('saved_filters_list').on('saved_filters').columns(['list', 'shared']).execute()
}
