import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Database } from '#db/client.server'
import { databases, databaseUrls, openHandle } from '#tests/support/databases'
import { factory } from '#tests/support/factory'

const [[, freshSqlite]] = databaseUrls as [(typeof databaseUrls)[0]]

async function pragma(db: Database, name: string): Promise<unknown> {
  const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(db)
  return Object.values(rows[0] ?? {})[0]
}

describe('every opening of a SQLite file', () => {
  test.each(['first', 'second'])('is safe against power cuts and dangling references (%s)', async (which) => {
    const url = await freshSqlite()
    const first = openHandle(url)
    const db = which === 'first' ? first : openHandle(url)

    const full = 2
    expect(await pragma(db, 'journal_mode')).toBe('wal')
    expect(await pragma(db, 'synchronous')).toBe(full)
    expect(await pragma(db, 'foreign_keys')).toBe(1)
    expect(await pragma(db, 'busy_timeout')).toBe(5000)
  })

  test('finds every table of our own STRICT', async () => {
    const db = openHandle(await freshSqlite())
    const { rows } = await sql<{ name: string }>`
      select name from pragma_table_list where type = 'table' and strict = 0 and name not like 'sqlite%' and name not like 'kysely%'`.execute(
      db,
    )
    expect(rows).toEqual([])
  })

  test('refuses text where a number belongs', async () => {
    const db = openHandle(await freshSqlite())
    await expect(sql`insert into counters (name, value) values ('orders', 'many')`.execute(db)).rejects.toThrow(
      /cannot store TEXT/,
    )
  })
})

describe.each(databases)('a handle (%s)', (_, openDatabase) => {
  test('refuses a reference to what does not exist', async () => {
    const db = await openDatabase()
    const refused = db.insertInto('account_roles').values({ account_id: 'acc_nobody', role: 'admin' }).execute()
    await expect(refused).rejects.toThrow(/foreign key/i)
    expect(await db.selectFrom('account_roles').selectAll().execute()).toEqual([])
  })

  test('refuses to drop what something refers to', async () => {
    const db = await openDatabase()
    const product = await factory(db).product()
    await expect(db.deleteFrom('producers').where('id', '=', product.producer_id).execute()).rejects.toThrow(/foreign key/i)
  })

  test('keeps what a check of a column forbids out', async () => {
    const db = await openDatabase()
    await expect(factory(db).commitment({ least: 41, most: 40 })).rejects.toThrow(/check/i)
    await expect(factory(db).call({ quantity: 0 })).rejects.toThrow(/check/i)
  })
})
