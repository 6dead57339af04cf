import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createSolver, developmentWorker, type Solver } from '#app/domain/matching/solve.server'
import { makePlans } from '#app/domain/plans/make-plans.server'
import { type PlanSettings, usualSettings } from '#app/domain/plans/plan-settings'
import { draftQuote } from '#app/domain/quotes/draft-quote.server'
import { sendQuote } from '#app/domain/quotes/send-quote.server'
import { offerCommitment } from '#app/domain/supply/offer-commitment.server'
import type { Database } from '#db/client.server'
import { planRows, plansOfRun } from '#db/queries/plans.server'
import { dayIn, now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory } from '#tests/support/factory'
import { next } from '#tests/support/ids'
import { publicUrl } from '#tests/support/public-url'

describe.each(databases)('a promise in parts, cheaper for many, in a plan (%s)', (_, openDatabase) => {
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

  /** 90 are wanted; one maker promised 60 on one day and 40 on a later one, cheaper from 80 on. */
  async function situation() {
    const make = factory(db)
    const standard = await make.standard()
    const [buyer, staff, maker] = [await make.buyerActor(), await make.staffActor('sourcing'), await make.producerActor()]
    const line = { standard_id: standard.id, tied_standard_id: standard.id, quantity: 90, unit: 'piece' as const, pieces: 90 }
    const inquiry = await make.inquiry({ buyer_id: buyer.buyerId, state: 'calling' }, [line])
    const ofLine = { standard_id: standard.id, inquiry_id: inquiry.id, inquiry_line_id: inquiry.lines[0]!.id }
    const call = await make.call({ ...ofLine, quantity: 100, buffer: 0, price_kind: 'ceiling', least_grade: 'B' })
    await make.product({ producer_id: maker.producerId, standard_id: standard.id, capacity_per_year: 2_400 })
    await make.invitation({ supply_call_id: call.id, producer_id: maker.producerId })
    const terms = { most: 100, least: 20, priceMinor: 45_000, readyOn: dayIn(80), grade: 'B' as const }
    const more = { earlier: [{ readyOn: dayIn(40), quantity: 60 }], tiers: [{ from: 80, priceMinor: 43_000 }] }
    const promise = { key: `key-${next()}`, callId: call.id, producerId: maker.producerId, ...terms, ...more }
    const offered = await offerCommitment(db, maker, promise, now)
    if (!offered.ok) throw new Error(offered.code)
    return { inquiry, buyer, staff, commitmentId: offered.commitmentId }
  }

  async function planned(settings: Partial<PlanSettings> = {}) {
    const asked = { inquiryId: scene.inquiry.id, settings: { ...usualSettings, ...settings } }
    const outcome = await makePlans(db, solver, scene.staff, asked, () => now)
    if (!outcome.ok) throw new Error(outcome.code)
    await outcome.finished
    const [plan] = await plansOfRun(db, outcome.runId)
    if (!plan) throw new Error('no plan')
    return { plan, rows: await planRows(db, [plan.id]) }
  }

  test('is one row with what is taken on each day, at the price of all of it', async () => {
    const { plan, rows } = await planned()
    expect(rows).toMatchObject([{ commitment_id: scene.commitmentId, quantity: 90, price_minor: 43_000, ready_on: dayIn(80) }])
    const parts = JSON.parse(rows[0]?.parts ?? '') as { readyOn: string; quantity: number }[]
    expect(parts.map(({ readyOn }) => readyOn)).toEqual([dayIn(40), dayIn(80)])
    expect(parts[0]!.quantity + parts[1]!.quantity).toBe(90)
    expect(plan.goods_minor).toBe(90 * 43_000)
  })

  test('only what is ready in time is taken, at the price of so many', async () => {
    const { rows } = await planned({ readyBy: dayIn(50) })
    expect(rows).toMatchObject([{ quantity: 60, price_minor: 45_000, ready_on: dayIn(40), parts: null }])
  })

  test('locked out, none of it is', async () => {
    const { rows } = await planned({ locks: { [scene.commitmentId]: 'out' } })
    expect(rows).toMatchObject([{ quantity: 0, parts: null, locked: 'out', reason: 'matching.out_locked' }])
  })

  test('is held by a quote as it was planned', async () => {
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
    expect(await sendQuote(db, scene.staff, { quoteId: drafted.quoteId, publicUrl }, now)).toEqual({ ok: true })
    const [held] = await db.selectFrom('allocations').select(['quantity', 'price_minor', 'parts']).execute()
    expect(held).toMatchObject({ quantity: 90, price_minor: 43_000 })
    expect(JSON.parse(held?.parts ?? '')).toHaveLength(2)
  })
})
