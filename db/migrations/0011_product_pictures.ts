import type { Kysely } from 'kysely'
import { tools } from './tools'

export async function up(db: Kysely<unknown>) {
  const { whole, required, refers, create } = tools(db)

  await db.schema.alterTable('pictures').addColumn('colour', 'text').execute()
  for (const what of ['product', 'standard']) {
    await create(`${what}_pictures`, (table) =>
      table
        .addColumn(`${what}_id`, 'text', refers(`${what}s.id`))
        .addColumn('picture_id', 'text', refers('pictures.id'))
        .addColumn('place', whole, required)
        .addPrimaryKeyConstraint(`${what}_pictures_key`, [`${what}_id`, 'picture_id']),
    )
  }
}
