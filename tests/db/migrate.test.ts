import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, inject, test } from 'vitest'
import { migrate } from '#db/migrate.server'
import { migrations } from '#db/migrations'
import { openHandle } from '#tests/support/databases'
import { atTheEnd } from '#tests/support/endings'
import { onServer, withDatabaseName } from '#tests/support/postgres-databases'
import { startProcess } from '#tests/support/processes'

async function bareSqlite(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'balai-migrate-'))
  atTheEnd(() => rm(folder, { recursive: true }))
  return join(folder, 'not', 'there', 'yet', 'house.db')
}

async function barePostgres(): Promise<string> {
  const { postgresUrl, postgresName } = inject('templates')
  const name = `${postgresName}_bare_${process.pid}`
  await onServer(postgresUrl, `create database ${name}`)
  atTheEnd(() => onServer(postgresUrl, `drop database ${name} with (force)`))
  return withDatabaseName(postgresUrl, name)
}

describe.each([
  ['SQLite', bareSqlite],
  ['PostgreSQL', barePostgres],
])('migrating (%s)', (_, bareUrl) => {
  const all = Object.keys(migrations)

  test('runs every migration in order, and nothing the second time', async () => {
    const db = openHandle(await bareUrl())
    expect(await migrate(db)).toEqual(all)
    expect(await migrate(db)).toEqual([])
  })

  test('from two processes at once runs each migration once', async () => {
    const url = await bareUrl()
    openHandle(url)
    const processes = Array.from({ length: 2 }, () => startProcess('tests/support/processes/migrate-it.ts', url))
    const ran = await Promise.all(processes.map(async (process) => JSON.parse(await process.ended()) as string[]))
    expect(ran.flat().sort()).toEqual(all)
  })

  test('that fails leaves the database as it was', async () => {
    const db = openHandle(await bareUrl())
    await sql`create table producers (id text)`.execute(db)
    await expect(migrate(db)).rejects.toThrow(/producers/)
    const tables = (await db.introspection.getTables()).map((table) => table.name)
    expect(tables).not.toContain('accounts')
  })

  test('are named in the order in which they run', () => {
    expect(all).toEqual([...all].sort())
    expect(all.map((name) => Number(name.slice(0, 4)))).toEqual(all.map((_name, index) => index + 1))
  })
})
