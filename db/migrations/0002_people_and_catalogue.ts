import type { Kysely } from 'kysely'
import { tools } from './tools'

export async function up(db: Kysely<unknown>) {
  const { whole, required, key, unique, refers, mayRefer, create } = tools(db)

  await create('producers', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('slug', 'text', unique)
      .addColumn('kind', 'text', required)
      .addColumn('name', 'text', required)
      .addColumn('contact_name', 'text')
      .addColumn('members', whole, required)
      .addColumn('craft', 'text', required)
      .addColumn('village', 'text')
      .addColumn('district', 'text')
      .addColumn('regency', 'text', required)
      .addColumn('province', 'text', required)
      .addColumn('phone', 'text')
      .addColumn('cluster', 'text')
      .addColumn('story_id', 'text')
      .addColumn('story_en', 'text')
      .addColumn('shows_name', whole, required)
      .addColumn('field_officer_id', 'text', mayRefer('accounts.id'))
      .addColumn('active', whole, required)
      .addColumn('import_batch_id', 'text', mayRefer('import_batches.id'))
      .addColumn('natural_key', 'text', (column) => column.unique())
      .addColumn('created_at', 'text', required),
  )
  await db.schema.createIndex('producers_officer').on('producers').column('field_officer_id').execute()
  await db.schema.createIndex('producers_batch').on('producers').column('import_batch_id').execute()
  await db.schema.createIndex('producers_craft').on('producers').columns(['craft', 'regency']).execute()
  await create('buyers', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('name', 'text', required)
      .addColumn('kind', 'text', required)
      .addColumn('country', 'text', required)
      .addColumn('city', 'text')
      .addColumn('currency', 'text', required)
      .addColumn('created_at', 'text', required),
  )
  await create('account_producers', (table) =>
    table
      .addColumn('account_id', 'text', refers('accounts.id'))
      .addColumn('producer_id', 'text', refers('producers.id'))
      .addPrimaryKeyConstraint('account_producers_key', ['account_id', 'producer_id']),
  )
  await create('account_buyers', (table) =>
    table
      .addColumn('account_id', 'text', refers('accounts.id'))
      .addColumn('buyer_id', 'text', refers('buyers.id'))
      .addPrimaryKeyConstraint('account_buyers_key', ['account_id', 'buyer_id']),
  )
  await create('motifs', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('slug', 'text', unique)
      .addColumn('name', 'text', required)
      .addColumn('craft', 'text', required)
      .addColumn('origin_id', 'text', required)
      .addColumn('origin_en', 'text', required)
      .addColumn('meaning_id', 'text', required)
      .addColumn('meaning_en', 'text', required)
      .addColumn('pakem_id', 'text', required)
      .addColumn('pakem_en', 'text', required)
      .addColumn('use_rule', 'text', required)
      .addColumn('picture_id', 'text', mayRefer('pictures.id'))
      .addColumn('created_at', 'text', required),
  )
  await create('standards', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('slug', 'text', unique)
      .addColumn('code', 'text', unique)
      .addColumn('name_id', 'text', required)
      .addColumn('name_en', 'text', required)
      .addColumn('description_id', 'text')
      .addColumn('description_en', 'text')
      .addColumn('craft', 'text', required)
      .addColumn('material_id', 'text')
      .addColumn('material_en', 'text')
      .addColumn('botanical', 'text')
      .addColumn('motif_id', 'text', mayRefer('motifs.id'))
      .addColumn('size', 'text')
      .addColumn('tolerance', 'text')
      .addColumn('unit', 'text', required)
      .addColumn('weight_g', whole)
      .addColumn('carton_pieces', whole)
      .addColumn('carton_size', 'text')
      .addColumn('hs6', 'text')
      .addColumn('price_minor', whole, required)
      .addColumn('min_quantity', whole, required)
      .addColumn('lead_days', whole, required)
      .addColumn('picture_id', 'text', mayRefer('pictures.id'))
      .addColumn('state', 'text', required)
      .addColumn('created_at', 'text', required)
      .addColumn('updated_at', 'text', required),
  )
  await create('products', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('slug', 'text', unique)
      .addColumn('producer_id', 'text', refers('producers.id'))
      .addColumn('standard_id', 'text', mayRefer('standards.id'))
      .addColumn('name_id', 'text', required)
      .addColumn('name_en', 'text')
      .addColumn('description_id', 'text')
      .addColumn('description_en', 'text')
      .addColumn('craft', 'text', required)
      .addColumn('material_id', 'text')
      .addColumn('material_en', 'text')
      .addColumn('motif_id', 'text', mayRefer('motifs.id'))
      .addColumn('size', 'text')
      .addColumn('unit', 'text', required)
      .addColumn('price_minor', whole)
      .addColumn('min_quantity', whole, required)
      .addColumn('lead_days', whole, required)
      .addColumn('capacity_per_year', whole)
      .addColumn('picture_id', 'text', mayRefer('pictures.id'))
      .addColumn('state', 'text', required)
      .addColumn('returned_reason', 'text')
      .addColumn('import_batch_id', 'text', mayRefer('import_batches.id'))
      .addColumn('natural_key', 'text', (column) => column.unique())
      .addColumn('created_at', 'text', required)
      .addColumn('updated_at', 'text', required),
  )
  await db.schema.createIndex('products_producer').on('products').column('producer_id').execute()
  await db.schema.createIndex('products_standard').on('products').columns(['standard_id', 'state']).execute()
  await db.schema.createIndex('products_batch').on('products').column('import_batch_id').execute()
  await db.schema.createIndex('products_state').on('products').columns(['state', 'id']).execute()
}
