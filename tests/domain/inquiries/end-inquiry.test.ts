import { describe, expect, test } from 'vitest'
import { closeInquiry, withdrawInquiry } from '#app/domain/inquiries/end-inquiry.server'
import { acceptQuote } from '#app/domain/orders/accept-quote.server'
import { answerQuote } from '#app/domain/quotes/answer-quote.server'
import type { Database } from '#db/client.server'
import { minutesLater, now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { idOf } from '#tests/support/ids'
import { sentQuote } from '#tests/support/sent-quote'
import { publicUrl } from '#tests/support/public-url'

const ending = { reason: 'Toko kami tutup.', publicUrl }

async function standing(db: Database) {
  const states = async (table: 'inquiries' | 'quotes' | 'supply_calls' | 'commitments' | 'orders') =>
    (await db.selectFrom(table).select('state').orderBy('state').execute()).map((row) => row.state)
  const { held } = await db
    .selectFrom('capacity_holds')
    .select(({ fn }) => fn.countAll<number>().as('held'))
    .executeTakeFirstOrThrow()
  const { live } = await db
    .selectFrom('allocations')
    .select(({ fn }) => fn.countAll<number>().as('live'))
    .where('live', '=', 1)
    .executeTakeFirstOrThrow()
  return {
    inquiry: await states('inquiries'),
    quotes: await states('quotes'),
    calls: await states('supply_calls'),
    promises: await states('commitments'),
    orders: await states('orders'),
    held,
    live,
  }
}

const allOver = { calls: ['closed'], promises: ['released', 'released', 'released'], orders: [], held: 0, live: 0 }

describe.each(databases)('withdrawing an inquiry (%s)', (_, openDatabase) => {
  test('ends its offer, closes its call, frees the makers, and leaves its reason with the house', async () => {
    const db = await openDatabase()
    const { buyer, inquiry } = await sentQuote(db)
    expect(await withdrawInquiry(db, buyer, { ...ending, inquiryId: inquiry.id }, minutesLater(5))).toEqual({ ok: true })
    expect(await standing(db)).toEqual({ inquiry: ['withdrawn'], quotes: ['cancelled'], ...allOver })
    expect(await db.selectFrom('messages').select(['side', 'body']).execute()).toEqual([{ side: 'buyer', body: ending.reason }])
    const event = await db.selectFrom('events').selectAll().where('kind', '=', 'inquiry.withdrawn').execute()
    expect(event).toMatchObject([{ subject: inquiry.id, from_state: 'quoted', to_state: 'withdrawn' }])
  })

  test('pressed 32 times at once happens once', async () => {
    const db = await openDatabase()
    const { buyer, inquiry } = await sentQuote(db)
    const presses = Array.from({ length: 32 }, () => withdrawInquiry(db, buyer, { ...ending, inquiryId: inquiry.id }, now))
    expect((await Promise.all(presses)).every(({ ok }) => ok)).toBe(true)
    expect(await db.selectFrom('messages').selectAll().execute()).toHaveLength(1)
  })

  test('of another buyer is unknown, not forbidden', async () => {
    const db = await openDatabase()
    const { make, inquiry } = await sentQuote(db)
    const before = await standing(db)
    for (const stranger of [await make.buyerActor(), await make.producerActor(), await make.staffActor('sourcing')]) {
      const outcome = await withdrawInquiry(db, stranger, { ...ending, inquiryId: inquiry.id }, now)
      expect(outcome).toMatchObject({ code: 'inquiry.inquiry_unknown' })
    }
    expect(await withdrawInquiry(db, await make.buyerActor(), { ...ending, inquiryId: idOf('inquiry', 9) }, now)).toMatchObject({
      code: 'inquiry.inquiry_unknown',
    })
    expect(await standing(db)).toEqual(before)
  })

  test('is refused once it is an order', async () => {
    const db = await openDatabase()
    const { buyer, inquiry, quoteId } = await sentQuote(db)
    expect(await acceptQuote(db, buyer, { quoteId, publicUrl }, now)).toMatchObject({ ok: true })
    const before = await standing(db)
    expect(await withdrawInquiry(db, buyer, { ...ending, inquiryId: inquiry.id }, now)).toMatchObject({
      code: 'inquiry.already_ordered',
    })
    expect(await standing(db)).toEqual(before)
  })

  test('and accepting its offer at the same moment: one of them, never both, nothing left between', async () => {
    const db = await openDatabase()
    const { buyer, inquiry, quoteId } = await sentQuote(db)
    const races = Array.from({ length: 16 }, (__, at) =>
      at % 2 === 0
        ? withdrawInquiry(db, buyer, { ...ending, inquiryId: inquiry.id }, now)
        : acceptQuote(db, buyer, { quoteId, publicUrl }, now),
    )
    await Promise.all(races)
    const after = await standing(db)
    if (after.inquiry[0] === 'withdrawn') {
      expect(after).toEqual({ inquiry: ['withdrawn'], quotes: ['cancelled'], ...allOver })
    } else {
      expect(after).toMatchObject({
        inquiry: ['ordered'],
        quotes: ['accepted'],
        orders: ['confirmed'],
        calls: ['closed'],
        live: 2,
      })
      expect(after.promises).toEqual(['confirmed', 'confirmed', 'released'])
    }
  })
})

describe.each(databases)('closing an inquiry (%s)', (_, openDatabase) => {
  test('is for the house, while no offer lies with the buyer, and tells the buyer why', async () => {
    const db = await openDatabase()
    const { buyer, staff, inquiry, quoteId } = await sentQuote(db)
    const close = () => closeInquiry(db, staff, { ...ending, inquiryId: inquiry.id }, now)
    expect(await close()).toMatchObject({ code: 'inquiry.not_open' })
    expect(await answerQuote(db, buyer, { quoteId, answer: 'decline', reason: 'Terlalu mahal' }, now)).toEqual({ ok: true })
    await db.deleteFrom('outbox').execute()
    expect([await close(), await close()]).toEqual([{ ok: true }, { ok: true }])
    expect(await standing(db)).toEqual({ inquiry: ['closed'], quotes: ['declined'], ...allOver })
    const letters = await db.selectFrom('outbox').select(['recipient', 'body']).execute()
    expect(new Set(letters.map(({ recipient }) => recipient)).size).toBe(letters.length)
    expect(letters.every(({ body }) => body.includes(ending.reason))).toBe(true)
    expect(await db.selectFrom('messages').select('side').execute()).toEqual([{ side: 'house' }])
  })

  test('is not for a role that only reads, nor for a list that was never sent', async () => {
    const db = await openDatabase()
    const { make, inquiry, buyer, quoteId } = await sentQuote(db)
    await answerQuote(db, buyer, { quoteId, answer: 'decline', reason: 'Tidak jadi' }, now)
    const finance = await make.staffActor('finance')
    expect(await closeInquiry(db, finance, { ...ending, inquiryId: inquiry.id }, now)).toMatchObject({ code: 'inquiry.not_open' })
    const draft = await make.inquiry({ state: 'draft', buyer_id: null, sent_by: null, number: null })
    expect(await closeInquiry(db, await make.staffActor('admin'), { ...ending, inquiryId: draft.id }, now)).toMatchObject({
      code: 'inquiry.inquiry_unknown',
    })
  })
})
