import { beforeEach, describe, expect, test } from 'vitest'
import { system } from '#app/domain/people/actor'
import type { CommitmentId, OrderId, QuoteId } from '#app/domain/shared/ids'
import { newId } from '#app/domain/shared/ids'
import { confirmForOrder, freeQuote, giveBack, releaseUnused, reserveForQuote } from '#app/domain/supply/hold-promises.server'
import { changeCommitment } from '#app/domain/supply/change-commitment.server'
import { piecesOf, type Tranche } from '#app/domain/supply/tranches'
import type { Database, Trx } from '#db/client.server'
import { promisesToHold } from '#db/queries/commitments.server'
import { inTransaction } from '#db/transaction.server'
import { dayIn, now, today } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory, type Factory } from '#tests/support/factory'
import { invitedMaker, isWithinCapacity, monthsHeld, newKey, offer, sure } from './support'

describe.each(databases)('promises that others count on (%s)', (_, openDatabase) => {
  let db: Database
  let make: Factory
  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
  })

  async function situation() {
    const inquiry = await make.inquiry()
    const call = await make.call({ quantity: 3_000, inquiry_id: inquiry.id, inquiry_line_id: sure(inquiry.lines[0]).id })
    const [chosen, other] = [await invitedMaker(make, call.id), await invitedMaker(make, call.id)]
    const offers: CommitmentId[] = []
    for (const { maker, producer } of [chosen, other]) {
      const offered = await offer(db, maker, { callId: call.id, producerId: producer.id, most: 160, least: 40 })
      if (!offered.ok) throw new Error(offered.code)
      offers.push(offered.commitmentId)
    }
    return {
      inquiry,
      call,
      chosen,
      other,
      commitmentId: sure(offers[0]),
      otherId: sure(offers[1]),
      quoteId: await quote(inquiry),
    }
  }

  /** Quotes and orders as rows only: what they are is another station's. */
  async function quote(inquiry: Awaited<ReturnType<Factory['inquiry']>>): Promise<QuoteId> {
    const by = (await make.staffActor('sourcing')).accountId
    const runId = newId('planRun')
    const planId = newId('plan')
    const quoteId = newId('quote')
    await db
      .insertInto('plan_runs')
      .values({
        id: runId,
        inquiry_id: inquiry.id,
        state: 'done',
        settings: '{}',
        problem_hash: '',
        purpose: 'plan',
        asked_by: by,
        refusal: null,
        created_at: now,
        finished_at: now,
      })
      .execute()
    const figures = {
      position: 0,
      gap_ppm: 0,
      goods_minor: 0,
      advance_minor: 0,
      late_minor: 0,
      handling_minor: 0,
      makers: 0,
      households: 0,
      gini_ppm: 0,
      slack_days: 0,
    }
    await db
      .insertInto('plans')
      .values({
        id: planId,
        plan_run_id: runId,
        inquiry_id: inquiry.id,
        preset: 'safest',
        state: 'chosen',
        solver_status: 'optimal',
        ...figures,
        created_at: now,
      })
      .execute()
    await db
      .insertInto('quotes')
      .values({
        id: quoteId,
        number: quoteId,
        revision: 1,
        inquiry_id: inquiry.id,
        buyer_id: sure(inquiry.buyer_id),
        plan_id: planId,
        state: 'superseded',
        currency: 'USD',
        fx_rate: '16000',
        fx_date: today,
        fx_source: 'test',
        margin_bp: 0,
        incoterm: 'FOB',
        incoterm_place: 'Banjarmasin',
        payment_terms: 'in_advance',
        valid_until: dayIn(30),
        deliver_by: dayIn(90),
        note: null,
        total_minor: 1,
        answer_reason: null,
        written_by: by,
        created_at: now,
        sent_at: now,
        answered_at: null,
        answered_by: null,
      })
      .execute()
    return quoteId
  }

  async function order(of: { quoteId: QuoteId; inquiry: Awaited<ReturnType<Factory['inquiry']>> }): Promise<OrderId> {
    const id = newId('order')
    await db
      .insertInto('orders')
      .values({
        id,
        number: id,
        quote_id: of.quoteId,
        inquiry_id: of.inquiry.id,
        buyer_id: sure(of.inquiry.buyer_id),
        state: 'confirmed',
        currency: 'USD',
        total_minor: 1,
        deliver_by: dayIn(90),
        accepted_by: sure(of.inquiry.sent_by),
        created_at: now,
        updated_at: now,
      })
      .execute()
    return id
  }

  const inside = <T>(work: (trx: Trx) => Promise<T>) => inTransaction(db, work)
  const promise = (id: CommitmentId) => db.selectFrom('commitments').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const live = () => db.selectFrom('allocations').selectAll().where('live', '=', 1).execute()

  test('a quote reserves them, once, and lets them go', async () => {
    const { commitmentId, quoteId, inquiry, chosen } = await situation()
    const rows = [{ commitmentId, quantity: 100, priceMinor: 45_000, readyOn: dayIn(90), parts: null }]
    expect(await inside((trx) => reserveForQuote(trx, system, { quoteId, rows }, now))).toEqual({ ok: true })
    expect(await promise(commitmentId)).toMatchObject({ state: 'reserved', most: 160 })
    const another = await quote(inquiry)
    expect(await inside((trx) => reserveForQuote(trx, system, { quoteId: another, rows }, now))).toMatchObject({
      code: 'supply.promise_taken',
    })
    expect(await live()).toMatchObject([{ quote_id: quoteId, quantity: 100, order_id: null }])
    expect(await inside((trx) => freeQuote(trx, system, quoteId, now))).toEqual({ freed: 1 })
    expect(await inside((trx) => freeQuote(trx, system, quoteId, now))).toEqual({ freed: 0 })
    expect(await promise(commitmentId)).toMatchObject({ state: 'offered' })
    expect(await live()).toEqual([])
    expect(await monthsHeld(db, chosen.producer.id)).toBeCloseTo(0.8)
  })

  test('never for more or less than was promised; then nothing at all is reserved', async () => {
    const { commitmentId, otherId, quoteId } = await situation()
    const first = { commitmentId, quantity: 100, priceMinor: 45_000, readyOn: dayIn(90), parts: null }
    const reserve = (rows: (typeof first)[]) => inside((trx) => reserveForQuote(trx, system, { quoteId, rows }, now))
    expect(await reserve([first, { ...first, commitmentId: otherId, quantity: 161 }])).toMatchObject({
      code: 'supply.more_than_promised',
    })
    expect(await reserve([first, { ...first, commitmentId: otherId, quantity: 39 }])).toMatchObject({
      code: 'supply.less_than_least',
    })
    expect(await reserve([first, { ...first, commitmentId: newId('commitment') }])).toMatchObject({
      code: 'supply.promise_unknown',
    })
    expect(await reserve([first, { ...first, quantity: 61 }])).toMatchObject({ code: 'supply.more_than_promised' })
    expect(await promise(commitmentId)).toMatchObject({ state: 'offered' })
    expect(await live()).toEqual([])
  })

  test('32 quotes reach for one promise: one has it', async () => {
    const { commitmentId, inquiry } = await situation()
    const quotes: QuoteId[] = []
    for (let n = 0; n < 32; n++) quotes.push(await quote(inquiry))
    const rows = [{ commitmentId, quantity: 100, priceMinor: 45_000, readyOn: dayIn(90), parts: null }]
    const answers = await Promise.all(
      quotes.map((quoteId) => inside((trx) => reserveForQuote(trx, system, { quoteId, rows }, now))),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await live()).toHaveLength(1)
  })

  test('an order confirms them, takes only the months it needs, and frees the rest', async () => {
    const { commitmentId, otherId, quoteId, inquiry, call, chosen, other } = await situation()
    await inside((trx) =>
      reserveForQuote(
        trx,
        system,
        { quoteId, rows: [{ commitmentId, quantity: 100, priceMinor: 45_000, readyOn: dayIn(90), parts: null }] },
        now,
      ),
    )
    const orderId = await order({ quoteId, inquiry })
    const confirmed = await inside((trx) => confirmForOrder(trx, system, { quoteId, orderId }, now))
    expect(confirmed).toMatchObject({
      ok: true,
      callIds: [call.id],
      rows: [
        {
          commitmentId,
          producerId: chosen.producer.id,
          standardId: call.standard_id,
          quantity: 100,
          priceMinor: 45_000,
          readyOn: dayIn(60),
        },
      ],
    })
    expect(await inside((trx) => confirmForOrder(trx, system, { quoteId, orderId }, now))).toMatchObject({ code: 'shared.stale' })
    expect(await inside((trx) => releaseUnused(trx, system, [call.id], now))).toEqual({ released: 1 })
    expect(await promise(commitmentId)).toMatchObject({ state: 'confirmed', confirmed_quantity: 100 })
    expect(await promise(otherId)).toMatchObject({ state: 'released' })
    expect(await monthsHeld(db, chosen.producer.id)).toBeCloseTo(0.5)
    expect(await monthsHeld(db, other.producer.id)).toBe(0)
    expect(await live()).toMatchObject([{ order_id: orderId }])
    expect(await inside((trx) => freeQuote(trx, system, quoteId, now))).toEqual({ freed: 0 })
    const { state } = await db.selectFrom('supply_calls').select('state').where('id', '=', call.id).executeTakeFirstOrThrow()
    expect(state).toBe('closed')
  })

  test('a call for stock goes on when an order took from it', async () => {
    const stock = await make.call({ quantity: 3_000 })
    const { maker, producer } = await invitedMaker(make, stock.id)
    await offer(db, maker, { callId: stock.id, producerId: producer.id })
    expect(await inside((trx) => releaseUnused(trx, system, [stock.id], now))).toEqual({ released: 0 })
    expect(await inside((trx) => releaseUnused(trx, system, [], now))).toEqual({ released: 0 })
  })

  describe('after an order is cancelled', () => {
    async function ordered() {
      const all = await situation()
      const { quoteId, inquiry, commitmentId } = all
      await inside((trx) =>
        reserveForQuote(
          trx,
          system,
          { quoteId, rows: [{ commitmentId, quantity: 100, priceMinor: 45_000, readyOn: dayIn(90), parts: null }] },
          now,
        ),
      )
      const orderId = await order(all)
      await inside((trx) => confirmForOrder(trx, system, { quoteId, orderId }, now))
      return { ...all, orderId, inquiry }
    }

    test('the whole promise stands again', async () => {
      const { commitmentId, orderId, chosen } = await ordered()
      expect(await inside((trx) => giveBack(trx, system, orderId, now))).toMatchObject({
        rows: [{ commitmentId, quantity: 100 }],
      })
      expect(await promise(commitmentId)).toMatchObject({ state: 'offered', most: 160, confirmed_quantity: null })
      expect(await monthsHeld(db, chosen.producer.id)).toBeCloseTo(0.8)
      expect(await live()).toEqual([])
      expect(await inside((trx) => giveBack(trx, system, orderId, now))).toEqual({ rows: [] })
    })

    test('or as much of it as the maker has not promised elsewhere', async () => {
      const { commitmentId, orderId, chosen } = await ordered()
      const other = await make.call({ quantity: 3_000 })
      await make.invitation({ supply_call_id: other.id, producer_id: chosen.producer.id })
      expect(await offer(db, chosen.maker, { callId: other.id, producerId: chosen.producer.id, most: 280 })).toMatchObject({
        ok: true,
      })
      await inside((trx) => giveBack(trx, system, orderId, now))
      expect(await promise(commitmentId)).toMatchObject({ state: 'offered', most: 120, least: 40 })
      expect(await isWithinCapacity(db, chosen.producer.id)).toBe(true)
    })
  })

  describe('that come in parts', () => {
    const early = { readyOn: dayIn(20), quantity: 60 }
    const rest = { readyOn: dayIn(60), quantity: 100 }
    const tiers = [{ from: 100, priceMinor: 44_000 }]

    async function parted() {
      const inquiry = await make.inquiry()
      const line = sure(inquiry.lines[0]).id
      const call = await make.call({ quantity: 3_000, inquiry_id: inquiry.id, inquiry_line_id: line, price_kind: 'ceiling' })
      const { maker, producer } = await invitedMaker(make, call.id)
      const terms = { most: 160, least: 40, earlier: [early], tiers }
      const offered = await offer(db, maker, { callId: call.id, producerId: producer.id, ...terms })
      if (!offered.ok) throw new Error(offered.code)
      return { inquiry, maker, producer, commitmentId: offered.commitmentId, quoteId: await quote(inquiry) }
    }
    type Parted = Awaited<ReturnType<typeof parted>>

    const reserve = (of: Parted, parts: Tranche[] | null, priceMinor = 44_000) => {
      const quantity = parts ? piecesOf(parts) : 100
      const row = { commitmentId: of.commitmentId, quantity, priceMinor, readyOn: dayIn(90), parts }
      return inside((trx) => reserveForQuote(trx, system, { quoteId: of.quoteId, rows: [row] }, now))
    }

    test('are held part by part, at the price for so many', async () => {
      const of = await parted()
      const parts = [early, { ...rest, quantity: 40 }]
      expect(await reserve(of, parts, 45_000)).toMatchObject({ code: 'supply.promise_changed' })
      expect(
        await reserve(of, [
          { ...early, quantity: 61 },
          { ...rest, quantity: 39 },
        ]),
      ).toMatchObject({
        code: 'supply.promise_changed',
      })
      expect(await reserve(of, parts)).toEqual({ ok: true })
      const orderId = await order(of)
      const confirmed = await inside((trx) => confirmForOrder(trx, system, { quoteId: of.quoteId, orderId }, now))
      expect(confirmed).toMatchObject({ ok: true, rows: [{ quantity: 100, priceMinor: 44_000, readyOn: dayIn(60), parts }] })
      expect(await monthsHeld(db, of.producer.id)).toBeCloseTo(0.5)
    })

    test('of a maker who changed them meanwhile are not held on the old terms', async () => {
      const of = await parted()
      const parts = [early, { ...rest, quantity: 40 }]
      const terms = { most: 160, least: 40, priceMinor: 45_000, readyOn: dayIn(60), tiers }
      const change = { key: newKey(), commitmentId: of.commitmentId, revision: 1, ...terms }
      expect(await changeCommitment(db, of.maker, { ...change, earlier: [{ ...early, quantity: 40 }] }, now)).toMatchObject({
        ok: true,
      })
      expect(await reserve(of, parts)).toMatchObject({ code: 'supply.promise_changed' })
      const dearer = { ...change, key: newKey(), revision: 2, earlier: [early], tiers: [{ from: 120, priceMinor: 44_000 }] }
      expect(await changeCommitment(db, of.maker, dearer, now)).toMatchObject({ ok: true })
      expect(await reserve(of, parts)).toMatchObject({ code: 'supply.promise_changed' })
      expect(await live()).toEqual([])
    })

    test('stand again whole after an order is cancelled, or as far as the maker has the time', async () => {
      for (const [elsewhere, expected] of [
        [0, [early, rest]],
        [300, [early, { ...rest, quantity: 40 }]],
      ] as const) {
        const of = await parted()
        await reserve(of, [early, { ...rest, quantity: 40 }])
        const orderId = await order(of)
        await inside((trx) => confirmForOrder(trx, system, { quoteId: of.quoteId, orderId }, now))
        if (elsewhere > 0) {
          const other = await make.call({ quantity: 3_000 })
          await make.invitation({ supply_call_id: other.id, producer_id: of.producer.id })
          const more = { callId: other.id, producerId: of.producer.id, most: elsewhere }
          expect(await offer(db, of.maker, more)).toMatchObject({ ok: true })
        }
        await inside((trx) => giveBack(trx, system, orderId, now))
        const [standing] = await inside((trx) => promisesToHold(trx, [of.commitmentId]))
        expect(standing).toMatchObject({ state: 'offered', most: piecesOf(expected), tranches: expected })
        expect(await isWithinCapacity(db, of.producer.id)).toBe(true)
      }
    })

    test('held for the later part alone, they keep its day', async () => {
      const of = await parted()
      expect(await reserve(of, [{ ...rest, quantity: 60 }], 45_000)).toEqual({ ok: true })
      const orderId = await order(of)
      const confirmed = await inside((trx) => confirmForOrder(trx, system, { quoteId: of.quoteId, orderId }, now))
      expect(confirmed).toMatchObject({ ok: true, rows: [{ readyOn: dayIn(60), parts: [{ ...rest, quantity: 60 }] }] })
    })
  })
})
