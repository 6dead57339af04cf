import type { Kysely } from 'kysely'
import { tools } from './tools'

/** Lists that went out as files and come in again: what their rows would change, did change, and were before. */
export async function up(db: Kysely<unknown>) {
  const { whole, required, key, refers, create } = tools(db)
  await create('returned_lists', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('list', 'text', required)
      .addColumn('state', 'text', required)
      .addColumn('file_name', 'text', required)
      .addColumn('file_hash', 'text', required)
      .addColumn('rows_read', whole, required)
      .addColumn('rows_same', whole, required)
      .addColumn('aside', 'text', required)
      .addColumn('uploaded_by', 'text', refers('accounts.id'))
      .addColumn('created_at', 'text', required)
      .addColumn('committed_at', 'text')
      .addColumn('undone_at', 'text'),
  )
  await create('returned_rows', (table) =>
    table
      .addColumn('list_id', 'text', refers('returned_lists.id'))
      .addColumn('row_number', whole, required)
      .addColumn('fate', 'text', required)
      .addColumn('subject', 'text')
      .addColumn('name', 'text', required)
      .addColumn('seen', 'text')
      .addColumn('fields', 'text')
      .addColumn('changes', 'text', required)
      .addColumn('refusals', 'text', required)
      .addColumn('taken_as', 'text')
      .addColumn('before', 'text')
      .addPrimaryKeyConstraint('returned_rows_key', ['list_id', 'row_number']),
  )
  await db.schema.createIndex('returned_lists_list').on('returned_lists').columns(['list', 'created_at']).execute()
}
