import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { tools } from './tools'

export async function up(db: Kysely<unknown>) {
  const { whole, required, key, refers, mayRefer, create } = tools(db)

  await create('inquiries', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('number', 'text', (column) => column.unique())
      .addColumn('state', 'text', required)
      .addColumn('list_token_hash', 'text', (column) => column.unique())
      .addColumn('buyer_id', 'text', mayRefer('buyers.id'))
      .addColumn('sent_by', 'text', mayRefer('accounts.id'))
      .addColumn('destination_country', 'text')
      .addColumn('incoterm', 'text')
      .addColumn('incoterm_place', 'text')
      .addColumn('needed_by', 'text')
      .addColumn('currency', 'text', required)
      .addColumn('note', 'text')
      .addColumn('owner_id', 'text', mayRefer('accounts.id'))
      .addColumn('next_step', 'text')
      .addColumn('sent_at', 'text')
      .addColumn('created_at', 'text', required)
      .addColumn('updated_at', 'text', required),
  )
  await db.schema.createIndex('inquiries_buyer').on('inquiries').columns(['buyer_id', 'id']).execute()
  await db.schema.createIndex('inquiries_state').on('inquiries').columns(['state', 'sent_at']).execute()
  await create('inquiry_lines', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('inquiry_id', 'text', refers('inquiries.id'))
      .addColumn('position', whole, required)
      .addColumn('product_id', 'text', mayRefer('products.id'))
      .addColumn('standard_id', 'text', mayRefer('standards.id'))
      .addColumn('description', 'text')
      .addColumn('picture_id', 'text', mayRefer('pictures.id'))
      .addColumn('quantity', whole, (column) => column.notNull().check(sql`quantity > 0`))
      .addColumn('unit', 'text', required)
      .addColumn('pieces', whole, (column) => column.notNull().check(sql`pieces > 0`))
      .addColumn('tied_standard_id', 'text', mayRefer('standards.id')),
  )
  await db.schema.createIndex('inquiry_lines_inquiry').on('inquiry_lines').columns(['inquiry_id', 'position']).execute()
  await create('messages', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('inquiry_id', 'text', refers('inquiries.id'))
      .addColumn('author_id', 'text', refers('accounts.id'))
      .addColumn('side', 'text', required)
      .addColumn('body', 'text', required)
      .addColumn('created_at', 'text', required),
  )
  await db.schema.createIndex('messages_inquiry').on('messages').columns(['inquiry_id', 'id']).execute()
}
