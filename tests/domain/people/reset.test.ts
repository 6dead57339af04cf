import { beforeEach, describe, expect, test } from 'vitest'
import { hashOfSecret } from '#app/auth/secrets.server'
import { choosePassword, linkWorks } from '#app/domain/people/choose-password.server'
import { issueHelpLink } from '#app/domain/people/issue-help-link.server'
import { requestReset } from '#app/domain/people/request-reset.server'
import { signIn } from '#app/domain/people/sign-in.server'
import type { Database } from '#db/client.server'
import { sessionsOf } from '#db/queries/sessions.server'
import { minutesLater, now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { type Factory, factory } from '#tests/support/factory'
import { next } from '#tests/support/ids'
import { address, kinds, letters, mailedToken, passwordHash, publicUrl, signInSomewhere } from './people'

const email = 'sari@example.test'
const ask = (db: Database, of = email) =>
  requestReset(db, { key: `key-${next()}`, identifier: { email: of }, address, publicUrl }, now)

describe.each(databases)('a forgotten password (%s)', (_, openDatabase) => {
  let db: Database
  let make: Factory
  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
  })

  test('is answered alike whether somebody is there to be written to or not', async () => {
    await make.account({ email })
    await make.account({ email: 'gone@example.test', disabled: 1 })
    expect(await ask(db)).toEqual({ ok: true })
    expect(await ask(db, 'nobody@example.test')).toEqual({ ok: true })
    expect(await ask(db, 'gone@example.test')).toEqual({ ok: true })
    const written = await letters(db)
    expect(written.map((letter) => letter.recipient)).toEqual([email])
    expect(written[0]?.body).toContain(`${publicUrl}/reset/`)
  })

  test('is asked for only so often, by anybody', async () => {
    for (let n = 0; n < 3; n++) await ask(db, 'nobody@example.test')
    expect(await ask(db, 'nobody@example.test')).toMatchObject({ code: 'shared.too_many' })
  })

  test('is replaced under the mailed link, which signs everybody out and is then spent', async () => {
    const { id } = await make.account({ email, password_hash: await passwordHash() })
    await signInSomewhere(db, id)
    await ask(db)
    await ask(db)
    const [first, second] = (await letters(db)).map((letter) => /reset\/([\w-]+)/.exec(letter.body)?.[1] ?? '')
    expect(await linkWorks(db, first ?? '', now)).toBe(true)

    expect(await choosePassword(db, { token: first ?? '', password: 'anyaman baru' }, now)).toEqual({ ok: true })
    expect(await sessionsOf(db, id)).toEqual([])
    expect(await signIn(db, { identifier: { email }, password: 'anyaman baru', address }, now)).toEqual({
      ok: true,
      accountId: id,
    })
    for (const token of [first, second]) {
      expect(await choosePassword(db, { token: token ?? '', password: 'another one' }, now)).toEqual({
        ok: false,
        code: 'account.link_spent',
      })
    }
    expect(await kinds(db)).toEqual(['account.password_chosen'])
  })

  test('needs a link that is fresh, known, and of an account that is open', async () => {
    const { id } = await make.account({ email })
    await ask(db)
    const token = await mailedToken(db)
    const spent = { ok: false, code: 'account.link_spent' }
    expect(await choosePassword(db, { token, password: 'anyaman baru' }, minutesLater(30))).toEqual(spent)
    expect(await choosePassword(db, { token: hashOfSecret(token), password: 'anyaman baru' }, now)).toEqual(spent)
    await db.updateTable('accounts').set({ disabled: 1 }).where('id', '=', id).execute()
    expect(await choosePassword(db, { token, password: 'anyaman baru' }, now)).toEqual(spent)
  })

  test('is replaced once when the link is used 32 times at once', async () => {
    await make.account({ email })
    await ask(db)
    const token = await mailedToken(db)
    const outcomes = await Promise.all(
      Array.from({ length: 32 }, (_one, n) => choosePassword(db, { token, password: `anyaman ${n}` }, now)),
    )
    const chosen = outcomes.flatMap((outcome, n) => (outcome.ok ? [n] : []))
    expect(chosen).toHaveLength(1)
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.code).toBe('account.link_spent')
    expect((await signIn(db, { identifier: { email }, password: `anyaman ${chosen[0]}`, address }, now)).ok).toBe(true)
  })

  test('of a maker without e-mail is helped by its own field officer or an admin, never one of the staff’s', async () => {
    const officer = await make.staffActor('fieldOfficer')
    const admin = await make.staffActor('admin')
    const { id: mine } = await make.producer({ field_officer_id: officer.accountId })
    const maker = await make.producerActor(mine)
    const stranger = await make.producerActor()
    const phones = ['+6281234567890', '+6281234567891'] as const
    await db.updateTable('accounts').set({ phone: phones[0], email: null }).where('id', '=', maker.accountId).execute()
    await db.updateTable('accounts').set({ phone: phones[1], email: null }).where('id', '=', stranger.accountId).execute()
    const help = (by: typeof officer, phone: string) => issueHelpLink(db, by, { identifier: { phone }, publicUrl }, now)

    expect(await help(officer, phones[0])).toMatchObject({ ok: true, name: maker.name })
    expect(await help(officer, phones[1])).toMatchObject({ ok: false, code: 'account.nobody_to_help' })
    const helped = await help(admin, phones[1])
    expect(helped.ok).toBe(true)
    const { email: staffEmail } = await db
      .selectFrom('accounts')
      .select('email')
      .where('id', '=', officer.accountId)
      .executeTakeFirstOrThrow()
    expect(await issueHelpLink(db, admin, { identifier: { email: staffEmail ?? '' }, publicUrl }, now)).toMatchObject({
      ok: false,
    })

    const token = helped.ok ? helped.link.slice(`${publicUrl}/reset/`.length) : ''
    expect(await choosePassword(db, { token, password: 'anyaman baru' }, now)).toEqual({ ok: true })
    expect(await kinds(db)).toEqual(['account.help_link_issued', 'account.help_link_issued', 'account.password_chosen'])
  })
})
