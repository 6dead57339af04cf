import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Database } from '#db/client.server'
import { isEmbedded } from '#db/dialect.server'
import { producerReferences } from '#db/queries/producer-references'
import { databases } from '#tests/support/databases'

/** Every column that the database itself ties to a maker, and every one that is named as if it were. */
async function columnsThatNameMakers(db: Database): Promise<string[]> {
  const tables = (await db.introspection.getTables()).filter(({ name }) => !name.startsWith('kysely_'))
  const named = tables.flatMap(({ name, columns }) =>
    columns.filter((column) => /(^|_)producer_id$|^on_behalf_of$/.test(column.name)).map((column) => `${name}.${column.name}`),
  )
  const tied = isEmbedded(db)
    ? await tiedInSqlite(
        db,
        tables.map(({ name }) => name),
      )
    : await tiedInPostgres(db)
  return [...new Set([...named, ...tied])].sort()
}

async function tiedInSqlite(db: Database, tables: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const table of tables) {
    const { rows } = await sql<{ table: string; from: string }>`
      select "table", "from" from pragma_foreign_key_list(${table})`.execute(db)
    found.push(...rows.filter((row) => row.table === 'producers').map((row) => `${table}.${row.from}`))
  }
  return found
}

async function tiedInPostgres(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select source.relname || '.' || attribute.attname as name
    from pg_constraint
    join pg_class source on source.oid = pg_constraint.conrelid
    join pg_class target on target.oid = pg_constraint.confrelid
    join pg_attribute attribute on attribute.attrelid = source.oid and attribute.attnum = any (pg_constraint.conkey)
    where pg_constraint.contype = 'f' and target.relname = 'producers'`.execute(db)
  return rows.map(({ name }) => name)
}

describe.each(databases)('what hangs on a maker (%s)', (_, openDatabase) => {
  test('a merge knows of every column that names one, and of none that is not there', async () => {
    const known = producerReferences.map(({ table, column }) => `${table}.${column}`)
    expect(new Set(known).size).toBe(known.length)
    expect(known.sort()).toEqual(await columnsThatNameMakers(await openDatabase()))
  })
})
