import type { Kysely } from 'kysely'
import { tools } from './tools'

export async function up(db: Kysely<unknown>) {
  const { whole, required, key, unique, create } = tools(db)

  await create('catalogue_entries', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('slug', 'text', unique)
      .addColumn('shown', whole, required)
      .addColumn('version', whole, required)
      .addColumn('name_id', 'text', required)
      .addColumn('name_en', 'text', required)
      .addColumn('craft', 'text', required)
      .addColumn('place', 'text')
      .addColumn('regencies', 'text', required)
      .addColumn('unit', 'text', required)
      .addColumn('price_minor', whole, required)
      .addColumn('min_quantity', whole, required)
      .addColumn('lead_days', whole, required)
      .addColumn('per_year', whole, required)
      .addColumn('makers', whole, required)
      .addColumn('picture_hash', 'text')
      .addColumn('name_words', 'text', required)
      .addColumn('other_words', 'text', required),
  )
  await db.schema.createIndex('catalogue_entries_version').on('catalogue_entries').column('version').execute()
}
