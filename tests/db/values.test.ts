import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Database } from '#db/client.server'
import { containsText, wholeNumber } from '#db/dialect.server'
import { databases } from '#tests/support/databases'
import { factory } from '#tests/support/factory'

async function counted(db: Database, ...values: number[]) {
  await db
    .insertInto('counters')
    .values(values.map((value, index) => ({ name: `c${index}`, value })))
    .execute()
}

describe.each(databases)('values (%s)', (name, openDatabase) => {
  test('come back as they went in', async () => {
    const db = await openDatabase()
    const make = factory(db)
    const producer = await make.producer({ shows_name: 0, active: 1, name: 'Ikat “Ná’i” 🧵 \\ % _ \'"', phone: null })
    const product = await make.product({ producer_id: producer.id, price_minor: Number.MAX_SAFE_INTEGER, standard_id: null })

    expect(await db.selectFrom('producers').selectAll().executeTakeFirstOrThrow()).toEqual(producer)
    expect(await db.selectFrom('products').selectAll().executeTakeFirstOrThrow()).toEqual(product)
  })

  test.each([0, -1, 2 ** 31, -(2 ** 31) - 1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER])(
    'hold the whole number %d',
    async (value) => {
      const db = await openDatabase()
      await counted(db, value)
      expect(await db.selectFrom('counters').select('value').executeTakeFirstOrThrow()).toEqual({ value })
    },
  )

  test('that a number cannot hold are an error, never a rounding', async () => {
    const db = await openDatabase()
    await sql`insert into counters (name, value) values ('beyond', 9007199254740993)`.execute(db)
    await expect(db.selectFrom('counters').select('value').execute()).rejects.toThrow(RangeError)
  })

  test('sum, count and average up to numbers', async () => {
    const db = await openDatabase()
    await counted(db, 2 ** 40, 2 ** 41, 0)
    const totals = await db
      .selectFrom('counters')
      .select(({ fn }) => [fn.sum<number>('value').as('sum'), fn.countAll<number>().as('count'), fn.max('value').as('max')])
      .executeTakeFirstOrThrow()
    expect(totals).toEqual({ sum: 3 * 2 ** 40, count: 3, max: 2 ** 41 })
  })

  test('do not wrap when a sum grows beyond 64 bits', async () => {
    const db = await openDatabase()
    await counted(db, ...Array.from({ length: 1_100 }, () => Number.MAX_SAFE_INTEGER))
    const sum = db.selectFrom('counters').select(({ fn }) => fn.sum<number>('value').as('sum'))
    await expect(sum.execute()).rejects.toThrow(name === 'SQLite' ? /overflow/ : RangeError)
  })

  test('are found by any part of a text, whatever the case, and wildcards mean themselves', async () => {
    const db = await openDatabase()
    const make = factory(db)
    for (const text of ['Tas PURUN 100%', 'tas purun 1000', 'bakul_rotan', 'bakulXrotan', 'back\\slash'])
      await make.product({ name_id: text })
    const found = async (needle: string) => {
      const rows = await db
        .selectFrom('products')
        .select('name_id')
        .where(containsText(db, sql.ref('name_id'), needle))
        .orderBy('id')
        .execute()
      return rows.map((row) => row.name_id)
    }

    expect(await found('tas purun')).toEqual(['Tas PURUN 100%', 'tas purun 1000'])
    expect(await found('100%')).toEqual(['Tas PURUN 100%'])
    expect(await found('l_r')).toEqual(['bakul_rotan'])
    expect(await found('\\')).toEqual(['back\\slash'])
    expect(await found("'")).toEqual([])
  })

  test('of money and quantity lie in 64-bit columns', async () => {
    const db = await openDatabase()
    expect(wholeNumber(db)).toBe(name === 'SQLite' ? 'integer' : 'bigint')
  })
})
