import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#app/domain/people/actor'
import { choosePassword } from '#app/domain/people/choose-password.server'
import { addStaff, setDisabled, setRoles } from '#app/domain/people/manage-staff.server'
import { signIn } from '#app/domain/people/sign-in.server'
import { formKey } from '#app/http/form-key.server'
import type { Database } from '#db/client.server'
import { rolesOf, staffList, staffMember } from '#db/queries/accounts.server'
import { sessionsOf } from '#db/queries/sessions.server'
import { daysLater, now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { type Factory, factory } from '#tests/support/factory'
import { address, kinds, mailedToken, password, publicUrl, signInSomewhere } from './people'

describe.each(databases)('the staff (%s)', (_, openDatabase) => {
  let db: Database
  let make: Factory
  let admin: Actor
  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
    admin = await make.staffActor('admin')
  })

  const newcomer = () => ({
    name: 'Rudi',
    email: 'rudi@example.test',
    language: 'id' as const,
    roles: ['sourcing' as const, 'quality' as const],
    publicUrl,
    key: formKey(),
  })

  test('gets a new member who chooses the password under a mailed link', async () => {
    const form = newcomer()
    const added = await addStaff(db, admin, form, now)
    if (!added.ok) throw new Error(added.code)
    expect(await addStaff(db, admin, form, now)).toEqual(added)
    expect(await staffMember(db, added.accountId)).toMatchObject({ name: 'Rudi', roles: ['quality', 'sourcing'], disabled: 0 })
    const identifier = { email: 'rudi@example.test' }
    expect((await signIn(db, { identifier, password, address }, now)).ok).toBe(false)
    expect(await choosePassword(db, { token: await mailedToken(db), password }, daysLater(2))).toEqual({ ok: true })
    expect((await signIn(db, { identifier, password, address }, now)).ok).toBe(true)
    expect(await kinds(db)).toEqual(['account.opened', 'account.password_chosen'])
  })

  test('does not get a member whose address has an account already', async () => {
    await make.account({ email: 'rudi@example.test' })
    expect(await addStaff(db, admin, newcomer(), now)).toMatchObject({ code: 'account.already_exists', field: 'email' })
    expect(await staffList(db)).toHaveLength(1)
  })

  test('changes its roles, and every change is on record', async () => {
    const rudi = await make.staffActor('sourcing')
    expect(await setRoles(db, admin, { accountId: rudi.accountId, roles: ['finance', 'quality'] }, now)).toEqual({ ok: true })
    expect(await rolesOf(db, rudi.accountId)).toEqual(['finance', 'quality'])
    const event = await db.selectFrom('events').selectAll().executeTakeFirstOrThrow()
    expect(event).toMatchObject({ kind: 'staff.roles_set', actor_id: admin.accountId, subject: rudi.accountId })
    expect(JSON.parse(event.data)).toEqual({ before: ['sourcing'], after: ['finance', 'quality'] })
  })

  test('who is disabled is signed out at once and cannot come back until enabled', async () => {
    const rudi = await make.staffActor('sourcing')
    await signInSomewhere(db, rudi.accountId)
    expect(await setDisabled(db, admin, { accountId: rudi.accountId, disabled: true }, now)).toEqual({ ok: true })
    expect(await sessionsOf(db, rudi.accountId)).toEqual([])
    expect(await staffMember(db, rudi.accountId)).toMatchObject({ disabled: 1 })
    expect(await setDisabled(db, admin, { accountId: rudi.accountId, disabled: false }, now)).toEqual({ ok: true })
    expect(await staffMember(db, rudi.accountId)).toMatchObject({ disabled: 0 })
  })

  test('is never left without an admin who can sign in', async () => {
    const lastAdmin = { ok: false, code: 'account.last_admin' }
    const { accountId } = admin
    expect(await setRoles(db, admin, { accountId, roles: ['finance'] }, now)).toMatchObject(lastAdmin)
    expect(await setDisabled(db, admin, { accountId, disabled: true }, now)).toMatchObject(lastAdmin)
    const second = await make.staffActor('admin', 'finance')
    await setDisabled(db, admin, { accountId: second.accountId, disabled: true }, now)
    expect(await setRoles(db, admin, { accountId, roles: ['finance'] }, now)).toMatchObject(lastAdmin)
    await setDisabled(db, admin, { accountId: second.accountId, disabled: false }, now)
    expect(await setRoles(db, admin, { accountId, roles: ['finance'] }, now)).toEqual({ ok: true })
  })

  test('keeps one admin when two take the role from each other at the same moment', async () => {
    const second = await make.staffActor('admin')
    const outcomes = await Promise.all([
      setRoles(db, admin, { accountId: second.accountId, roles: ['finance'] }, now),
      setRoles(db, second, { accountId: admin.accountId, roles: ['finance'] }, now),
    ])
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
  })

  test('is not what a producer or a buyer is', async () => {
    const maker = await make.producerActor()
    const unknown = { ok: false, code: 'account.staff_unknown' }
    expect(await setRoles(db, admin, { accountId: maker.accountId, roles: ['admin'] }, now)).toEqual(unknown)
    expect(await setDisabled(db, admin, { accountId: maker.accountId, disabled: true }, now)).toEqual(unknown)
    expect(await staffMember(db, maker.accountId)).toBeUndefined()
  })
})
