import type { ActionFunctionArgs } from '@remix-run/node'
import { beforeEach, describe, expect, test } from 'vitest'
import { formKey } from '#app/http/form-key.server'
import * as account from '#app/routes/account/route'
import * as outbox from '#app/routes/house.outbox._index/route'
import * as staff from '#app/routes/house.staff._index/route'
import * as registerBuyer from '#app/routes/register.buyer/route'
import * as registerProducer from '#app/routes/register.producer/route'
import * as reset from '#app/routes/reset._index/route'
import * as signIn from '#app/routes/sign-in/route'
import * as signOut from '#app/routes/sign-out/route'
import type { Database } from '#db/client.server'
import { password, passwordHash, signInSomewhere } from '#tests/domain/people/people'
import { databases } from '#tests/support/databases'
import { type Factory, factory } from '#tests/support/factory'
import { answerOf, visit } from './visits'

const email = 'sari@example.test'
const buyerForm = (identifier: string, chosen = password) => ({
  _key: formKey(),
  name: 'Sari',
  identifier,
  password: chosen,
  organisation: 'Toko Sari',
  country: 'ID',
  city: 'Banjarmasin',
  currency: 'IDR',
})

describe.each(databases)('the account pages (%s)', (_, openDatabase) => {
  let db: Database
  let make: Factory
  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
  })

  const post = (
    route: { action: (args: ActionFunctionArgs) => Promise<unknown> },
    path: string,
    form: Record<string, string | string[]>,
    cookie?: string,
  ) => answerOf(route.action(visit(db, path, form, cookie)))
  async function person() {
    const { accountId } = await make.buyerActor()
    await db
      .updateTable('accounts')
      .set({ email, password_hash: await passwordHash() })
      .where('id', '=', accountId)
      .execute()
    return accountId
  }
  const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''

  test('sign in, lead on to where one wanted to go, and sign out', async () => {
    await person()
    const signedIn = await post(signIn, '/sign-in', { identifier: email, password, next: '/inquiry-list' })
    expect([signedIn.status, signedIn.headers.get('location')]).toEqual([303, '/inquiry-list'])
    const cookie = cookieOf(signedIn)
    expect(cookie).toMatch(/^__Host-session=/)
    expect((await answerOf(account.loader(visit(db, '/account', undefined, cookie)))).status).toBe(200)

    const signedOut = await post(signOut, '/sign-out', {}, cookie)
    expect(signedOut.status).toBe(303)
    const turnedAway = await answerOf(account.loader(visit(db, '/account', undefined, cookie)))
    expect([turnedAway.status, turnedAway.headers.get('location')]).toEqual([303, '/sign-in?next=%2Faccount'])
  })

  test.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/a\r\nSet-Cookie: x=y'])(
    'never lead to %j',
    async (next) => {
      await person()
      const signedIn = await post(signIn, '/sign-in', { identifier: email, password, next })
      expect([signedIn.status, signedIn.headers.get('location')]).toEqual([303, '/buying'])
    },
  )

  test('answer a known and an unknown name with the same words and no password in them', async () => {
    await make.account({ email, password_hash: await passwordHash() })
    const form = (identifier: string) => ({ identifier, password: 'secret-guess' })
    const known = await post(signIn, '/sign-in', form(email))
    const unknown = await post(signIn, '/sign-in', form('budi@example.test'))
    const words = await known.text()
    expect([known.status, words]).toEqual([unknown.status, (await unknown.text()).replace('budi@example.test', email)])
    expect(words).not.toContain('secret-guess')
  })

  test('answer a registration under a new and under a taken address with the same words', async () => {
    const fresh = await post(registerBuyer, '/register/buyer', buyerForm(email))
    const taken = await post(registerBuyer, '/register/buyer', buyerForm(email, 'another one'))
    expect([fresh.status, await fresh.text()]).toEqual([taken.status, await taken.text()])
    expect(fresh.headers.getSetCookie()).toEqual([])
  })

  test('answer a forgotten password with the same words, known or not', async () => {
    await make.account({ email })
    const known = await post(reset, '/reset', { email })
    const unknown = await post(reset, '/reset', { email: 'budi@example.test' })
    expect([known.status, known.headers.get('location')]).toEqual([unknown.status, unknown.headers.get('location')])
  })

  test('say at each field what is missing, write nothing, and keep what was typed but passwords', async () => {
    for (const route of [registerBuyer, registerProducer]) {
      const answer = await post(route, '/register', {
        name: 'Sari',
        password: 'short',
        country: 'XX',
        members: '1e309',
        regency: 'Atlantis',
      })
      expect(answer.status).toBe(422)
      const { problems, typed } = (await answer.json()) as {
        problems: Record<string, { code: string }>
        typed: Record<string, string>
      }
      expect(problems.password?.code).toBe('account.password_short')
      expect(problems.identifier?.code).toBe('form.required')
      expect(typed.name).toBe('Sari')
      expect(typed.password).toBeUndefined()
    }
    expect(await db.selectFrom('accounts').selectAll().execute()).toEqual([])
  })

  test('keep a maker whose regency is written in any way, with its province', async () => {
    const form = {
      _key: formKey(),
      name: 'Siti',
      identifier: '0812 3456 7890',
      password,
      workshop: 'Purun Jaya',
      kind: 'group',
      craft: 'weaving',
      members: '12',
      village: 'Ds. Cempaka',
      district: '',
      regency: 'KAB. HULU SUNGAI UTARA',
    }
    expect((await post(registerProducer, '/register/producer', form)).status).toBe(200)
    expect(await db.selectFrom('producers').selectAll().executeTakeFirstOrThrow()).toMatchObject({
      village: 'Cempaka',
      district: null,
      regency: 'Hulu Sungai Utara',
      province: 'Kalimantan Selatan',
    })
  })

  test('give a changed password a new session, and end the others', async () => {
    const id = await person()
    const first = cookieOf(await post(signIn, '/sign-in', { identifier: email, password }))
    await signInSomewhere(db, id)
    const changed = await post(account, '/account', { _form: 'password', current: password, password: 'anyaman baru' }, first)
    expect(changed.status).toBe(303)
    expect(cookieOf(changed)).not.toBe(first)
    expect((await answerOf(account.loader(visit(db, '/account', undefined, cookieOf(changed))))).status).toBe(200)
    expect((await answerOf(account.loader(visit(db, '/account', undefined, first)))).status).toBe(303)
    expect(await db.selectFrom('sessions').selectAll().execute()).toHaveLength(1)
  })

  test('of the house are open to admins only', async () => {
    for (const [actor, status] of [
      [await make.staffActor('admin'), 200],
      [await make.staffActor('sourcing'), 403],
      [await make.producerActor(), 403],
      [await make.buyerActor(), 403],
    ] as const) {
      const cookie = (await signInSomewhere(db, actor.accountId)).split(';')[0]?.replace('session=', '__Host-session=')
      for (const route of [staff, outbox]) {
        expect((await answerOf(route.loader(visit(db, '/house/x', undefined, cookie)))).status).toBe(status)
      }
      const adding = await post(staff, '/house/staff', { name: 'x' }, cookie)
      expect(adding.status).toBe(status === 200 ? 422 : 403)
    }
  })
})
