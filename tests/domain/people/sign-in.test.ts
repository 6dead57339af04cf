import { beforeEach, describe, expect, test } from 'vitest'
import { signIn } from '#app/domain/people/sign-in.server'
import type { Database } from '#db/client.server'
import { minutesLater, now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { type Factory, factory } from '#tests/support/factory'
import { address, password, passwordHash } from './people'

const email = 'sari@example.test'
const phone = '+6281234567890'

describe.each(databases)('signing in (%s)', (_, openDatabase) => {
  let db: Database
  let make: Factory
  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
  })

  test('works with an e-mail address and with a phone number', async () => {
    const sari = await make.account({ email, password_hash: await passwordHash() })
    const budi = await make.account({ email: null, phone, password_hash: await passwordHash() })
    expect(await signIn(db, { identifier: { email }, password, address }, now)).toEqual({ ok: true, accountId: sari.id })
    expect(await signIn(db, { identifier: { phone }, password, address }, now)).toEqual({ ok: true, accountId: budi.id })
  })

  test('answers alike for a wrong password, an unknown account and a disabled one', async () => {
    await make.account({ email, password_hash: await passwordHash() })
    await make.account({ email: null, phone, password_hash: await passwordHash(), disabled: 1 })
    const answers = [
      await signIn(db, { identifier: { email }, password: 'wrong', address }, now),
      await signIn(db, { identifier: { email: 'nobody@example.test' }, password, address }, now),
      await signIn(db, { identifier: { phone }, password, address }, now),
    ]
    for (const answer of answers) expect(answer).toEqual({ ok: false, code: 'account.not_recognised' })
  })

  test('takes as long for an unknown account as for a wrong password', async () => {
    await make.account({ email, password_hash: await passwordHash() })
    const times = { known: [] as number[], unknown: [] as number[] }
    for (let n = 0; n < 8; n++) {
      for (const [who, name] of [
        ['known', email],
        ['unknown', 'nobody@example.test'],
      ] as const) {
        const start = performance.now()
        await signIn(db, { identifier: { email: name }, password: 'wrong', address: `203.0.113.${n}` }, now)
        times[who].push(performance.now() - start)
      }
    }
    const quickest = (all: number[]) => Math.min(...all)
    expect(quickest(times.unknown)).toBeGreaterThan(quickest(times.known) / 3)
    expect(quickest(times.unknown)).toBeLessThan(quickest(times.known) * 3)
  })

  test('is refused after ten wrong passwords, with the right one too, until the quarter of an hour is over', async () => {
    await make.account({ email, password_hash: await passwordHash() })
    const wrong = { identifier: { email }, password: 'wrong', address }
    for (let n = 0; n < 10; n++) expect((await signIn(db, wrong, now)).ok).toBe(false)
    expect(await signIn(db, { ...wrong, password }, now)).toEqual({ ok: false, code: 'shared.too_many', params: { minutes: 15 } })
    expect((await signIn(db, { ...wrong, password, address: '198.51.100.1' }, now)).ok).toBe(true)
    expect((await signIn(db, { ...wrong, password }, minutesLater(15))).ok).toBe(true)
  })

  test('that succeeds does not use up the tries of a shared address', async () => {
    await make.account({ email, password_hash: await passwordHash() })
    for (let n = 0; n < 15; n++) expect((await signIn(db, { identifier: { email }, password, address }, now)).ok).toBe(true)
  })

  test('guesses many names from one address only so often', async () => {
    const guess = (n: number) => signIn(db, { identifier: { email: `guess${n}@example.test` }, password: 'wrong', address }, now)
    await guess(0)
    await db.updateTable('rate_limits').set({ hits: 100 }).where('key', 'like', 'sign-in-address:%').execute()
    expect(await guess(2)).toMatchObject({ code: 'shared.too_many' })
  })
})
