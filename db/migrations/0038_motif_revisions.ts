import { type Kysely, sql } from 'kysely'
import { tools } from './tools'

/** Other words proposed for an accepted motif, beside those that stood; those open wait for a curator, one a motif. */
export async function up(db: Kysely<unknown>) {
  const { required, key, refers, mayRefer, create } = tools(db)
  await create('motif_revisions', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('motif_id', 'text', refers('motifs.id'))
      .addColumn('words', 'text', required)
      .addColumn('stood', 'text', required)
      .addColumn('picture_id', 'text', mayRefer('pictures.id'))
      .addColumn('stood_picture_id', 'text', mayRefer('pictures.id'))
      .addColumn('proposed_by', 'text', refers('accounts.id'))
      .addColumn('proposed_at', 'text', required)
      .addColumn('review_id', 'text', mayRefer('motif_reviews.id')),
  )
  const index = (name: string, ...columns: string[]) =>
    db.schema.createIndex(`motif_revisions_${name}`).on('motif_revisions').columns(columns).execute()
  await index('motif', 'motif_id', 'id')
  await index('picture', 'picture_id')
  await index('stood_picture', 'stood_picture_id')
  await sql`create unique index motif_revisions_open on motif_revisions (motif_id) where review_id is null`.execute(db)
}
