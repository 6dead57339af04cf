import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createSolver, developmentWorker, type Solver } from '#app/domain/matching/solve.server'
import { makePlans } from '#app/domain/plans/make-plans.server'
import { usualSettings } from '#app/domain/plans/plan-settings'
import { draftQuote } from '#app/domain/quotes/draft-quote.server'
import { sendQuote } from '#app/domain/quotes/send-quote.server'
import { newId } from '#app/domain/shared/ids'
import type { Database } from '#db/client.server'
import { planLines, planRows, plansOfRun, runUnderWay } from '#db/queries/plans.server'
import { dayIn, minutesLater, now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { plannedInquiry, type Scene } from '#tests/support/planned-inquiry'
import { publicUrl } from '#tests/support/public-url'

describe.each(databases)('pooling promises into plans (%s)', (_, openDatabase) => {
  let db: Database
  let scene: Scene
  let solver: Solver
  beforeAll(() => {
    solver = createSolver({ workerUrl: developmentWorker() })
  })
  afterAll(() => solver.close())
  beforeEach(async () => {
    db = await openDatabase()
    scene = await plannedInquiry(db)
  })

  async function planned(settings = usualSettings) {
    const outcome = await makePlans(db, solver, scene.staff, { inquiryId: scene.inquiry.id, settings }, () => now)
    if (!outcome.ok) throw new Error(outcome.code)
    await outcome.finished
    const plans = await plansOfRun(db, outcome.runId)
    const ids = plans.map((plan) => plan.id)
    return { plans, rows: await planRows(db, ids), lines: await planLines(db, ids) }
  }

  test('shows three plans that cover the need, each row with its reason, and sets older plans aside', async () => {
    const { plans, rows, lines } = await planned()
    expect(plans.map((plan) => plan.preset)).toEqual(['lowestCost', 'safest', 'widestBenefit'])
    for (const plan of plans) {
      const own = rows.filter((row) => row.plan_id === plan.id)
      expect(own).toHaveLength(3)
      expect(own.reduce((all, row) => all + row.quantity, 0)).toBe(200)
      expect(plan.goods_minor).toBe(200 * 45_000)
      // All three live in one village and are ready on one day.
      expect(plan.handling_minor).toBe(usualSettings.collectionPerTrip + plan.makers * usualSettings.inspectionPerMaker)
      for (const row of own) expect(row.reason).toMatch(/^matching\.(in|out|part)_/)
    }
    expect(lines.every((line) => line.short === 0 && line.needed === 200)).toBe(true)
    const older = await db.selectFrom('plans').select('state').where('id', '=', scene.planId).executeTakeFirstOrThrow()
    expect(older.state).toBe('set_aside')
  })

  test('says how sure a plan is as soon as a delivery is on record', async () => {
    expect((await planned()).plans.map((plan) => plan.sure_ppm)).toEqual([null, null, null])
    const [maker] = scene.promises
    const delivered = { promised: 100, delivered: 100, accepted: 98, due_on: dayIn(-50), delivered_on: dayIn(-52) }
    const record = { id: newId('deliveryRecord'), producer_id: maker!.actor.producerId, craft: 'weaving' as const }
    const kept = { revision: 1, recorded_by: scene.staff.accountId, created_at: now }
    await db
      .insertInto('delivery_records')
      .values({ ...record, ...delivered, ...kept })
      .execute()
    const { plans, rows } = await planned()
    for (const plan of plans) expect(plan.sure_ppm).toBeGreaterThan(0)
    const [known, other] = [0, 1].map((at) =>
      rows.find((row) => row.commitment_id === scene.promises[at]?.id && row.quantity > 0),
    )
    expect(known?.sure_ppm).toBeGreaterThan(other?.sure_ppm ?? 0)
  })

  test('a maker locked out is not in any plan, and the shortage says so', async () => {
    const out = scene.promises[0]!.id
    const { rows, lines } = await planned({ ...usualSettings, locks: { [out]: 'out' } })
    expect(rows.filter((row) => row.commitment_id === out).every((row) => row.quantity === 0 && row.locked === 'out')).toBe(true)
    expect(lines.every((line) => line.short === 40 && line.planned === 160)).toBe(true)
    expect(JSON.parse(lines[0]!.closers)).not.toEqual([])
  })

  test('goods that come too late are left out, and it is said how late', async () => {
    const { rows } = await planned({ ...usualSettings, readyBy: dayIn(76) })
    expect(rows.every((row) => row.quantity === 0)).toBe(true)
    expect(JSON.parse(rows[0]!.reason_params)).toMatchObject({ count: 4 })
  })

  test('pressed eight times while it solves, one run is made', async () => {
    let letGo = () => {}
    const answered = new Promise<void>((resolve) => (letGo = resolve))
    // However slow the machine, it solves until the last of the eight has its answer.
    const patient: Solver = { ...solver, makePlans: (request) => answered.then(() => solver.makePlans(request)) }
    const ask = () => makePlans(db, patient, scene.staff, { inquiryId: scene.inquiry.id, settings: usualSettings }, () => now)
    const outcomes = await Promise.all(Array.from({ length: 8 }, ask))
    letGo()
    for (const outcome of outcomes) if (outcome.ok) await outcome.finished
    expect(new Set(outcomes.map((outcome) => (outcome.ok ? outcome.runId : outcome.code))).size).toBe(1)
    const runs = await db.selectFrom('plan_runs').select('state').where('problem_hash', '!=', 'x').execute()
    expect(runs).toEqual([{ state: 'done' }])
  })

  test('what is found for an inquiry that was ordered meanwhile changes nothing of its plan', async () => {
    let letGo = () => {}
    const answered = new Promise<void>((resolve) => (letGo = resolve))
    const patient: Solver = { ...solver, makePlans: (request) => answered.then(() => solver.makePlans(request)) }
    const asked = { inquiryId: scene.inquiry.id, settings: usualSettings }
    const outcome = await makePlans(db, patient, scene.staff, asked, () => now)
    if (!outcome.ok) throw new Error(outcome.code)
    await db.updateTable('inquiries').set({ state: 'ordered' }).where('id', '=', scene.inquiry.id).execute()
    await db.updateTable('plans').set({ state: 'chosen' }).where('id', '=', scene.planId).execute()
    letGo()
    await outcome.finished
    expect(await db.selectFrom('plans').select(['id', 'state']).execute()).toEqual([{ id: scene.planId, state: 'chosen' }])
    const run = await db.selectFrom('plan_runs').select(['state', 'refusal']).where('id', '=', outcome.runId).executeTakeFirst()
    expect(run).toEqual({ state: 'failed', refusal: 'plans.not_open' })
  })

  test('a run whose server died does not stand in the way for ever', async () => {
    const dead = {
      id: newId('planRun'),
      inquiry_id: scene.inquiry.id,
      state: 'running' as const,
      settings: '{}',
      problem_hash: 'x',
      purpose: 'plan' as const,
    }
    await db
      .insertInto('plan_runs')
      .values({ ...dead, asked_by: scene.staff.accountId, refusal: null, created_at: now, finished_at: null })
      .execute()
    const ask = (later: number) =>
      makePlans(db, solver, scene.staff, { inquiryId: scene.inquiry.id, settings: usualSettings }, () => minutesLater(later))
    expect(await ask(1)).toMatchObject({ ok: true, runId: dead.id })
    const anew = await ask(5)
    expect(anew.ok && anew.runId).not.toBe(dead.id)
    if (anew.ok) await anew.finished
    expect(await db.selectFrom('plan_runs').select('state').where('id', '=', dead.id).executeTakeFirst()).toEqual({
      state: 'failed',
    })
  })

  test('what was asked before is not solved again, unless asked anew; what was shown in between makes room for it', async () => {
    const asked: string[] = []
    const counting: Solver = { ...solver, makePlans: (request) => (asked.push('solved'), solver.makePlans(request)) }
    let minute = 0
    const plan = async (settings = usualSettings, anew = false) => {
      minute += 1
      const outcome = await makePlans(db, counting, scene.staff, { inquiryId: scene.inquiry.id, settings, anew }, () =>
        minutesLater(minute),
      )
      if (!outcome.ok) throw new Error(outcome.code)
      await outcome.finished
      return { ...outcome, plans: await plansOfRun(db, outcome.runId) }
    }
    const dearer = { ...usualSettings, collectionPerTrip: 90_000 }
    const [first, same] = [await plan(), await plan()]
    expect(same).toMatchObject({ runId: first.runId, known: true })
    const other = await plan(dearer)
    expect(other.known).toBe(false)
    const back = await plan()
    expect(asked).toHaveLength(2)
    expect(back.known).toBe(true)
    expect(back.runId).not.toBe(first.runId)
    const figures = (one: typeof back) =>
      one.plans.map(({ preset, goods_minor, position, weights }) => ({ preset, goods_minor, position, weights }))
    expect(figures(back)).toEqual(figures(first))
    expect(back.plans.every((one) => one.state === 'shown')).toBe(true)
    expect((await plansOfRun(db, other.runId)).every((one) => one.state === 'set_aside')).toBe(true)
    const rows = async (one: typeof back) =>
      (
        await planRows(
          db,
          one.plans.map(({ id }) => id),
        )
      )
        .map(({ commitment_id, quantity }) => `${commitment_id} ${quantity}`)
        .sort()
    expect(await rows(back)).toEqual(await rows(first))
    expect((await plan(usualSettings, true)).known).toBe(false)
    expect(asked).toHaveLength(3)
  })

  test('a search says how far it has come while it works', async () => {
    const seen: unknown[] = []
    const watched: Solver = {
      ...solver,
      makePlans: async (request, onProgress) => {
        onProgress?.({ stage: 'lowestCost', done: 0, of: 3, gapPpm: null })
        onProgress?.({ stage: 'safest', done: 1, of: 3, gapPpm: 40 })
        await vi.waitFor(async () => {
          const run = await runUnderWay(db, scene.inquiry.id)
          seen.push(run?.progress && JSON.parse(run.progress))
          expect(seen.at(-1)).toMatchObject({ stage: 'safest' })
        })
        return solver.makePlans(request, onProgress)
      },
    }
    const outcome = await makePlans(db, watched, scene.staff, { inquiryId: scene.inquiry.id, settings: usualSettings }, () => now)
    if (!outcome.ok) throw new Error(outcome.code)
    await outcome.finished
    expect(seen.at(-1)).toEqual({ stage: 'safest', done: 1, of: 3, gapPpm: 40 })
  })

  test('two who plan over the same promises cannot both send them', async () => {
    const { plans } = await planned()
    const draft = (planId: (typeof plans)[number]['id'], key: string) =>
      draftQuote(
        db,
        scene.staff,
        {
          key,
          planId,
          currency: 'IDR',
          marginBp: 1_000,
          incoterm: 'EXW',
          incotermPlace: 'Amuntai',
          paymentTerms: 'dp_50_50',
          validUntil: dayIn(14),
          deliverBy: dayIn(120),
          note: null,
          costs: { packing: 0, export_clearance: 0, freight: 0, insurance: 0, duty: 0, other: 0 },
        },
        now,
      )
    const first = await draft(plans[0]!.id, 'one-key-for-the-draft')
    if (!first.ok) throw new Error(first.code)
    const sent = await Promise.all([1, 2, 3, 4].map(() => sendQuote(db, scene.staff, { quoteId: first.quoteId, publicUrl }, now)))
    expect(sent.every((outcome) => outcome.ok)).toBe(true)
    const held = await db
      .selectFrom('allocations')
      .select(({ fn }) => fn.sum<number>('quantity').as('all'))
      .where('live', '=', 1)
      .executeTakeFirst()
    expect(held?.all).toBe(200)
  })

  test('is refused when nothing was called, nothing promised, or the inquiry is not there', async () => {
    const ask = (inquiryId: typeof scene.inquiry.id) =>
      makePlans(db, solver, scene.staff, { inquiryId, settings: usualSettings }, () => now)
    expect(await ask(newId('inquiry'))).toMatchObject({ code: 'plans.inquiry_unknown' })
    const bare = await scene.make.inquiry({ state: 'sent' })
    expect(await ask(bare.id)).toMatchObject({ code: 'plans.nothing_called' })
    await db.updateTable('commitments').set({ state: 'withdrawn' }).execute()
    expect(await ask(scene.inquiry.id)).toMatchObject({ code: 'plans.nothing_promised' })
  })
})
