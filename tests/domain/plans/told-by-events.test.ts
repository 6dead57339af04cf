import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSolver, developmentWorker, type Solver } from '#app/domain/matching/solve.server'
import { makePlans } from '#app/domain/plans/make-plans.server'
import { usualSettings } from '#app/domain/plans/plan-settings'
import { draftQuote, type QuoteDraft } from '#app/domain/quotes/draft-quote.server'
import type { PlanId } from '#app/domain/shared/ids'
import { dayIn, minutesLater } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { next } from '#tests/support/ids'
import { plannedInquiry } from '#tests/support/planned-inquiry'
import { brokenPromises } from '#tests/support/promises'

const draftOf = (planId: PlanId): QuoteDraft => ({
  key: `key-${next()}`,
  planId,
  currency: 'USD',
  marginBp: 1_500,
  incoterm: 'FOB',
  incotermPlace: 'Banjarmasin',
  paymentTerms: 'tt_30_70',
  validUntil: dayIn(14),
  deliverBy: dayIn(100),
  note: null,
  costs: { packing: 0, export_clearance: 1, freight: 0, insurance: 0, duty: 0, other: 0 },
})

describe.each(databases)('what becomes of plans is told by events (%s)', (_, openDatabase) => {
  let solver: Solver
  beforeAll(() => {
    solver = createSolver({ workerUrl: developmentWorker() })
  })
  afterAll(() => solver.close())

  test('made, chosen for a quote, set aside by a newer run; and a draft that makes room for another', async () => {
    const db = await openDatabase()
    const { staff, inquiry } = await plannedInquiry(db)
    const told = async (subject: string) => {
      const events = await db
        .selectFrom('events')
        .selectAll()
        .where('subject', '=', subject)
        .orderBy('at')
        .orderBy('id')
        .execute()
      return events.map(({ kind, from_state, to_state }) => [kind, from_state, to_state])
    }
    const solve = async (minutes: number) => {
      const asked = { inquiryId: inquiry.id, settings: usualSettings }
      const begun = await makePlans(db, solver, staff, asked, () => minutesLater(minutes))
      if (!begun.ok) throw new Error(begun.code)
      await begun.finished
      return begun.runId
    }
    const runId = await solve(0)
    const plan = await db.selectFrom('plans').select('id').where('plan_run_id', '=', runId).executeTakeFirstOrThrow()
    const first = await draftQuote(db, staff, draftOf(plan.id), minutesLater(1))
    const second = await draftQuote(db, staff, draftOf(plan.id), minutesLater(2))
    if (!first.ok || !second.ok) throw new Error('the quotes were not drafted')
    await solve(3)

    expect(await told(runId)).toEqual([
      ['plan_run.started', null, 'running'],
      ['plan_run.done', 'running', 'done'],
    ])
    expect(await told(plan.id)).toEqual([
      ['plan.made', null, 'shown'],
      ['plan.chosen', 'shown', 'chosen'],
      ['plan.set_aside', 'chosen', 'set_aside'],
    ])
    expect(await told(first.quoteId)).toEqual([
      ['quote.drafted', null, 'draft'],
      ['quote.discarded', 'draft', 'discarded'],
    ])
    expect(await brokenPromises(db)).toEqual([])
  })
})
