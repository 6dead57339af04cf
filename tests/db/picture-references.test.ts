import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Database } from '#db/client.server'
import { isEmbedded } from '#db/dialect.server'
import { pictureReferences } from '#db/queries/picture-references'
import { databases } from '#tests/support/databases'

/** Every column that the database itself ties to a picture, and every one that is named as if it were. */
async function columnsThatNamePictures(db: Database): Promise<string[]> {
  const tables = (await db.introspection.getTables()).filter(({ name }) => !name.startsWith('kysely_'))
  const named = tables.flatMap(({ name, columns }) =>
    columns.filter((column) => /(^|_)picture_id$/.test(column.name)).map((column) => `${name}.${column.name}`),
  )
  const tied = isEmbedded(db) ? await Promise.all(tables.map(({ name }) => tiedInSqlite(db, name))) : [await tiedInPostgres(db)]
  return [...new Set([...named, ...tied.flat()])].sort()
}

async function tiedInSqlite(db: Database, table: string): Promise<string[]> {
  const { rows } = await sql<{ table: string; from: string }>`
    select "table", "from" from pragma_foreign_key_list(${table})`.execute(db)
  return rows.filter((row) => row.table === 'pictures').map((row) => `${table}.${row.from}`)
}

async function tiedInPostgres(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select source.relname || '.' || attribute.attname as name
    from pg_constraint
    join pg_class source on source.oid = pg_constraint.conrelid
    join pg_class target on target.oid = pg_constraint.confrelid
    join pg_attribute attribute on attribute.attrelid = source.oid and attribute.attnum = any (pg_constraint.conkey)
    where pg_constraint.contype = 'f' and target.relname = 'pictures'`.execute(db)
  return rows.map(({ name }) => name)
}

/** Columns that an index begins with: a picture is looked for in each of them. */
async function columnsFoundAtOnce(db: Database): Promise<string[]> {
  if (!isEmbedded(db)) {
    const { rows } = await sql<{ name: string }>`
      select source.relname || '.' || attribute.attname as name
      from pg_index
      join pg_class source on source.oid = pg_index.indrelid
      join pg_attribute attribute on attribute.attrelid = source.oid and attribute.attnum = pg_index.indkey[0]`.execute(db)
    return rows.map(({ name }) => name)
  }
  const { rows } = await sql<{ name: string }>`
    select tables.name || '.' || (select name from pragma_index_info(indexes.name) where seqno = 0) as name
    from sqlite_master tables, pragma_index_list(tables.name) indexes
    where tables.type = 'table'`.execute(db)
  return rows.map(({ name }) => name)
}

describe.each(databases)('what names a picture (%s)', (_, openDatabase) => {
  test('is known whole, so that nothing is swept away that is still shown', async () => {
    expect([...pictureReferences].sort()).toEqual(await columnsThatNamePictures(await openDatabase()))
  })

  test('is found by an index', async () => {
    expect(await columnsFoundAtOnce(await openDatabase())).toEqual(expect.arrayContaining([...pictureReferences]))
  })
})
