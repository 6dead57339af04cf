import { type Kysely, sql } from 'kysely'
import { tools } from './tools'

/** Who looks at a product, since when things wait for a decision, and what was given to somebody in one go. */
export async function up(db: Kysely<unknown>) {
  const { whole, required, key, refers, mayRefer, create } = tools(db)
  await db.schema.alterTable('products').addColumn('reviewer_id', 'text', mayRefer('accounts.id')).execute()
  await db.schema.alterTable('products').addColumn('waiting_since', 'text').execute()
  await db.schema.alterTable('motifs').addColumn('waiting_since', 'text').execute()
  await sql`update products set waiting_since = updated_at where state = 'in_review'`.execute(db)
  await sql`update motifs set waiting_since = created_at where state in ('proposed', 'in_review')`.execute(db)
  await db.schema.createIndex('products_waiting').on('products').columns(['waiting_since', 'id']).execute()
  await db.schema.createIndex('products_reviewer').on('products').column('reviewer_id').execute()

  await create('bulk_steps', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('list', 'text', required)
      .addColumn('step', 'text', required)
      .addColumn('given_to', 'text')
      .addColumn('name', 'text')
      .addColumn('items', 'text', required)
      .addColumn('count', whole, required)
      .addColumn('actor_id', 'text', refers('accounts.id'))
      .addColumn('at', 'text', required)
      .addColumn('undone_at', 'text'),
  )
  await db.schema.createIndex('bulk_steps_actor').on('bulk_steps').columns(['actor_id', 'list', 'id']).execute()
}
