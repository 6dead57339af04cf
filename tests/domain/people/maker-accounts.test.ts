import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#app/domain/people/actor'
import { choosePassword } from '#app/domain/people/choose-password.server'
import { helpMakerIn } from '#app/domain/people/help-maker-in.server'
import { linkAccount, unlinkAccount } from '#app/domain/people/link-account.server'
import { openMakerAccount } from '#app/domain/people/open-maker-account.server'
import { formKey } from '#app/http/form-key.server'
import type { Database } from '#db/client.server'
import { belongingsOf } from '#db/queries/accounts.server'
import { accountsOfProducer } from '#db/queries/maker-people.server'
import { now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { type Factory, factory, type Row } from '#tests/support/factory'
import { idOf } from '#tests/support/ids'
import { kinds, letters, mailedToken, password, publicUrl } from './people'

describe.each(databases)('who signs in for a maker (%s)', (_, openDatabase) => {
  let db: Database
  let make: Factory
  let desk: Actor
  let officer: Actor
  let maker: Row<'producers'>
  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
    desk = await make.staffActor('programmes')
    officer = await make.staffActor('fieldOfficer')
    maker = await make.producer({ field_officer_id: officer.accountId, name: 'KUB Manuntung 7' })
  })

  const link = (email: string | null, actor = desk, producerId = maker.id) =>
    linkAccount(db, actor, { producerId, identifier: { email: email ?? '' }, publicUrl }, now)
  const signingIn = async (producerId = maker.id) => (await accountsOfProducer(db, desk, producerId)).map(({ id }) => id)

  test('an account that registered is linked, is told of it, and is on record', async () => {
    const account = await make.account({ name: 'Mariani' })
    expect(await link(account.email)).toEqual({ ok: true, name: 'Mariani' })
    expect((await belongingsOf(db, account.id)).producerIds).toEqual([maker.id])
    expect(await letters(db)).toMatchObject([{ recipient: account.email, subject: expect.stringContaining('KUB Manuntung 7') }])
    const event = await db.selectFrom('events').selectAll().executeTakeFirstOrThrow()
    expect(event).toMatchObject({ kind: 'producer.account_linked', subject: maker.id, actor_id: desk.accountId })
    expect(JSON.parse(event.data)).toEqual({ accountId: account.id, account: 'Mariani' })
  })

  test('pressed eight times at once it is linked once', async () => {
    const account = await make.account()
    const all = await Promise.all(Array.from({ length: 8 }, () => link(account.email)))
    expect(all.every(({ ok }) => ok)).toBe(true)
    expect([await signingIn(), await kinds(db), (await letters(db)).length]).toEqual([
      [account.id],
      ['producer.account_linked'],
      1,
    ])
  })

  test('nobody unknown, disabled, of the staff or of a buyer is linked', async () => {
    const gone = await make.account({ disabled: 1 })
    const [buyer, clerk] = [await make.buyerActor(), await make.staffActor('finance')]
    const emailOf = async ({ accountId }: Actor) =>
      (await db.selectFrom('accounts').select('email').where('id', '=', accountId).executeTakeFirstOrThrow()).email
    const refused = [
      ['nobody@example.test', 'people.nobody_registered'],
      [gone.email, 'people.nobody_registered'],
      [await emailOf(clerk), 'people.account_of_staff'],
      [await emailOf(buyer), 'people.account_of_buyer'],
    ] as const
    for (const [email, code] of refused) expect(await link(email)).toMatchObject({ code, field: 'identifier' })
    expect([await signingIn(), await kinds(db), await letters(db)]).toEqual([[], [], []])
  })

  test('a field officer links only to the makers it goes to; an unlinked account opens the workshop no more', async () => {
    const account = await make.account()
    const stranger = await make.staffActor('fieldOfficer')
    expect(await link(account.email, stranger)).toMatchObject({ code: 'people.maker_unknown' })
    expect(await link(account.email, officer)).toMatchObject({ ok: true })
    const unlinking = { producerId: maker.id, accountId: account.id }
    expect(await unlinkAccount(db, stranger, unlinking, now)).toMatchObject({ code: 'people.maker_unknown' })
    expect(await unlinkAccount(db, officer, unlinking, now)).toEqual({ ok: true })
    expect(await unlinkAccount(db, officer, unlinking, now)).toMatchObject({ code: 'people.account_unknown' })
    expect([await signingIn(), await kinds(db)]).toEqual([[], ['producer.account_linked', 'producer.account_unlinked']])
  })

  const opening = (identifier: { email: string } | { phone: string }) => ({
    ...{ producerId: maker.id, name: 'Mariani', identifier, publicUrl, key: formKey() },
  })

  test('a new account is opened once, and its owner chooses the password under a mailed link', async () => {
    const form = opening({ email: 'mariani@example.test' })
    const opened = await openMakerAccount(db, desk, form, now)
    if (!opened.ok) throw new Error(opened.code)
    expect(await openMakerAccount(db, desk, form, now)).toEqual(opened)
    expect(await signingIn()).toEqual([opened.accountId])
    expect(await letters(db)).toHaveLength(1)
    expect(await choosePassword(db, { token: await mailedToken(db), password }, now)).toEqual({ ok: true })
    expect(await kinds(db)).toEqual(['account.opened', 'producer.account_opened', 'account.password_chosen'])
    const again = opening({ email: 'mariani@example.test' })
    expect(await openMakerAccount(db, desk, again, now)).toMatchObject({ code: 'account.already_exists', field: 'login' })
    const foreign = { ...opening({ email: 'x@example.test' }), producerId: idOf('producer', 7) }
    expect(await openMakerAccount(db, desk, foreign, now)).toMatchObject({ code: 'people.maker_unknown' })
  })

  test('with a phone number only, the field officer hands the link over', async () => {
    const opened = await openMakerAccount(db, officer, opening({ phone: '+6285200000135' }), now)
    if (!opened.ok) throw new Error(opened.code)
    expect(await letters(db)).toEqual([])
    const asked = { producerId: maker.id, accountId: opened.accountId, publicUrl }
    const help = await helpMakerIn(db, officer, asked, now)
    expect(help).toMatchObject({ ok: true, name: 'Mariani', link: expect.stringMatching(/\/reset\/[\w-]{43}$/) })
    const stranger = await make.staffActor('fieldOfficer')
    expect(await helpMakerIn(db, stranger, asked, now)).toMatchObject({ code: 'people.account_unknown' })
    const other = await make.account()
    expect(await helpMakerIn(db, officer, { ...asked, accountId: other.id }, now)).toMatchObject({
      code: 'people.account_unknown',
    })
  })

  test('linking somebody else’s account does not let an officer into that one’s workshop', async () => {
    const elsewhere = await make.producerActor()
    const { email } = await db
      .selectFrom('accounts')
      .select('email')
      .where('id', '=', elsewhere.accountId)
      .executeTakeFirstOrThrow()
    expect(await link(email, officer)).toMatchObject({ ok: true })
    const asked = { producerId: maker.id, accountId: elsewhere.accountId, publicUrl }
    expect(await helpMakerIn(db, officer, asked, now)).toMatchObject({ code: 'account.nobody_to_help' })
    const admin = await make.staffActor('admin')
    expect(await helpMakerIn(db, admin, asked, now)).toMatchObject({ ok: true })
  })
})
