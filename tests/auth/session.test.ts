import { describe, expect, test } from 'vitest'
import { hashOfSecret } from '#app/auth/secrets.server'
import { actorOfRequest, endSession, forgetExpiredSessions, hasSessionCookie, startSession } from '#app/auth/session.server'
import type { Instant } from '#app/domain/shared/calendar'
import type { Database } from '#db/client.server'
import { sessionsOf } from '#db/queries/sessions.server'
import { daysLater, now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory } from '#tests/support/factory'

const env = {}
const visit = (cookie = '') => new Request('http://house.test/', { headers: { cookie } })
const pairOf = (setCookie: string) => setCookie.split(';')[0] ?? ''
const secretOf = (setCookie: string) => pairOf(setCookie).split('=')[1] ?? ''
const whoIs = (db: Database, setCookie: string, at: Instant = now) => actorOfRequest(db, visit(pairOf(setCookie)), at, env)

describe.each(databases)('a session (%s)', (_, openDatabase) => {
  test('tells who sends the request, with roles, producers and buyers', async () => {
    const db = await openDatabase()
    const make = factory(db)
    const maker = await make.producerActor()
    const staff = await make.staffActor('sourcing', 'fieldOfficer')
    const buyer = await make.buyerActor()
    for (const actor of [maker, staff, buyer]) {
      const cookie = await startSession({ db, now, env }, visit(), actor.accountId)
      expect(await whoIs(db, cookie)).toEqual({
        accountId: actor.accountId,
        name: actor.name,
        language: 'id',
        roles: actor.roles,
        producerIds: actor.producerIds,
        buyerIds: actor.buyerIds,
      })
    }
  })

  test('keeps only the hash of what the cookie holds', async () => {
    const db = await openDatabase()
    const { id } = await factory(db).account()
    const cookie = await startSession({ db, now, env }, visit(), id)
    const [row] = await sessionsOf(db, id)
    expect(row?.id).toBe(hashOfSecret(secretOf(cookie)))
    expect(await whoIs(db, `session=${row?.id}`)).toBeUndefined()
  })

  test('begins under a new secret at each sign-in, and the one before ends', async () => {
    const db = await openDatabase()
    const { id } = await factory(db).account()
    const first = await startSession({ db, now, env }, visit(), id)
    const second = await startSession({ db, now, env }, visit(pairOf(first)), id)
    expect(secretOf(second)).not.toBe(secretOf(first))
    expect(await whoIs(db, first)).toBeUndefined()
    expect(await whoIs(db, second)).toBeDefined()
  })

  test('lasts thirty days from when it was last prolonged, and is written only once half of them are over', async () => {
    const db = await openDatabase()
    const { id } = await factory(db).account()
    const cookie = await startSession({ db, now, env }, visit(), id)
    const expiry = async () => (await sessionsOf(db, id))[0]?.expires_at
    const first = await expiry()
    expect(await whoIs(db, cookie, daysLater(14))).toBeDefined()
    expect(await expiry()).toBe(first)
    expect(await whoIs(db, cookie, daysLater(16))).toBeDefined()
    expect(await expiry()).toBeCloseTo((first ?? 0) + 16 * 86_400, -1)
    expect(await whoIs(db, cookie, daysLater(45))).toBeDefined()
    expect(await whoIs(db, cookie, daysLater(76))).toBeUndefined()
    expect(await sessionsOf(db, id)).toEqual([])
  })

  test('ends where one signs out, and leaves the other devices alone', async () => {
    const db = await openDatabase()
    const { id } = await factory(db).account()
    const phone = await startSession({ db, now, env }, visit(), id)
    const desk = await startSession({ db, now, env }, visit(), id)
    const emptied = await endSession({ db, now, env }, visit(pairOf(phone)))
    expect(emptied).toMatch(/^session=; .*Max-Age=0/)
    expect(await whoIs(db, phone)).toBeUndefined()
    expect(await whoIs(db, desk)).toBeDefined()
  })

  test('of an account that was disabled is none', async () => {
    const db = await openDatabase()
    const { id } = await factory(db).account()
    const cookie = await startSession({ db, now, env }, visit(), id)
    await db.updateTable('accounts').set({ disabled: 1 }).where('id', '=', id).execute()
    expect(await whoIs(db, cookie)).toBeUndefined()
  })

  test('that has run out is cleared away', async () => {
    const db = await openDatabase()
    const { id } = await factory(db).account()
    await startSession({ db, now, env }, visit(), id)
    await startSession({ db, now: daysLater(10), env }, visit(), id)
    await forgetExpiredSessions({ db, now: daysLater(31), env })
    expect(await sessionsOf(db, id)).toHaveLength(1)
  })

  test('is not looked for where there is no cookie', async () => {
    const db = await openDatabase()
    await db.destroy()
    expect(await actorOfRequest(db, visit('list=abc'), now, env)).toBeUndefined()
  })
})

describe.each(databases.slice(0, 1))('the cookie', (_, openDatabase) => {
  test('is out of reach of scripts and of other sites', async () => {
    const db = await openDatabase()
    const { id } = await factory(db).account()
    const cookie = await startSession({ db, now, env }, visit(), id)
    expect(cookie).toMatch(/^session=\w{40}; /)
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('SameSite=Lax')
    expect(cookie).toContain('Path=/')
    expect(cookie).not.toContain('Secure')
  })

  test('goes over TLS only where the house does, and then nobody else can plant it', async () => {
    const db = await openDatabase()
    const { id } = await factory(db).account()
    const safe = { PUBLIC_URL: 'https://balai.example' }
    const cookie = await startSession({ db, now, env: safe }, visit(), id)
    expect(cookie).toMatch(/^__Host-session=/)
    expect(cookie).toContain('Secure')
    expect(cookie).not.toContain('Domain')
    expect(await actorOfRequest(db, visit(pairOf(cookie)), now, safe)).toBeDefined()
    expect(await actorOfRequest(db, visit(pairOf(cookie).replace('__Host-', '')), now, safe)).toBeUndefined()
  })

  test('claims a session, or not', () => {
    expect(hasSessionCookie(visit('a=b; session=x'), env)).toBe(true)
    expect(hasSessionCookie(visit('my-session=x'), env)).toBe(false)
  })
})
