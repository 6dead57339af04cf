import { beforeEach, describe, expect, test } from 'vitest'
import { actorOfRequest } from '#app/auth/session.server'
import { type BuyerRegistration, registerBuyer } from '#app/domain/people/register-buyer.server'
import { type ProducerRegistration, registerProducer } from '#app/domain/people/register-producer.server'
import { signIn } from '#app/domain/people/sign-in.server'
import { formKey } from '#app/http/form-key.server'
import type { Database } from '#db/client.server'
import { minutesLater, now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { address, kinds, letters, password, publicUrl, signInSomewhere } from './people'

const person = { name: 'Anna de Vries', password, address, publicUrl, language: 'en' } as const

const buyer = (values: Partial<BuyerRegistration> = {}): BuyerRegistration => ({
  ...person,
  identifier: { email: 'anna@example.test' },
  key: formKey(),
  organisation: { name: 'De Mand', country: 'NL', city: 'Rotterdam', currency: 'EUR' },
  ...values,
})

const producer = (values: Partial<ProducerRegistration> = {}): ProducerRegistration => ({
  ...person,
  identifier: { phone: '+6281234567890' },
  key: formKey(),
  workshop: {
    name: 'Purun Jaya',
    kind: 'group',
    craft: 'weaving',
    members: 12,
    village: 'Cempaka',
    district: 'Amuntai Selatan',
    regency: 'Hulu Sungai Utara',
    province: 'Kalimantan Selatan',
  },
  ...values,
})

describe.each(databases)('registering (%s)', (_, openDatabase) => {
  let db: Database
  beforeEach(async () => {
    db = await openDatabase()
  })

  async function counts() {
    const of = (table: 'accounts' | 'producers' | 'buyers') =>
      db
        .selectFrom(table)
        .select('id')
        .execute()
        .then((rows) => rows.length)
    return { accounts: await of('accounts'), producers: await of('producers'), buyers: await of('buyers') }
  }

  test('as a producer makes an account that belongs to its workshop, with its name kept from buyers', async () => {
    expect(await registerProducer(db, producer(), now)).toEqual({ ok: true })
    const signedIn = await signIn(db, { identifier: { phone: '+6281234567890' }, password, address }, now)
    if (!signedIn.ok) throw new Error(signedIn.code)
    const cookie = await signInSomewhere(db, signedIn.accountId)
    const actor = await actorOfRequest(db, new Request('http://house.test/', { headers: { cookie } }), now, {})
    const made = await db.selectFrom('producers').selectAll().executeTakeFirstOrThrow()
    expect(actor).toMatchObject({ name: 'Anna de Vries', language: 'en', producerIds: [made.id], buyerIds: [], roles: [] })
    expect(made).toMatchObject({ phone: '+6281234567890', members: 12, active: 1, shows_name: 0, contact_name: 'Anna de Vries' })
    expect(made.slug).toMatch(/^purun-jaya-\w{5}$/)
    expect(await kinds(db)).toEqual(expect.arrayContaining(['account.opened', 'producer.registered']))
    expect(await letters(db)).toEqual([])
  })

  test.each([
    ['NL', 'export'],
    ['ID', 'domestic'],
  ] as const)('as a buyer in %s makes a buyer of the kind %s', async (country, kind) => {
    const organisation = { name: 'De Mand', country, city: 'Kota', currency: 'USD' as const }
    expect(await registerBuyer(db, buyer({ organisation }), now)).toEqual({ ok: true })
    expect(await db.selectFrom('buyers').selectAll().executeTakeFirstOrThrow()).toMatchObject({ ...organisation, kind })
    expect((await letters(db)).map((letter) => letter.recipient)).toEqual(['anna@example.test'])
  })

  test('under a taken address gives the same answer, changes nothing, and tells its owner', async () => {
    const first = await registerBuyer(db, buyer(), now)
    const before = await counts()
    const again = await registerBuyer(db, buyer({ password: 'somebody else’s' }), now)
    const asMaker = await registerProducer(
      db,
      producer({ identifier: { email: 'anna@example.test' }, password: 'a third one' }),
      now,
    )
    expect([again, asMaker]).toEqual([first, first])
    expect(await counts()).toEqual(before)
    expect((await letters(db)).map((letter) => letter.subject)).toEqual([
      'Your Balai Niaga account is ready',
      'Somebody registered with this e-mail address',
      'Somebody registered with this e-mail address',
    ])
    const identifier = { email: 'anna@example.test' }
    expect((await signIn(db, { identifier, password, address }, now)).ok).toBe(true)
    expect((await signIn(db, { identifier, password: 'somebody else’s', address }, now)).ok).toBe(false)
  })

  test('sent several times at once makes one', async () => {
    const form = buyer()
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => registerBuyer(db, form, now)))
    expect(outcomes).toEqual(Array.from({ length: 4 }, () => ({ ok: true })))
    expect(await counts()).toEqual({ accounts: 1, producers: 0, buyers: 1 })
    expect(await letters(db)).toHaveLength(1)
  })

  test('of one name by many at once makes one account', async () => {
    const forms = Array.from({ length: 16 }, (_one, n) =>
      producer({ key: formKey(), identifier: { email: 'same@example.test' }, address: `203.0.113.${n}` }),
    )
    const outcomes = await Promise.all(forms.map((form) => registerProducer(db, form, now)))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(5)
    expect(await counts()).toEqual({ accounts: 1, producers: 1, buyers: 0 })
  })

  test('is possible so many times an hour from one address', async () => {
    await registerBuyer(db, buyer(), now)
    await db.updateTable('rate_limits').set({ hits: 60 }).where('key', 'like', 'register-address:%').execute()
    const next = buyer({ identifier: { email: 'next@example.test' } })
    expect(await registerBuyer(db, next, minutesLater(59))).toMatchObject({ code: 'shared.too_many', params: { minutes: 1 } })
    expect(await registerBuyer(db, next, minutesLater(60))).toEqual({ ok: true })
  })
})
