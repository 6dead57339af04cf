import { type Kysely, sql } from 'kysely'
import { tools } from './tools'
import { firstWords } from './words/first-words'

export async function up(db: Kysely<unknown>) {
  const { whole, required, key, unique, create } = tools(db)

  await create('concepts', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('key', 'text', unique)
      .addColumn('kind', 'text', required)
      .addColumn('forms_id', 'text', required)
      .addColumn('forms_en', 'text', required)
      .addColumn('forms_regional', 'text', required)
      .addColumn('broader', 'text', required)
      .addColumn('weak', whole, required)
      .addColumn('note', 'text', required)
      .addColumn('active', whole, required)
      .addColumn('updated_at', 'text', required),
  )
  for (const [nth, [name, kind, id, en, regional, broader, weak, note]] of firstWords.entries()) {
    await sql`insert into concepts (id, key, kind, forms_id, forms_en, forms_regional, broader, weak, note, active, updated_at)
      values (${`cpt_01kzf${String(nth).padStart(21, '0')}`}, ${name}, ${kind}, ${id}, ${en}, ${regional}, ${broader}, ${weak}, ${note}, 1,
      '2026-11-22T00:00:00.000Z')`.execute(db)
  }

  await create('unfound_searches', (table) =>
    table
      .addColumn('words', 'text', key)
      .addColumn('times', whole, required)
      .addColumn('last_at', 'text', required)
      .addColumn('settled', whole, required),
  )

  await db.schema
    .alterTable('products')
    .addColumn('stock', whole, (column) => column.notNull().defaultTo(0))
    .execute()

  // Written anew in the new form by whoever opens the house next.
  await sql`delete from catalogue_entries`.execute(db)
  for (const [column, fallback] of [
    ['provinces', '[]'],
    ['capacities', '[]'],
    ['material_words', ''],
  ] as const) {
    await db.schema
      .alterTable('catalogue_entries')
      .addColumn(column, 'text', (of) => of.notNull().defaultTo(fallback))
      .execute()
  }
  await db.schema.alterTable('catalogue_entries').addColumn('motif', 'text').execute()
  await db.schema
    .alterTable('catalogue_entries')
    .addColumn('stock', whole, (column) => column.notNull().defaultTo(0))
    .execute()
}
