import type { Kysely } from 'kysely'
import { tools } from './tools'

/** What a list changed of products that were known, so that it can be taken back. */
export async function up(db: Kysely<unknown>) {
  const { whole, required, refers, create } = tools(db)
  for (const name of ['products_changed', 'updates_products'])
    await db.schema
      .alterTable('import_batches')
      .addColumn(name, whole, (column) => column.notNull().defaultTo(0))
      .execute()
  await create('import_product_changes', (table) =>
    table
      .addColumn('import_batch_id', 'text', refers('import_batches.id'))
      .addColumn('product_id', 'text', refers('products.id'))
      .addColumn('field', 'text', required)
      .addColumn('before', 'text')
      .addColumn('after', 'text')
      .addPrimaryKeyConstraint('import_product_changes_key', ['import_batch_id', 'product_id', 'field']),
  )
  await db.schema.createIndex('import_product_changes_product').on('import_product_changes').column('product_id').execute()
}
