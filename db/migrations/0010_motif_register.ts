import { type Kysely, sql } from 'kysely'
import { tools } from './tools'

/** The register of motifs with its reviews and permissions; whom cooperatives and centres gather; what a maker keeps off its page. */
export async function up(db: Kysely<unknown>) {
  const { whole, required, key, unique, refers, mayRefer, create } = tools(db)

  // What was written down before there was a register was handed down, and is taken as accepted.
  for (const column of ['story_id', 'story_en', 'permission_of', 'terms_id', 'terms_en', 'restricted_reason'])
    await db.schema.alterTable('motifs').addColumn(column, 'text').execute()
  await db.schema.alterTable('motifs').addColumn('share_bp', whole).execute()
  await db.schema.alterTable('motifs').addColumn('parent_id', 'text', mayRefer('motifs.id')).execute()
  for (const column of ['proposed_by', 'curator_id'])
    await db.schema.alterTable('motifs').addColumn(column, 'text', mayRefer('accounts.id')).execute()
  await db.schema
    .alterTable('motifs')
    .addColumn('newly_made', whole, (column) => column.notNull().defaultTo(0))
    .execute()
  await db.schema
    .alterTable('motifs')
    .addColumn('version', whole, (column) => column.notNull().defaultTo(1))
    .execute()
  await db.schema
    .alterTable('motifs')
    .addColumn('state', 'text', (column) => column.notNull().defaultTo('accepted'))
    .execute()
  await db.schema.createIndex('motifs_state').on('motifs').columns(['state', 'name']).execute()
  await db.schema.createIndex('motifs_parent').on('motifs').column('parent_id').execute()
  await db.schema.createIndex('products_motif').on('products').columns(['motif_id', 'state']).execute()
  await db.schema.createIndex('standards_motif').on('standards').columns(['motif_id', 'state']).execute()

  await create('motif_reviews', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('motif_id', 'text', refers('motifs.id'))
      .addColumn('curator_id', 'text', refers('accounts.id'))
      .addColumn('decision', 'text', required)
      .addColumn('reason_id', 'text', required)
      .addColumn('reason_en', 'text', required)
      .addColumn('at', 'text', required),
  )
  await db.schema.createIndex('motif_reviews_motif').on('motif_reviews').columns(['motif_id', 'id']).execute()

  await create('motif_permissions', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('motif_id', 'text', refers('motifs.id'))
      .addColumn('producer_id', 'text', refers('producers.id'))
      .addColumn('terms', 'text', required)
      .addColumn('until_day', 'text')
      .addColumn('granted_by', 'text', mayRefer('accounts.id'))
      .addColumn('granted_at', 'text', required)
      .addColumn('ended_at', 'text')
      .addColumn('ended_reason', 'text'),
  )
  await sql`create unique index motif_permissions_live on motif_permissions (motif_id, producer_id) where ended_at is null`.execute(
    db,
  )
  await db.schema.createIndex('motif_permissions_producer').on('motif_permissions').column('producer_id').execute()

  await create('cooperative_members', (table) =>
    table
      .addColumn('cooperative_id', 'text', refers('producers.id'))
      .addColumn('producer_id', 'text', refers('producers.id'))
      .addColumn('since', 'text', required)
      .addPrimaryKeyConstraint('cooperative_members_key', ['cooperative_id', 'producer_id']),
  )
  await db.schema.createIndex('cooperative_members_producer').on('cooperative_members').column('producer_id').execute()

  await create('centres', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('slug', 'text', unique)
      .addColumn('name', 'text', required)
      .addColumn('craft', 'text', required)
      .addColumn('village', 'text')
      .addColumn('district', 'text')
      .addColumn('regency', 'text', required)
      .addColumn('province', 'text', required)
      .addColumn('story_id', 'text')
      .addColumn('story_en', 'text')
      .addColumn('created_at', 'text', required),
  )
  await create('centre_makers', (table) =>
    table
      .addColumn('centre_id', 'text', refers('centres.id'))
      .addColumn('producer_id', 'text', refers('producers.id'))
      .addColumn('since', 'text', required)
      .addPrimaryKeyConstraint('centre_makers_key', ['centre_id', 'producer_id']),
  )
  await db.schema.createIndex('centre_makers_producer').on('centre_makers').column('producer_id').execute()

  await create('producer_pages', (table) =>
    table
      .addColumn('producer_id', 'text', (column) => key(column).references('producers.id'))
      .addColumn('hides_village', whole, required)
      .addColumn('hides_story', whole, required)
      .addColumn('updated_at', 'text', required),
  )
}
