import { describe, expect, test } from 'vitest'
import { giveTryBack, type Limit, networkOf, takeTry } from '#app/auth/tries.server'
import { forgetExpired } from '#app/domain/people/forget-expired.server'
import { minutesLater, now } from '#tests/support/clock'
import { databases, databaseUrls, openHandle } from '#tests/support/databases'

const limit: Limit = { what: 'sign-in', by: ['203.0.113.7', 'sari@example.test'], most: 5, minutes: 15 }

describe.each(databases)('tries (%s)', (_, openDatabase) => {
  test('are as many as the limit says, then refused with the minutes to wait', async () => {
    const db = await openDatabase()
    for (let n = 0; n < 5; n++) expect(await takeTry(db, [limit], minutesLater(n))).toEqual({ ok: true })
    expect(await takeTry(db, [limit], minutesLater(5))).toEqual({ ok: false, code: 'shared.too_many', params: { minutes: 10 } })
    expect(await takeTry(db, [limit], minutesLater(15))).toEqual({ ok: true })
  })

  test('of others are not counted, and one that succeeded is given back', async () => {
    const db = await openDatabase()
    const other = { ...limit, by: ['203.0.113.8', 'sari@example.test'] }
    for (let n = 0; n < 20; n++) {
      expect(await takeTry(db, [limit], now)).toEqual({ ok: true })
      await giveTryBack(db, [limit])
    }
    for (let n = 0; n < 5; n++) await takeTry(db, [limit], now)
    expect((await takeTry(db, [limit], now)).ok).toBe(false)
    expect((await takeTry(db, [other], now)).ok).toBe(true)
  })

  test('leave no address and no name behind, and are forgotten when over', async () => {
    const db = await openDatabase()
    await takeTry(db, [limit], now)
    const [row] = await db.selectFrom('rate_limits').selectAll().execute()
    expect(row?.key).toMatch(/^sign-in:[0-9a-f]{64}$/)
    await forgetExpired(db, {}, minutesLater(14))
    expect(await db.selectFrom('rate_limits').selectAll().execute()).toHaveLength(1)
    await forgetExpired(db, {}, minutesLater(15))
    expect(await db.selectFrom('rate_limits').selectAll().execute()).toEqual([])
  })
})

test.each(databaseUrls)(
  '32 tries at once, from two processes, are let through as often as one after the other (%s)',
  async (_, freshUrl) => {
    const url = await freshUrl()
    const [one, other] = [openHandle(url), openHandle(url)]
    const outcomes = await Promise.all(Array.from({ length: 32 }, (_try, n) => takeTry(n % 2 ? one : other, [limit], now)))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(5)
  },
)

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['2001:0db8:0001:0002::', '2001:db8:1:2'],
  ['::1', '0:0:0:0'],
])('the address %s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
