import { describe, expect, test, vi } from 'vitest'
import { refuse } from '#app/domain/shared/refusal'
import type { Database, Trx } from '#db/client.server'
import { isDuplicate, isWorthRetrying } from '#db/dialect.server'
import { inTransaction } from '#db/transaction.server'
import { databases, databaseUrls, openHandle } from '#tests/support/databases'
import { startProcess } from '#tests/support/processes'
import { countOneMore } from '#tests/support/processes/counting'

const set = (trx: Trx, value: number) =>
  trx
    .insertInto('counters')
    .values({ name: 'totes', value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()

const totes = async (db: Database) => {
  const row = await db.selectFrom('counters').select('value').where('name', '=', 'totes').executeTakeFirst()
  return row?.value
}

describe.each(databases)('a transaction (%s)', (_, openDatabase) => {
  test('keeps what it wrote and returns its outcome', async () => {
    const db = await openDatabase()
    const outcome = await inTransaction(db, async (trx) => {
      await set(trx, 60)
      return { ok: true as const, kodi: 3 }
    })
    expect(outcome).toEqual({ ok: true, kodi: 3 })
    expect(await totes(db)).toBe(60)
  })

  test('leaves nothing behind when it refuses, and returns the refusal', async () => {
    const db = await openDatabase()
    const refusal = refuse('supply.call_closed', { closedAt: 'yesterday' })
    const outcome = await inTransaction(db, async (trx) => {
      await set(trx, 60)
      return refusal
    })
    expect(outcome).toEqual(refusal)
    expect(await totes(db)).toBeUndefined()
  })

  test('leaves nothing behind when it throws, runs once, and throws the same error', async () => {
    const db = await openDatabase()
    const bug = new Error('a bug')
    const work = vi.fn(async (trx: Trx) => {
      await set(trx, 60)
      throw bug
    })
    await expect(inTransaction(db, work)).rejects.toBe(bug)
    expect(work).toHaveBeenCalledTimes(1)
    expect(await totes(db)).toBeUndefined()
  })

  test('is not stopped by refused and failed ones before it', async () => {
    const db = await openDatabase()
    for (let i = 0; i < 30; i++) {
      await inTransaction(db, () => Promise.resolve(refuse('shared.stale')))
      await inTransaction(db, () => Promise.reject(new Error('a bug'))).catch(() => undefined)
    }
    await inTransaction(db, async (trx) => void (await set(trx, 1)))
    expect(await totes(db)).toBe(1)
  })

  test('is run again when the database says busy, until it does not', async () => {
    const db = await openDatabase()
    let tries = 0
    await inTransaction(db, async (trx) => {
      await set(trx, ++tries)
      if (tries < 5) throw Object.assign(new Error('busy'), { code: '40001' })
    })
    expect(tries).toBe(5)
    expect(await totes(db)).toBe(5)
  })

  test('gives up when the database stays busy', async () => {
    const db = await openDatabase()
    const busy = Object.assign(new Error('busy'), { code: 'SQLITE_BUSY' })
    const work = vi.fn(() => Promise.reject(busy))
    const impatient = vi.spyOn(Math, 'random').mockReturnValue(0)
    await expect(inTransaction(db, work)).rejects.toBe(busy)
    impatient.mockRestore()
    expect(work.mock.calls.length).toBeGreaterThan(10)
  })

  test('throws at once when the root handle is used inside it, instead of waiting for ever', async () => {
    const db = await openDatabase()
    const stray = inTransaction(db, async (trx) => {
      await set(trx, 60)
      return totes(db)
    })
    await expect(stray).rejects.toThrow('use trx')
    expect(await totes(db)).toBeUndefined()
  })

  test('throws when it is opened inside another', async () => {
    const db = await openDatabase()
    const nested = inTransaction(db, () => inTransaction(db, async (trx) => void (await set(trx, 1))))
    await expect(nested).rejects.toThrow('use trx')
  })

  test('32 read-and-write races through one handle are all counted', async () => {
    const db = await openDatabase()
    await inTransaction(db, async (trx) => void (await set(trx, 0)))
    await Promise.all(Array.from({ length: 32 }, () => countOneMore(db)))
    expect(await totes(db)).toBe(32)
  })

  test('knows a duplicate from other errors', async () => {
    const db = await openDatabase()
    const insert = () => db.insertInto('counters').values({ name: 'totes', value: 1 }).execute()
    await insert()
    const error: unknown = await insert().catch((problem: unknown) => problem)
    expect(isDuplicate(error)).toBe(true)
    expect(isWorthRetrying(error)).toBe(false)
    expect(isDuplicate(new Error('other'))).toBe(false)
  })
})

describe.each(databaseUrls)('several processes on one database (%s)', (_, freshUrl) => {
  test('32 read-and-write races are all counted', async () => {
    const url = await freshUrl()
    const db = openHandle(url)
    await inTransaction(db, async (trx) => void (await set(trx, 0)))

    const processes = Array.from({ length: 2 }, () => startProcess('tests/support/processes/count-up.ts', url, '16'))
    await Promise.all(processes.map((process) => process.ended()))

    expect(await totes(db)).toBe(32)
  })
})
