import { beforeEach, describe, expect, test } from 'vitest'
import { changePassword, changeProfile, signOutEverywhere } from '#app/domain/people/change-account.server'
import { requestReset } from '#app/domain/people/request-reset.server'
import { linkWorks } from '#app/domain/people/choose-password.server'
import { signIn } from '#app/domain/people/sign-in.server'
import type { Actor } from '#app/domain/people/actor'
import type { Database } from '#db/client.server'
import { accountById, actorOfAccount } from '#db/queries/accounts.server'
import { sessionsOf } from '#db/queries/sessions.server'
import { now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { next } from '#tests/support/ids'
import { factory } from '#tests/support/factory'
import { address, kinds, mailedToken, password, passwordHash, publicUrl, signInSomewhere } from './people'

const email = 'sari@example.test'

describe.each(databases)('one’s own account (%s)', (_, openDatabase) => {
  let db: Database
  let sari: Actor
  beforeEach(async () => {
    db = await openDatabase()
    const { id } = await factory(db).account({ email, password_hash: await passwordHash() })
    sari = await actorOfAccount(db, id)
  })

  test('takes a new name and language', async () => {
    await changeProfile(db, sari, { name: 'Sari Dewi', language: 'en' }, now)
    expect(await accountById(db, sari.accountId)).toMatchObject({ name: 'Sari Dewi', language: 'en' })
    expect(await kinds(db)).toEqual(['account.profile_changed'])
  })

  test('takes a new password from whoever knows the old one, and ends all sessions and links', async () => {
    await signInSomewhere(db, sari.accountId)
    await signInSomewhere(db, sari.accountId)
    await requestReset(db, { key: `key-${next()}`, identifier: { email }, address, publicUrl }, now)
    const token = await mailedToken(db)

    expect(await changePassword(db, sari, { current: password, password: 'anyaman baru' }, now)).toEqual({ ok: true })
    expect(await sessionsOf(db, sari.accountId)).toEqual([])
    expect(await linkWorks(db, token, now)).toBe(false)
    expect((await signIn(db, { identifier: { email }, password, address }, now)).ok).toBe(false)
    expect((await signIn(db, { identifier: { email }, password: 'anyaman baru', address }, now)).ok).toBe(true)
  })

  test('keeps its password and its sessions when the old one is wrong, and cannot be guessed at for long', async () => {
    await signInSomewhere(db, sari.accountId)
    const guess = () => changePassword(db, sari, { current: 'wrong', password: 'anyaman baru' }, now)
    for (let n = 0; n < 10; n++) expect(await guess()).toMatchObject({ code: 'account.wrong_password', field: 'current' })
    expect(await guess()).toMatchObject({ code: 'shared.too_many' })
    expect(await sessionsOf(db, sari.accountId)).toHaveLength(1)
    expect((await signIn(db, { identifier: { email }, password, address }, now)).ok).toBe(true)
  })

  test('signs out everywhere at once, and leaves other people alone', async () => {
    const other = await factory(db).account()
    await signInSomewhere(db, sari.accountId)
    await signInSomewhere(db, sari.accountId)
    await signInSomewhere(db, other.id)
    await signOutEverywhere(db, sari, now)
    expect(await sessionsOf(db, sari.accountId)).toEqual([])
    expect(await sessionsOf(db, other.id)).toHaveLength(1)
  })
})
