import { describe, expect, test } from 'vitest'
import { hashOfSecret } from '#app/auth/secrets.server'
import { addLine } from '#app/domain/inquiries/add-line.server'
import { type Sending, sendInquiry } from '#app/domain/inquiries/send-inquiry.server'
import type { Database } from '#db/client.server'
import { listByHash } from '#db/queries/inquiry-lists.server'
import { dayIn, now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory } from '#tests/support/factory'

const details = { neededBy: dayIn(90), country: 'NL', incoterm: 'FOB', place: 'Banjarmasin', note: null } as const
const publicUrl = 'https://balai.example'

async function listWithTotes(db: Database) {
  const standard = await factory(db).standard()
  const goods = { standardId: standard.id }
  const added = await addLine(db, { token: undefined, address: '192.0.2.7', goods, quantity: 60, unit: 'kodi' }, now)
  if (!added.ok) throw new Error(added.code)
  return added.token
}

const sending = (token: string | undefined, more: Partial<Sending> = {}): Sending => ({
  key: 'k'.repeat(20),
  token,
  details,
  publicUrl,
  ...more,
})

describe.each(databases)('sending an inquiry (%s)', (_, openDatabase) => {
  test('gives it a number and a buyer, and its cookie opens nothing any more', async () => {
    const db = await openDatabase()
    const buyer = await factory(db).buyerActor()
    const token = await listWithTotes(db)
    const outcome = await sendInquiry(db, buyer, sending(token), now)
    expect(outcome).toMatchObject({ ok: true, number: 'BN-2026-0001' })
    const inquiry = await db.selectFrom('inquiries').selectAll().executeTakeFirstOrThrow()
    expect(inquiry).toMatchObject({
      number: 'BN-2026-0001',
      state: 'sent',
      list_token_hash: null,
      buyer_id: buyer.buyerId,
      sent_by: buyer.accountId,
      currency: 'USD',
      needed_by: details.neededBy,
      incoterm: 'FOB',
      incoterm_place: 'Banjarmasin',
      sent_at: now,
    })
    expect(await listByHash(db, hashOfSecret(token))).toBeUndefined()
    const events = await db.selectFrom('events').selectAll().where('subject', '=', inquiry.id).execute()
    expect(events).toMatchObject([{ kind: 'inquiry.sent', from_state: 'draft', to_state: 'sent', actor_id: buyer.accountId }])
  })

  test('writes to the buyer and to sourcing, each once, with a link that works', async () => {
    const db = await openDatabase()
    const make = factory(db)
    const buyer = await make.buyerActor()
    await make.staffActor('sourcing', 'admin')
    await make.staffActor('finance')
    const outcome = await sendInquiry(db, buyer, sending(await listWithTotes(db)), now)
    if (!outcome.ok) throw new Error(outcome.code)
    const letters = await db.selectFrom('outbox').select(['subject', 'body']).orderBy('id').execute()
    expect(letters).toHaveLength(2)
    const links = letters.map(({ body }) => /https:\S+/.exec(body)?.[0]).sort()
    expect(links).toEqual([
      `${publicUrl}/buying/inquiries/${outcome.inquiryId}`,
      `${publicUrl}/house/inquiries/${outcome.inquiryId}`,
    ])
  })

  test('pressed 32 times at once is one inquiry, and every press leads to it', async () => {
    const db = await openDatabase()
    const buyer = await factory(db).buyerActor()
    const token = await listWithTotes(db)
    const outcomes = await Promise.all(Array.from({ length: 32 }, () => sendInquiry(db, buyer, sending(token), now)))
    expect(new Set(outcomes.map((outcome) => (outcome.ok ? outcome.number : outcome.code)))).toEqual(new Set(['BN-2026-0001']))
    expect(await db.selectFrom('inquiries').select('number').execute()).toEqual([{ number: 'BN-2026-0001' }])
    expect(await sendInquiry(db, buyer, sending(undefined), now)).toEqual(outcomes[0])
  })

  test('from 32 pages of the same list at once is still one inquiry', async () => {
    const db = await openDatabase()
    const buyer = await factory(db).buyerActor()
    const token = await listWithTotes(db)
    const outcomes = await Promise.all(
      Array.from({ length: 32 }, (__, page) => sendInquiry(db, buyer, sending(token, { key: `page-${page}` }), now)),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.code === 'inquiry.list_empty')).toHaveLength(31)
    expect(await db.selectFrom('counters').select('value').execute()).toEqual([{ value: 1 }])
  })

  test('a list without lines, or without a cookie, is refused and takes no number', async () => {
    const db = await openDatabase()
    const buyer = await factory(db).buyerActor()
    const token = await listWithTotes(db)
    await db.deleteFrom('inquiry_lines').execute()
    expect(await sendInquiry(db, buyer, sending(token), now)).toMatchObject({ code: 'inquiry.list_empty' })
    expect(await sendInquiry(db, buyer, sending(undefined), now)).toMatchObject({ code: 'inquiry.list_empty' })
    expect(await db.selectFrom('counters').selectAll().execute()).toEqual([])
  })

  test('is refused at the field that is not right, and the same key sends the mended form', async () => {
    const db = await openDatabase()
    const buyer = await factory(db).buyerActor()
    const token = await listWithTotes(db)
    const early = sending(token, { details: { ...details, neededBy: dayIn(0) } })
    expect(await sendInquiry(db, buyer, early, now)).toMatchObject({ field: 'neededBy' })
    expect(await sendInquiry(db, buyer, sending(token), now)).toMatchObject({ number: 'BN-2026-0001' })
  })

  test('is for a buyer of the account’s own, chosen where it has several', async () => {
    const db = await openDatabase()
    const make = factory(db)
    const mine = await make.buyerActor()
    const second = (await make.buyer({ currency: 'EUR' })).id
    const both = { ...mine, buyerIds: [mine.buyerId, second] }
    const token = await listWithTotes(db)
    const foreign = (await make.buyer()).id
    expect(await sendInquiry(db, await make.producerActor(), sending(token), now)).toMatchObject({ code: 'inquiry.not_a_buyer' })
    expect(await sendInquiry(db, both, sending(token), now)).toMatchObject({ field: 'buyerId' })
    expect(await sendInquiry(db, both, sending(token, { buyerId: foreign }), now)).toMatchObject({ field: 'buyerId' })
    expect(await sendInquiry(db, both, sending(token, { buyerId: second }), now)).toMatchObject({ ok: true })
    expect(await db.selectFrom('inquiries').select(['buyer_id', 'currency']).execute()).toEqual([
      { buyer_id: second, currency: 'EUR' },
    ])
  })
})
