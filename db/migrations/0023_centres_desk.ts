import type { Kysely } from 'kysely'
import { tools } from './tools'

/** Where a centre lies, what else is made there, and whether it is still shown. */
export async function up(db: Kysely<unknown>) {
  const { whole, required, refers, create } = tools(db)
  const centres = () => db.schema.alterTable('centres')
  await centres().addColumn('latitude_micro', whole).execute()
  await centres().addColumn('longitude_micro', whole).execute()
  await centres().addColumn('archived_at', 'text').execute()
  await centres()
    .addColumn('version', whole, (column) => column.notNull().defaultTo(1))
    .execute()
  await create('centre_crafts', (table) =>
    table
      .addColumn('centre_id', 'text', refers('centres.id'))
      .addColumn('craft', 'text', required)
      .addPrimaryKeyConstraint('centre_crafts_key', ['centre_id', 'craft']),
  )
}
