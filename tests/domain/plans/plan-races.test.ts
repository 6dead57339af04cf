import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createSolver, developmentWorker, type Solver } from '#app/domain/matching/solve.server'
import type { Actor } from '#app/domain/people/actor'
import { makePlans } from '#app/domain/plans/make-plans.server'
import { usualSettings } from '#app/domain/plans/plan-settings'
import { tryChange } from '#app/domain/plans/try-change.server'
import { draftQuote } from '#app/domain/quotes/draft-quote.server'
import { sendQuote } from '#app/domain/quotes/send-quote.server'
import { newId, type PlanId } from '#app/domain/shared/ids'
import { changeCommitment } from '#app/domain/supply/change-commitment.server'
import { withdrawCommitment } from '#app/domain/supply/withdraw-commitment.server'
import type { Database } from '#db/client.server'
import { planRows, plansOfRun } from '#db/queries/plans.server'
import { dayIn, minutesLater, now } from '#tests/support/clock'
import { databases, databaseUrls, openHandle } from '#tests/support/databases'
import { plannedInquiry, type Scene } from '#tests/support/planned-inquiry'
import { startProcess } from '#tests/support/processes'
import { publicUrl } from '#tests/support/public-url'
import { newKey } from '../supply/support'

/** One delivery of one maker is enough for plans to be judged by chances, and for points between the presets. */
async function withDeliveries(db: Database, scene: Scene) {
  const record = { craft: 'weaving' as const, revision: 1, recorded_by: scene.staff.accountId, created_at: now }
  const delivered = { promised: 100, delivered: 96, accepted: 92, due_on: dayIn(-50), delivered_on: dayIn(-48) }
  for (const { actor } of scene.promises)
    await db
      .insertInto('delivery_records')
      .values({ id: newId('deliveryRecord'), producer_id: actor.producerId, ...record, ...delivered })
      .execute()
}

const draft = (db: Database, staff: Actor, planId: PlanId) =>
  draftQuote(
    db,
    staff,
    {
      ...{ key: newKey(), planId, currency: 'IDR', marginBp: 1_000, incoterm: 'EXW', incotermPlace: 'Amuntai' },
      ...{ paymentTerms: 'dp_50_50', validUntil: dayIn(14), deliverBy: dayIn(120), note: null },
      costs: { packing: 0, export_clearance: 0, freight: 0, insurance: 0, duty: 0, other: 0 },
    },
    now,
  )

const held = async (db: Database) => {
  const rows = await db.selectFrom('allocations').select(['commitment_id', 'quantity']).where('live', '=', 1).execute()
  return rows.reduce((all, { quantity }) => all + quantity, 0)
}

describe.each(databases)('planning while others act (%s)', (_, openDatabase) => {
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
    await withDeliveries(db, scene)
  })

  /** Plans, and lets something happen after the question was put and before its answer is kept. */
  async function plannedWhile(meanwhile: () => Promise<unknown>) {
    const patient: Solver = { ...solver, makePlans: (request) => meanwhile().then(() => solver.makePlans(request)) }
    const asked = { inquiryId: scene.inquiry.id, settings: usualSettings, anew: true }
    const outcome = await makePlans(db, patient, scene.staff, asked, () => now)
    if (!outcome.ok) throw new Error(outcome.code)
    await outcome.finished
    return plansOfRun(db, outcome.runId)
  }

  async function sent(planId: PlanId) {
    const drafted = await draft(db, scene.staff, planId)
    return drafted.ok ? sendQuote(db, scene.staff, { quoteId: drafted.quoteId, publicUrl }, now) : drafted
  }

  test('a promise taken back mid-solve stays free, whatever the plans say; asked anew they do without it', async () => {
    const { id, actor } = scene.promises[0]!
    const plans = await plannedWhile(() => withdrawCommitment(db, actor, { key: newKey(), commitmentId: id, reason: null }, now))
    expect(plans.length).toBeGreaterThanOrEqual(3)
    const outcomes = []
    for (const plan of plans) outcomes.push(await sent(plan.id))
    expect(outcomes.filter(({ ok }) => ok)).toEqual([])
    expect(await held(db)).toBe(0)
    const anew = await plannedWhile(() => Promise.resolve())
    const rows = await planRows(
      db,
      anew.map((plan) => plan.id),
    )
    expect(rows.filter((row) => row.commitment_id === id)).toEqual([])
    expect(rows.reduce((all, row) => all + row.quantity, 0)).toBe(anew.length * 160)
  })

  test('a promise made smaller mid-solve is never held for more than it says', async () => {
    const { id, actor } = scene.promises[0]!
    const smaller = { key: newKey(), commitmentId: id, revision: 1, most: 40, least: 20, priceMinor: 45_000, readyOn: dayIn(80) }
    const plans = await plannedWhile(() => changeCommitment(db, actor, smaller, now))
    for (const plan of plans) await sent(plan.id)
    const rows = await db
      .selectFrom('allocations')
      .select('quantity')
      .where('live', '=', 1)
      .where('commitment_id', '=', id)
      .execute()
    expect(rows.reduce((all, { quantity }) => all + quantity, 0)).toBeLessThanOrEqual(40)
  })

  test('of two staff who plan apart and send at once, one holds the promises and the other is told', async () => {
    const other = await scene.make.staffActor('sourcing')
    const plans = await plannedWhile(() => Promise.resolve())
    const [one, two] = [plans[0]!, plans.at(-1)!]
    const drafts = [await draft(db, scene.staff, one.id), await draft(db, other, two.id)]
    const outcomes = await Promise.all(
      drafts.map((drafted, at) => {
        if (!drafted.ok) throw new Error(drafted.code)
        return sendQuote(db, at === 0 ? scene.staff : other, { quoteId: drafted.quoteId, publicUrl }, now)
      }),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const live = await db
      .selectFrom('allocations')
      .innerJoin('commitments', 'commitments.id', 'allocations.commitment_id')
      .select(['allocations.quantity', 'commitments.most'])
      .where('live', '=', 1)
      .execute()
    expect(live.every(({ quantity, most }) => quantity <= most)).toBe(true)
    expect(await held(db)).toBeGreaterThanOrEqual(200)
  })

  test('a change is tried out beside a run under way and leaves it alone', async () => {
    const change = { lineId: scene.line.id, readyBy: null, shareCapBp: 4_000, ceilingMinor: null }
    const tried: Awaited<ReturnType<typeof tryChange>>[] = []
    const plans = await plannedWhile(async () => {
      tried.push(await tryChange(db, solver, { inquiryId: scene.inquiry.id, settings: usualSettings, change }, now))
    })
    const after = tried.flatMap((found) => (found.ok ? found.after : []))
    expect(after.map(({ makers, short }) => ({ makers, short }))).toEqual(Array(3).fill({ makers: 3, short: 0 }))
    expect(plans.map((plan) => plan.preset)).toEqual(expect.arrayContaining(['lowestCost', 'safest', 'widestBenefit']))
    const runs = await db.selectFrom('plan_runs').select('state').where('problem_hash', '!=', 'x').execute()
    expect(runs).toEqual([{ state: 'done' }])
  })
})

describe.each(databaseUrls)('a server killed while it plans (%s)', (_, freshUrl) => {
  const process = 'tests/support/processes/plan-promises.ts'

  test('holds nothing and plans nothing; a second press waits for it three minutes, another server then plans', async () => {
    const url = await freshUrl()
    const db = openHandle(url)
    const scene = await plannedInquiry(db)
    await withDeliveries(db, scene)
    const asked = [url, JSON.stringify(scene.staff), scene.inquiry.id]
    const killed = startProcess(process, ...asked, 'slow')
    await killed.lines(1)
    const runId = killed.said().trim()
    await killed.kill()
    const run = () => db.selectFrom('plan_runs').select(['id', 'state', 'refusal']).where('problem_hash', '!=', 'x').execute()
    expect(await run()).toEqual([{ id: runId, state: 'running', refusal: null }])
    expect(await held(db)).toBe(0)

    // Pressed again within its time, on another server: it is still waited for.
    expect((await startProcess(process, ...asked).ended()).trim()).toBe(runId)
    const solver = createSolver({ workerUrl: developmentWorker() })
    const again = { inquiryId: scene.inquiry.id, settings: usualSettings }
    const anew = await makePlans(db, solver, scene.staff, again, () => minutesLater(4))
    if (!anew.ok) throw new Error(anew.code)
    await anew.finished
    await solver.close()
    expect(await run()).toEqual(
      expect.arrayContaining([
        { id: runId, state: 'failed', refusal: 'plans.solver_died' },
        { id: anew.runId, state: 'done', refusal: null },
      ]),
    )
    expect((await plansOfRun(db, anew.runId)).length).toBeGreaterThanOrEqual(3)
    expect(await held(db)).toBe(0)
  }, 60_000)
})
