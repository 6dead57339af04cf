import { type CreateTableBuilder, type Kysely, type RawBuilder, SqliteAdapter, sql } from 'kysely'

/** All that differs between the two databases, by name. Nothing else may ask which one it is. */
export function isEmbedded<T>(db: Kysely<T>): boolean {
  return db.getExecutor().adapter instanceof SqliteAdapter
}

/** 64-bit whole numbers: money, quantities, counters. */
export function wholeNumber<T>(db: Kysely<T>): 'integer' | 'bigint' {
  return isEmbedded(db) ? 'integer' : 'bigint'
}

/** STRICT tables in SQLite hold what their columns say; PostgreSQL always does. */
export function strict<T, Name extends string, Columns extends string>(
  db: Kysely<T>,
  table: CreateTableBuilder<Name, Columns>,
): CreateTableBuilder<Name, Columns> {
  return isEmbedded(db) ? table.modifyEnd(sql`strict`) : table
}

/** `needle` anywhere in a column, whatever the case of ASCII letters. Percent and underscore mean themselves. */
export function containsText<T>(db: Kysely<T>, column: RawBuilder<unknown>, needle: string): RawBuilder<boolean> {
  const pattern = `%${needle.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return isEmbedded(db) ? sql`${column} like ${pattern} escape '\\'` : sql`${column} ilike ${pattern} escape '\\'`
}

const busySignals = new Set(['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', '40001', '40P01'])

/** The database asks for the transaction to be run again. */
export function isWorthRetrying(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && busySignals.has(error.code)
}

/** A unique index said no. */
export function isDuplicate(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false
  return error.code === '23505' || error.code === 'SQLITE_CONSTRAINT_UNIQUE' || error.code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
}
