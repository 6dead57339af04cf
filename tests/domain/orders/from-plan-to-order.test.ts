import { beforeEach, describe, expect, test } from 'vitest'
import { acceptQuote } from '#app/domain/orders/accept-quote.server'
import { cancelOrder } from '#app/domain/orders/cancel-order.server'
import { startWork } from '#app/domain/orders/start-work.server'
import { answerQuote } from '#app/domain/quotes/answer-quote.server'
import { draftQuote, type QuoteDraft } from '#app/domain/quotes/draft-quote.server'
import { expireQuotes } from '#app/domain/quotes/end-quotes.server'
import { sendQuote } from '#app/domain/quotes/send-quote.server'
import { newId } from '#app/domain/shared/ids'
import type { Database } from '#db/client.server'
import { dayIn, daysLater, minutesLater, now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory } from '#tests/support/factory'
import { plannedInquiry, type Scene } from '#tests/support/planned-inquiry'
import { publicUrl } from '#tests/support/public-url'

const costs = { packing: 100_000, export_clearance: 1_500_000, freight: 0, insurance: 0, duty: 0, other: 0 }

function draftOf({ planId }: Scene, changes: Partial<QuoteDraft> = {}): QuoteDraft {
  return {
    key: 'a-key-for-this-draft',
    planId,
    currency: 'USD',
    marginBp: 1_500,
    incoterm: 'FOB',
    incotermPlace: 'Banjarmasin',
    paymentTerms: 'tt_30_70',
    validUntil: dayIn(14),
    deliverBy: dayIn(120),
    note: null,
    costs,
    ...changes,
  }
}

describe.each(databases)('from a plan to an order (%s)', (_, openDatabase) => {
  let db: Database
  let scene: Scene
  beforeEach(async () => {
    db = await openDatabase()
    scene = await plannedInquiry(db)
  })

  async function drafted(changes: Partial<QuoteDraft> = {}) {
    const outcome = await draftQuote(db, scene.staff, draftOf(scene, changes), now)
    if (!outcome.ok) throw new Error(outcome.code)
    return outcome.quoteId
  }

  async function sent() {
    const quoteId = await drafted()
    expect(await sendQuote(db, scene.staff, { quoteId, publicUrl }, now)).toEqual({ ok: true })
    return quoteId
  }

  /** In the order the makers promised. */
  const states = async () => {
    const rows = await db.selectFrom('commitments').select(['id', 'state']).execute()
    return scene.promises.map((promise) => rows.find((row) => row.id === promise.id)?.state)
  }
  const liveQuantity = async () => {
    const rows = await db.selectFrom('allocations').select('quantity').where('live', '=', 1).execute()
    return rows.reduce((all, row) => all + row.quantity, 0)
  }
  const inquiryState = async () => (await db.selectFrom('inquiries').select('state').executeTakeFirstOrThrow()).state

  test('a quote adds cost, margin and exchange, and holds nothing until it is sent', async () => {
    const quoteId = await drafted()
    const quote = await db.selectFrom('quotes').selectAll().where('id', '=', quoteId).executeTakeFirstOrThrow()
    expect(quote).toMatchObject({ state: 'draft', revision: 1, currency: 'USD', fx_rate: '16250.5', fx_source: 'test' })
    const cost = 200 * 45_000 + 300_000 + 1_600_000
    expect(quote.total_minor).toBe(200 * Math.ceil((cost * 1.15 * 100) / 16250.5 / 200))
    expect(await states()).toEqual(['offered', 'offered', 'offered'])
  })

  test('the same draft twice is one draft; another one replaces it', async () => {
    expect(await drafted()).toBe(await drafted())
    await drafted({ key: 'another-key-for-this', marginBp: 2_000 })
    const rows = await db.selectFrom('quotes').select(['revision', 'state']).orderBy('revision').execute()
    expect(rows).toEqual([
      { revision: 1, state: 'discarded' },
      { revision: 2, state: 'draft' },
    ])
  })

  test('is refused for a plan that is not there, a currency without a rate, a cost the term does not hold, and a day gone by', async () => {
    const tries: [Partial<QuoteDraft>, string][] = [
      [{ planId: newId('plan') }, 'quotes.plan_unknown'],
      [{ currency: 'JPY' }, 'quotes.no_rate'],
      [{ costs: { ...costs, freight: 1 } }, 'quotes.cost_not_in_term'],
      [{ validUntil: dayIn(-1) }, 'quotes.valid_until_past'],
    ]
    for (const [changes, code] of tries)
      expect(await draftQuote(db, scene.staff, draftOf(scene, changes), now)).toMatchObject({ ok: false, code })
    expect(await db.selectFrom('quotes').selectAll().execute()).toEqual([])
  })

  test('sending holds the promises of the plan and tells everybody who buys for the buyer', async () => {
    await sent()
    expect(await states()).toEqual(['reserved', 'reserved', 'offered'])
    expect(await liveQuantity()).toBe(200)
    expect(await inquiryState()).toBe('quoted')
    expect(await db.selectFrom('outbox').select('recipient').execute()).toHaveLength(2)
  })

  test('a yes makes one order, confirms what was chosen, frees the rest, and gives each maker a share', async () => {
    const quoteId = await sent()
    const outcome = await acceptQuote(db, scene.buyer, { quoteId, publicUrl }, minutesLater(5))
    expect(outcome.ok).toBe(true)
    expect(await states()).toEqual(['confirmed', 'confirmed', 'released'])
    expect(await inquiryState()).toBe('ordered')
    const shares = await db.selectFrom('work_orders').select(['quantity', 'amount_minor', 'state']).execute()
    expect(shares).toEqual([
      { quantity: 100, amount_minor: 4_500_000, state: 'issued' },
      { quantity: 100, amount_minor: 4_500_000, state: 'issued' },
    ])
    const order = await db.selectFrom('orders').selectAll().executeTakeFirstOrThrow()
    const payments = await db.selectFrom('order_payments').select('amount_minor').execute()
    expect(payments.reduce((all, part) => all + part.amount_minor, 0)).toBe(order.total_minor)
    const kinds = (
      await db.selectFrom('events').select('kind').where('subject', 'in', [quoteId, order.id]).orderBy('id').execute()
    ).map((e) => e.kind)
    expect(kinds.sort()).toEqual(['order.placed', 'quote.accepted', 'quote.drafted', 'quote.sent'])
  })

  test('thirty-two acceptances at once make one order, and each is told of it', async () => {
    const quoteId = await sent()
    const outcomes = await Promise.all(
      Array.from({ length: 32 }, () => acceptQuote(db, scene.buyer, { quoteId, publicUrl }, minutesLater(5))),
    )
    const orders = await db.selectFrom('orders').select('id').execute()
    expect(orders).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome.ok && outcome.orderId === orders[0]?.id)).toHaveLength(32)
    expect(await db.selectFrom('work_orders').selectAll().execute()).toHaveLength(2)
    expect(await liveQuantity()).toBe(200)
  })

  test('another buyer does not know the quote, and nobody accepts it late, twice, or after a no', async () => {
    const quoteId = await sent()
    const stranger = await factory(db).buyerActor()
    expect(await acceptQuote(db, stranger, { quoteId, publicUrl }, now)).toMatchObject({ code: 'quotes.quote_unknown' })
    expect(await acceptQuote(db, scene.buyer, { quoteId, publicUrl }, daysLater(15))).toMatchObject({ code: 'quotes.expired' })
    expect(await answerQuote(db, scene.buyer, { quoteId, answer: 'decline', reason: 'Too dear' }, now)).toEqual({ ok: true })
    expect(await acceptQuote(db, scene.buyer, { quoteId, publicUrl }, now)).toMatchObject({ code: 'quotes.already_answered' })
    expect(await states()).toEqual(['offered', 'offered', 'offered'])
    expect(await liveQuantity()).toBe(0)
    expect(await inquiryState()).toBe('calling')
  })

  test('yes and no at the same moment: one of them counts, and the promises agree with it', async () => {
    const quoteId = await sent()
    const [yes, no] = await Promise.all([
      acceptQuote(db, scene.buyer, { quoteId, publicUrl }, now),
      answerQuote(db, scene.buyer, { quoteId, answer: 'decline', reason: 'No' }, now),
    ])
    expect([yes.ok, no.ok].filter(Boolean)).toHaveLength(1)
    expect(await liveQuantity()).toBe(yes.ok ? 200 : 0)
    expect(await inquiryState()).toBe(yes.ok ? 'ordered' : 'calling')
  })

  test('a quote whose last day is over lets go of its promises by itself', async () => {
    await sent()
    expect(await expireQuotes(db, daysLater(14))).toBe(0)
    expect(await expireQuotes(db, daysLater(15))).toBe(1)
    expect(await expireQuotes(db, daysLater(15))).toBe(0)
    expect(await states()).toEqual(['offered', 'offered', 'offered'])
    expect(await inquiryState()).toBe('calling')
  })

  test('a revision takes the place of the offer before it', async () => {
    const first = await sent()
    const second = await drafted({ key: 'another-key-for-this', marginBp: 1_000 })
    expect(await sendQuote(db, scene.staff, { quoteId: second, publicUrl }, now)).toEqual({ ok: true })
    expect(await acceptQuote(db, scene.buyer, { quoteId: first, publicUrl }, now)).toMatchObject({
      code: 'quotes.already_answered',
    })
    expect(await liveQuantity()).toBe(200)
    expect((await acceptQuote(db, scene.buyer, { quoteId: second, publicUrl }, now)).ok).toBe(true)
  })

  test('a promise that was withdrawn after the plan was made cannot be sent', async () => {
    const quoteId = await drafted()
    await db.updateTable('commitments').set({ state: 'withdrawn' }).where('id', '=', scene.promises[0]!.id).execute()
    expect(await sendQuote(db, scene.staff, { quoteId, publicUrl }, now)).toMatchObject({
      ok: false,
      code: 'supply.promise_gone',
    })
    expect(await db.selectFrom('quotes').select('state').execute()).toEqual([{ state: 'draft' }])
    expect(await liveQuantity()).toBe(0)
  })

  test('cancelling before work starts gives everything back', async () => {
    const quoteId = await sent()
    const order = await acceptQuote(db, scene.buyer, { quoteId, publicUrl }, now)
    if (!order.ok) throw new Error(order.code)
    expect(await cancelOrder(db, scene.staff, { orderId: order.orderId, reason: 'Buyer closed' }, now)).toEqual({ ok: true })
    expect(await states()).toEqual(['offered', 'offered', 'released'])
    expect(await liveQuantity()).toBe(0)
    expect(await inquiryState()).toBe('calling')
    expect(await cancelOrder(db, scene.staff, { orderId: order.orderId, reason: 'Again' }, now)).toMatchObject({
      code: 'orders.already_cancelled',
    })
  })

  test('once a maker has begun, the order stands; another maker cannot begin it', async () => {
    const quoteId = await sent()
    const order = await acceptQuote(db, scene.buyer, { quoteId, publicUrl }, now)
    if (!order.ok) throw new Error(order.code)
    const [share] = await db.selectFrom('work_orders').selectAll().execute()
    const stranger = await factory(db).producerActor()
    const start = { workOrderId: share!.id }
    expect(await startWork(db, stranger, { ...start, producerId: stranger.producerId }, now)).toMatchObject({
      code: 'orders.work_order_unknown',
    })
    const maker = scene.promises.find((one) => one.id === share!.commitment_id)!.actor
    expect(await startWork(db, maker, { ...start, producerId: maker.producerId }, now)).toEqual({ ok: true })
    expect(await startWork(db, maker, { ...start, producerId: maker.producerId }, now)).toEqual({ ok: true })
    expect(await cancelOrder(db, scene.staff, { orderId: order.orderId, reason: 'Late' }, now)).toMatchObject({
      code: 'orders.work_started',
    })
  })
})
