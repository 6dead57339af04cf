import { Migrator } from 'kysely'
import type { Database } from './client.server'
import { migrations } from './migrations'

/** Brings a database up to date; safe to run from several processes at once. Returns the names of what it ran. */
export async function migrate(db: Database): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw error instanceof Error ? error : new Error('a migration failed', { cause: error })
  return (results ?? []).map((result) => result.migrationName)
}
