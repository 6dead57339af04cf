import { beforeEach, describe, expect, test } from 'vitest'
import { acceptQuote } from '#app/domain/orders/accept-quote.server'
import { cancelOrder } from '#app/domain/orders/cancel-order.server'
import { startWork } from '#app/domain/orders/start-work.server'
import { draftQuote } from '#app/domain/quotes/draft-quote.server'
import { sendQuote } from '#app/domain/quotes/send-quote.server'
import { newId } from '#app/domain/shared/ids'
import { changeCommitment } from '#app/domain/supply/change-commitment.server'
import type { Database } from '#db/client.server'
import { dayIn, now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory } from '#tests/support/factory'
import { next } from '#tests/support/ids'
import { draftedQuote } from '#tests/support/sent-quote'
import { publicUrl } from '#tests/support/public-url'

describe.each(databases)('second thoughts (%s)', (_, openDatabase) => {
  let db: Database
  let scene: Awaited<ReturnType<typeof draftedQuote>>
  beforeEach(async () => {
    db = await openDatabase()
    scene = await draftedQuote(db)
  })

  const send = (quoteId = scene.quoteId) => sendQuote(db, scene.staff, { quoteId, publicUrl }, now)
  const accept = (quoteId = scene.quoteId) => acceptQuote(db, scene.buyer, { quoteId, publicUrl }, now)

  async function anotherDraft() {
    const terms = {
      currency: 'USD',
      marginBp: 900,
      incoterm: 'FOB',
      incotermPlace: 'Banjarmasin',
      paymentTerms: 'tt_30_70',
    } as const
    const costs = { packing: 0, export_clearance: 1, freight: 0, insurance: 0, duty: 0, other: 0 }
    const days = { validUntil: dayIn(14), deliverBy: dayIn(100) }
    const drafted = await draftQuote(
      db,
      scene.staff,
      { key: `key-${next()}`, planId: scene.planId, ...terms, ...days, note: null, costs },
      now,
    )
    if (!drafted.ok) throw new Error(drafted.code)
    return drafted.quoteId
  }

  async function ordered() {
    expect(await send()).toEqual({ ok: true })
    const accepted = await accept()
    if (!accepted.ok) throw new Error(accepted.code)
    return accepted.orderId
  }

  async function changePromise(change: { priceMinor?: number; readyOn?: ReturnType<typeof dayIn> }) {
    const [promise] = scene.promises
    if (!promise) throw new Error('no promise')
    const terms = { most: 100, least: 20, priceMinor: 45_000, readyOn: dayIn(80), ...change }
    const input = { key: `key-${next()}`, commitmentId: promise.id, revision: 1, ...terms }
    const changed = await changeCommitment(db, promise.actor, input, now)
    if (!changed.ok) throw new Error(changed.code)
  }

  test('an order that was cancelled makes room for another offer, which can be accepted', async () => {
    const first = await ordered()
    expect(await cancelOrder(db, scene.staff, { orderId: first, reason: 'The ship was full' }, now)).toEqual({ ok: true })
    const again = await anotherDraft()
    expect(await send(again)).toEqual({ ok: true })
    const accepted = await accept(again)
    expect(accepted.ok && accepted.orderId !== first).toBe(true)
    const quotes = await db.selectFrom('quotes').select('state').orderBy('revision').execute()
    expect(quotes).toEqual([{ state: 'cancelled' }, { state: 'accepted' }])
  })

  test('the cancelling of an order says so in the trail of its quote', async () => {
    const orderId = await ordered()
    await cancelOrder(db, scene.staff, { orderId, reason: 'The ship was full' }, now)
    const told = await db
      .selectFrom('events')
      .select(['kind', 'from_state', 'to_state'])
      .where('subject', '=', scene.quoteId)
      .where('to_state', '=', 'cancelled')
      .execute()
    expect(told).toEqual([{ kind: 'quote.order_cancelled', from_state: 'accepted', to_state: 'cancelled' }])
  })

  test('a revision that was still on the desk when the buyer accepted is refused, not broken', async () => {
    expect(await send()).toEqual({ ok: true })
    const late = await anotherDraft()
    expect((await accept()).ok).toBe(true)
    expect(await send(late)).toMatchObject({ ok: false, code: 'quotes.not_open' })
  })

  test('a promise whose price or day has changed since the plan holds up the quote', async () => {
    await db.updateTable('supply_calls').set({ price_kind: 'ceiling', price_minor: 60_000 }).execute()
    await changePromise({ priceMinor: 50_000 })
    expect(await send()).toMatchObject({ ok: false, code: 'supply.promise_changed' })
    expect(await db.selectFrom('allocations').selectAll().execute()).toEqual([])
  })

  test('a promise that will be ready later than planned holds it up too', async () => {
    await changePromise({ readyOn: dayIn(85) })
    expect(await send()).toMatchObject({ ok: false, code: 'supply.promise_changed' })
  })

  test('a promise that will be ready sooner does not', async () => {
    await changePromise({ readyOn: dayIn(75) })
    expect(await send()).toEqual({ ok: true })
  })

  test('letters to the buyer lead to the page they speak of', async () => {
    const orderId = await ordered()
    const letters = await db.selectFrom('outbox').select('body').execute()
    const told = letters.map(({ body }) => body).join('\n')
    expect(told).toContain(`${publicUrl}/buying/quotes/${scene.quoteId}`)
    expect(told).toContain(`${publicUrl}/buying/orders/${orderId}`)
  })

  test('nobody begins work for a maker it does not speak for', async () => {
    await ordered()
    const share = await db.selectFrom('work_orders').selectAll().executeTakeFirstOrThrow()
    const stranger = await factory(db).producerActor()
    const outcome = await startWork(db, stranger, { workOrderId: share.id, producerId: share.producer_id }, now)
    expect(outcome).toMatchObject({ ok: false, code: 'supply.producer_unknown' })
  })

  test('a line that so little was promised to that nothing of it can be offered takes no promise and costs nothing', async () => {
    const [, , spare] = scene.promises
    if (!spare) throw new Error('no promise')
    const line = { id: newId('inquiryLine'), inquiry_id: scene.inquiry.id, position: 2, pieces: 20, quantity: 20 } as const
    const goods = { standard_id: scene.standard.id, tied_standard_id: scene.standard.id, unit: 'piece' as const }
    const nothing = { product_id: null, description: null, picture_id: null, sample: 0 as const }
    await db
      .insertInto('inquiry_lines')
      .values({ ...line, ...goods, ...nothing })
      .execute()
    const planLine = { asked: 20, needed: 21, planned: 1, short: 20, latest_ready_on: dayIn(90), closers: '[]' }
    const of = { plan_id: scene.planId, inquiry_line_id: line.id }
    await db
      .insertInto('plan_lines')
      .values({ ...of, ...planLine, standard_id: scene.standard.id })
      .execute()
    const row = { producer_id: spare.actor.producerId, price_minor: 45_000, ready_on: dayIn(80), locked: null }
    const reason = { reason: 'matching.in_needed' as const, reason_params: '{}' }
    await db
      .insertInto('plan_rows')
      .values({ ...of, ...row, ...reason, commitment_id: spare.id, quantity: 1 })
      .execute()
    await db
      .updateTable('plans')
      .set({ goods_minor: 201 * 45_000 })
      .execute()

    const quoteId = await anotherDraft()
    const [makers] = await db
      .selectFrom('quote_costs')
      .selectAll()
      .where('quote_id', '=', quoteId)
      .where('kind', '=', 'makers')
      .execute()
    expect(makers?.amount_minor).toBe(200 * 45_000)
    expect(await send(quoteId)).toEqual({ ok: true })
    const held = await db.selectFrom('allocations').select('commitment_id').where('live', '=', 1).execute()
    expect(held.map((one) => one.commitment_id)).not.toContain(spare.id)
  })
})
