import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type SqliteDatabase from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresDialect,
  PostgresDriver,
  type QueryResult,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type Transaction,
} from 'kysely'
import pg from 'pg'
import type { Schema } from './schema'
import { Sqlite } from './sqlite-engine.server'
import { refuseInsideTransaction } from './transaction.server'

export type Database = Kysely<Schema>
export type Trx = Transaction<Schema>
/** What a read query takes: the root handle or a transaction. */
export type Reader = Kysely<Schema>

type OpenOptions = {
  /** `postgres://…`, or the path of the SQLite file. */
  url: string
  /** Told of a connection that broke while idle; it must never end the process. */
  onPoolError?: (error: Error) => void
  /** PostgreSQL only: the schema searched first (tests give each file its own). */
  searchPath?: string
  poolSize?: number
}

export function openDatabase(options: OpenOptions): Database {
  return /^postgres(ql)?:/.test(options.url) ? openPostgres(options) : openSqlite(options.url)
}

function openSqlite(path: string): Database {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
  const file = new Sqlite(path)
  file.pragma('journal_mode = WAL')
  // On every open: only the connection that switches to WAL gets FULL by itself, later ones would lose acknowledged writes.
  file.pragma('synchronous = FULL')
  file.pragma('foreign_keys = ON')
  file.pragma('busy_timeout = 5000')
  const kept = keptStatements(file)
  return new Kysely<Schema>({ dialect: new ImmediateSqliteDialect({ database: { prepare: kept, close: () => file.close() } }) })
}

const mostStatements = 500

/** Preparing costs as much as running most statements does: those used last are kept ready. SQLite itself renews them when a table changes. */
function keptStatements(file: SqliteDatabase.Database) {
  const statements = new Map<string, SqliteDatabase.Statement<unknown[], unknown>>()
  return (text: string) => {
    const statement = statements.get(text) ?? file.prepare<unknown[], unknown>(text)
    statements.delete(text)
    statements.set(text, statement)
    const [oldest] = statements.keys()
    if (statements.size > mostStatements && oldest !== undefined) statements.delete(oldest)
    return statement
  }
}

class ImmediateSqliteDialect extends SqliteDialect {
  constructor(private readonly config: ConstructorParameters<typeof SqliteDialect>[0]) {
    super(config)
  }

  override createDriver(): Driver {
    return new ImmediateSqliteDriver(this.config)
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter()
  }
}

/** SQLite changes tables inside transactions as well as rows: a migration that fails or is killed leaves nothing half done. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class ImmediateSqliteDriver extends SqliteDriver {
  override async acquireConnection(): Promise<DatabaseConnection> {
    refuseInsideTransaction()
    return new CheckedConnection(await super.acquireConnection())
  }

  // A plain `begin` that reads first and writes later fails at once when somebody else wrote in between.
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

/** better-sqlite3 rounds a whole number that a number cannot hold; what it rounds to is never safe, so that it shows. */
class CheckedConnection implements DatabaseConnection {
  constructor(private readonly inner: DatabaseConnection) {}

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const result = await this.inner.executeQuery<Row>(query)
    for (const row of result.rows) refuseRounded(row)
    return result
  }

  async *streamQuery<Row>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<Row>> {
    for await (const result of this.inner.streamQuery<Row>(query, chunkSize)) {
      for (const row of result.rows) refuseRounded(row)
      yield result
    }
  }
}

function refuseRounded(row: unknown): void {
  for (const value of Object.values(row as object)) {
    if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER)
      throw new RangeError(`integer out of range: ${value}`)
  }
}

function openPostgres({ url, onPoolError, searchPath, poolSize = 10 }: OpenOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    types: wholeNumberTypes,
    ...(searchPath && { options: `-c search_path=${searchPath}` }),
  })
  // Without a listener the restart of the database server would end this process.
  pool.on('error', (error) => onPoolError?.(error))
  return new Kysely<Schema>({ dialect: new GuardedPostgresDialect({ pool }) })
}

class GuardedPostgresDialect extends PostgresDialect {
  constructor(private readonly config: ConstructorParameters<typeof PostgresDialect>[0]) {
    super(config)
  }

  override createDriver(): Driver {
    return new GuardedPostgresDriver(this.config)
  }
}

class GuardedPostgresDriver extends PostgresDriver {
  override acquireConnection(): ReturnType<PostgresDriver['acquireConnection']> {
    refuseInsideTransaction()
    return super.acquireConnection()
  }
}

const int8 = 20
const numeric = 1700

/** Whole numbers arrive as numbers; one that a number cannot hold is an error, never a rounding. */
function wholeNumberFrom(text: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw new RangeError(`integer out of range: ${text}`)
  return value
}

const textParserOf = (oid: number) => pg.types.getTypeParser(oid, 'text') as (text: string) => unknown

const wholeNumberTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number) =>
    oid === int8 || oid === numeric ? wholeNumberFrom : textParserOf(oid)) as pg.CustomTypesConfig['getTypeParser'],
}
