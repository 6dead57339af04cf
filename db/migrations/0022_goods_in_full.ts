import type { Kysely } from 'kysely'
import { tools } from './tools'

/** How goods are cared for, packed and declared; what is seen on their pictures; what a standard costs when many are ordered. */
export async function up(db: Kysely<unknown>) {
  const { whole, required, refers, create } = tools(db)

  for (const table of ['products', 'standards'])
    for (const name of ['care_id', 'care_en']) await db.schema.alterTable(table).addColumn(name, 'text').execute()
  for (const name of ['tolerance', 'botanical', 'carton_size', 'hs6'])
    await db.schema.alterTable('products').addColumn(name, 'text').execute()
  for (const name of ['weight_g', 'carton_pieces']) await db.schema.alterTable('products').addColumn(name, whole).execute()

  await create('standard_price_tiers', (table) =>
    table
      .addColumn('standard_id', 'text', refers('standards.id'))
      .addColumn('from_quantity', whole, required)
      .addColumn('price_minor', whole, required)
      .addPrimaryKeyConstraint('standard_price_tiers_key', ['standard_id', 'from_quantity']),
  )
  await create('picture_words', (table) =>
    table
      .addColumn('item_id', 'text', required)
      .addColumn('picture_id', 'text', refers('pictures.id'))
      .addColumn('shot', 'text')
      .addColumn('words_id', 'text')
      .addColumn('words_en', 'text')
      .addPrimaryKeyConstraint('picture_words_key', ['item_id', 'picture_id']),
  )
  await db.schema.createIndex('picture_words_picture').on('picture_words').column('picture_id').execute()
}
