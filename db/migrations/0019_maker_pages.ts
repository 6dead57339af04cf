import type { Kysely } from 'kysely'
import { tools } from './tools'

/** A maker's own photo with its words and its own consent, and how many people belong to a group. */
export async function up(db: Kysely<unknown>) {
  const { whole, mayRefer } = tools(db)
  await db.schema.alterTable('producers').addColumn('member_count', whole).execute()
  const pages = () => db.schema.alterTable('producer_pages')
  await pages().addColumn('picture_id', 'text', mayRefer('pictures.id')).execute()
  await pages().addColumn('picture_text_id', 'text').execute()
  await pages().addColumn('picture_text_en', 'text').execute()
  await pages()
    .addColumn('shows_picture', whole, (column) => column.notNull().defaultTo(0))
    .execute()
  await db.schema.createIndex('producer_pages_picture').on('producer_pages').column('picture_id').execute()
}
