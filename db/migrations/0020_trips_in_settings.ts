import { type Kysely, sql } from 'kysely'

/** What was counted for each maker is counted for each trip to a village. */
export async function up(db: Kysely<unknown>) {
  await sql`update plan_runs set settings = replace(settings, '"collectionPerMaker":', '"collectionPerTrip":')`.execute(db)
}
