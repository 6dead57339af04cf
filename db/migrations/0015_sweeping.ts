import type { Kysely } from 'kysely'

/** Pictures that nothing names any more: since when, and who is taking them away. */
export async function up(db: Kysely<unknown>) {
  await db.schema.alterTable('pictures').addColumn('unused_since', 'text').execute()
  await db.schema.alterTable('pictures').addColumn('leaving_until', 'text').execute()
  for (const table of ['products', 'standards', 'motifs', 'inquiry_lines', 'product_pictures', 'standard_pictures'])
    await db.schema.createIndex(`${table}_picture`).on(table).column('picture_id').execute()
}
