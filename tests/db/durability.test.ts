import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '#db/client.server'
import { databaseUrls, openHandle } from '#tests/support/databases'
import { atTheEnd } from '#tests/support/endings'
import { startProcess } from '#tests/support/processes'

const [, [, freshPostgres]] = databaseUrls as [unknown, (typeof databaseUrls)[0]]

describe.each(databaseUrls)('what was acknowledged (%s)', (_, freshUrl) => {
  test('survives kill -9 of its writer, and nothing is there by half', async () => {
    const url = await freshUrl()
    const writer = startProcess('tests/support/processes/write-for-ever.ts', url)
    await writer.lines(50)
    await writer.kill()
    const acknowledged = writer.said().trimEnd().split('\n').map(Number)

    const db = openHandle(url)
    const rows = await db.selectFrom('counters').selectAll().execute()
    const written = new Set(rows.filter((row) => row.name.startsWith('written')).map((row) => row.value))
    const beside = new Set(rows.filter((row) => row.name.startsWith('beside')).map((row) => row.value))

    expect(acknowledged.length).toBeGreaterThanOrEqual(50)
    expect(acknowledged.filter((n) => !written.has(n))).toEqual([])
    expect(beside).toEqual(written)
  })
})

describe('when PostgreSQL drops idle connections', () => {
  test('the process lives on, hears of it, and the next query works', async () => {
    const url = await freshPostgres()
    const heard: Error[] = []
    const db = openDatabase({ url, onPoolError: (error) => heard.push(error) })
    atTheEnd(() => db.destroy())
    const pid = sql<{ pid: number }>`select pg_backend_pid() as pid, pg_sleep(0.05)`
    const before = await Promise.all([pid.execute(db), pid.execute(db), pid.execute(db)])

    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.execute(
      openHandle(url),
    )
    await expect.poll(() => heard.length).toBe(3)

    const after = await pid.execute(db)
    expect(before.flatMap(({ rows }) => rows.map((row) => row.pid))).not.toContain(after.rows[0]?.pid)
  })
})
