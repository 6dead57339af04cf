import type { Kysely } from 'kysely'
import { tools } from './tools'

export async function up(db: Kysely<unknown>) {
  const { whole, required, key, refers, mayRefer, create } = tools(db)

  await db.schema.alterTable('producers').addColumn('merged_into', 'text', mayRefer('producers.id')).execute()
  await db.schema.createIndex('producers_phone').on('producers').column('phone').execute()
  await db.schema.createIndex('producers_merged').on('producers').column('merged_into').execute()

  const batches = () => db.schema.alterTable('import_batches')
  await batches().addColumn('sender', 'text').execute()
  await batches().addColumn('format', 'text').execute()
  await batches()
    .addColumn('step', 'text', (column) => column.notNull().defaultTo('rows'))
    .execute()
  for (const name of ['makers_total', 'makers_done', 'makers_changed', 'updates_known'])
    await batches()
      .addColumn(name, whole, (column) => column.notNull().defaultTo(0))
      .execute()
  await db.schema.createIndex('import_batches_file').on('import_batches').column('file_hash').execute()

  await create('import_mappings', (table) =>
    table
      .addColumn('sender', 'text', required)
      .addColumn('format', 'text', required)
      .addColumn('columns', 'text', required)
      .addColumn('regency', 'text')
      .addColumn('province', 'text')
      .addColumn('import_batch_id', 'text', refers('import_batches.id'))
      .addColumn('used_at', 'text', required)
      .addPrimaryKeyConstraint('import_mappings_key', ['sender', 'format']),
  )
  await create('import_mends', (table) =>
    table
      .addColumn('import_batch_id', 'text', refers('import_batches.id'))
      .addColumn('row_number', whole, required)
      .addColumn('column_number', whole, required)
      .addColumn('code', 'text', required)
      .addColumn('text', 'text')
      .addPrimaryKeyConstraint('import_mends_key', ['import_batch_id', 'row_number', 'column_number', 'code']),
  )
  await create('import_matches', (table) =>
    table
      .addColumn('import_batch_id', 'text', refers('import_batches.id'))
      .addColumn('producer_key', 'text', required)
      .addColumn('producer_id', 'text', refers('producers.id'))
      .addColumn('verdict', 'text', required)
      .addPrimaryKeyConstraint('import_matches_key', ['import_batch_id', 'producer_key', 'producer_id']),
  )
  await create('import_changes', (table) =>
    table
      .addColumn('import_batch_id', 'text', refers('import_batches.id'))
      .addColumn('producer_id', 'text', refers('producers.id'))
      .addColumn('field', 'text', required)
      .addColumn('before', 'text')
      .addColumn('after', 'text')
      .addPrimaryKeyConstraint('import_changes_key', ['import_batch_id', 'producer_id', 'field']),
  )
  await create('producer_marks', (table) =>
    table
      .addColumn('producer_id', 'text', refers('producers.id'))
      .addColumn('kind', 'text', required)
      .addColumn('mark', 'text', required)
      .addColumn('import_batch_id', 'text', mayRefer('import_batches.id'))
      .addPrimaryKeyConstraint('producer_marks_key', ['producer_id', 'kind', 'mark']),
  )
  await db.schema.createIndex('producer_marks_mark').on('producer_marks').columns(['kind', 'mark']).execute()
  await create('producers_apart', (table) =>
    table
      .addColumn('one_id', 'text', refers('producers.id'))
      .addColumn('other_id', 'text', refers('producers.id'))
      .addColumn('said_by', 'text', refers('accounts.id'))
      .addColumn('said_at', 'text', required)
      .addPrimaryKeyConstraint('producers_apart_key', ['one_id', 'other_id']),
  )
  await create('producer_merges', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('kept_id', 'text', refers('producers.id'))
      .addColumn('merged_id', 'text', refers('producers.id'))
      .addColumn('moved', 'text', required)
      .addColumn('merged_by', 'text', refers('accounts.id'))
      .addColumn('merged_at', 'text', required)
      .addColumn('undone_by', 'text', mayRefer('accounts.id'))
      .addColumn('undone_at', 'text'),
  )
  await db.schema.createIndex('producer_merges_kept').on('producer_merges').column('kept_id').execute()
}
