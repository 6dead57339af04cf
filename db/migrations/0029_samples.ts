import type { Kysely } from 'kysely'
import { tools } from './tools'

/** A line that asks for a sample of something in the catalogue. */
export async function up(db: Kysely<unknown>) {
  const { whole } = tools(db)
  await db.schema
    .alterTable('inquiry_lines')
    .addColumn('sample', whole, (column) => column.notNull().defaultTo(0))
    .execute()
}
