import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createSolver, developmentWorker, type Solver } from '#app/domain/matching/solve.server'
import { acceptQuote } from '#app/domain/orders/accept-quote.server'
import { makePlans } from '#app/domain/plans/make-plans.server'
import { type PlanSettings, usualSettings } from '#app/domain/plans/plan-settings'
import { draftQuote } from '#app/domain/quotes/draft-quote.server'
import { sendQuote } from '#app/domain/quotes/send-quote.server'
import { offerCommitment } from '#app/domain/supply/offer-commitment.server'
import type { Database } from '#db/client.server'
import { planLines, planRows, plansOfRun } from '#db/queries/plans.server'
import { dayIn, now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory } from '#tests/support/factory'
import { next } from '#tests/support/ids'
import { publicUrl } from '#tests/support/public-url'

describe.each(databases)('a promise to stock that two lines want (%s)', (_, openDatabase) => {
  let db: Database
  let solver: Solver
  beforeAll(() => {
    solver = createSolver({ workerUrl: developmentWorker() })
  })
  afterAll(() => solver.close())
  let scene: Awaited<ReturnType<typeof situation>>
  beforeEach(async () => {
    db = await openDatabase()
    scene = await situation()
  })

  /** One buyer wants 70 and 50 of one standard on two lines; one maker promised 100 to stock, at least 80. */
  async function situation() {
    const make = factory(db)
    const standard = await make.standard()
    const [buyer, staff, maker] = [await make.buyerActor(), await make.staffActor('sourcing'), await make.producerActor()]
    const line = (quantity: number) => ({
      standard_id: standard.id,
      tied_standard_id: standard.id,
      quantity,
      unit: 'piece' as const,
      pieces: quantity,
    })
    const inquiry = await make.inquiry({ buyer_id: buyer.buyerId, state: 'calling' }, [line(70), line(50)])
    const call = await make.call({ standard_id: standard.id, inquiry_id: null, inquiry_line_id: null, quantity: 200, buffer: 0 })
    await make.product({ producer_id: maker.producerId, standard_id: standard.id, capacity_per_year: 2_400 })
    await make.invitation({ supply_call_id: call.id, producer_id: maker.producerId })
    const terms = { most: 100, least: 80, priceMinor: 45_000, readyOn: dayIn(80) }
    const promise = { key: `key-${next()}`, callId: call.id, producerId: maker.producerId, ...terms }
    const offered = await offerCommitment(db, maker, promise, now)
    if (!offered.ok) throw new Error(offered.code)
    return { inquiry, buyer, staff, commitmentId: offered.commitmentId }
  }

  async function planned(settings: PlanSettings = usualSettings) {
    const outcome = await makePlans(db, solver, scene.staff, { inquiryId: scene.inquiry.id, settings }, () => now)
    if (!outcome.ok) throw new Error(outcome.code)
    await outcome.finished
    const [plan] = await plansOfRun(db, outcome.runId)
    if (!plan) throw new Error('no plan')
    return { plan, rows: await planRows(db, [plan.id]), lines: await planLines(db, [plan.id]) }
  }

  test('is planned over both, and no piece of it twice', async () => {
    const { rows, lines } = await planned()
    expect(rows.map((row) => row.commitment_id)).toEqual([scene.commitmentId, scene.commitmentId])
    expect(new Set(rows.map((row) => row.inquiry_line_id)).size).toBe(2)
    expect(rows.reduce((all, row) => all + row.quantity, 0)).toBe(100)
    expect(lines.reduce((all, line) => all + line.short, 0)).toBe(20)
  })

  test('locked out, it serves neither', async () => {
    const { rows } = await planned({ ...usualSettings, locks: { [scene.commitmentId]: 'out' } })
    expect(rows.map((row) => [row.quantity, row.locked])).toEqual([
      [0, 'out'],
      [0, 'out'],
    ])
  })

  test('becomes one share of one order, for what both lines take', async () => {
    const { plan } = await planned()
    const costs = { packing: 0, export_clearance: 0, freight: 0, insurance: 0, duty: 0, other: 0 }
    const terms = {
      currency: 'IDR',
      marginBp: 1_000,
      incoterm: 'EXW',
      incotermPlace: 'Amuntai',
      paymentTerms: 'dp_50_50',
    } as const
    const days = { validUntil: dayIn(14), deliverBy: dayIn(120) }
    const draft = { key: `key-${next()}`, planId: plan.id, ...terms, ...days, note: null, costs }
    const drafted = await draftQuote(db, scene.staff, draft, now)
    if (!drafted.ok) throw new Error(drafted.code)
    const { quoteId } = drafted
    expect(await sendQuote(db, scene.staff, { quoteId, publicUrl }, now)).toEqual({ ok: true })
    expect((await acceptQuote(db, scene.buyer, { quoteId, publicUrl }, now)).ok).toBe(true)
    expect(await db.selectFrom('work_orders').select(['commitment_id', 'quantity']).execute()).toEqual([
      { commitment_id: scene.commitmentId, quantity: 100 },
    ])
    expect(await db.selectFrom('allocations').select(['quantity', 'live']).execute()).toEqual([{ quantity: 100, live: 1 }])
  })
})
