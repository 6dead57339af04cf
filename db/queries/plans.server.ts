import { type PlanSettings, writeSettings } from '#app/domain/plans/plan-settings'
import type { Actor } from '#app/domain/people/actor'
import { type PlanRunEvent, type PlanRunState, planRunTransitions } from '#app/domain/supply/plan-states'
import type { Instant } from '#app/domain/shared/calendar'
import { type InquiryId, newId, type PlanId, type PlanRunId } from '#app/domain/shared/ids'
import { stateAfter } from '#app/domain/shared/transitions'
import type { Progress } from '#app/domain/matching/make-plans'
import type { Database, Reader, Trx } from '#db/client.server'

export function runUnderWay(db: Reader, inquiryId: InquiryId) {
  return db
    .selectFrom('plan_runs')
    .selectAll()
    .where('inquiry_id', '=', inquiryId)
    .where('state', '=', 'running')
    .executeTakeFirst()
}

export function latestRun(db: Reader, inquiryId: InquiryId) {
  return db
    .selectFrom('plan_runs')
    .innerJoin('accounts', 'accounts.id', 'plan_runs.asked_by')
    .selectAll('plan_runs')
    .select('accounts.name as askedByName')
    .where('inquiry_id', '=', inquiryId)
    .orderBy('plan_runs.created_at', 'desc')
    .orderBy('plan_runs.id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function startRun(
  trx: Trx,
  actor: Actor,
  run: { inquiryId: InquiryId; settings: PlanSettings; problemHash: string },
  now: Instant,
): Promise<PlanRunId> {
  const id = newId('planRun', Date.parse(now))
  await trx
    .insertInto('plan_runs')
    .values({
      id,
      inquiry_id: run.inquiryId,
      state: 'running',
      settings: writeSettings(run.settings),
      problem_hash: run.problemHash,
      purpose: 'plan',
      asked_by: actor.accountId,
      refusal: null,
      created_at: now,
      finished_at: null,
    })
    .execute()
  return id
}

/** Compare-and-set; false when the run was ended by somebody else. */
export async function endRun(trx: Trx, id: PlanRunId, event: PlanRunEvent, now: Instant, refusal: string | null = null) {
  const to = stateAfter<PlanRunState, PlanRunEvent>(planRunTransitions, 'running', event)
  if (!to) return false
  const { numUpdatedRows } = await trx
    .updateTable('plan_runs')
    .set({ state: to, refusal, finished_at: now })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** How far a search has come; nothing when it has ended meanwhile. */
export async function keepProgress(db: Database, id: PlanRunId, progress: Progress): Promise<void> {
  const run = db.updateTable('plan_runs').where('id', '=', id).where('state', '=', 'running')
  await run.set({ progress: JSON.stringify(progress) }).execute()
}

/** Plans of earlier runs that nobody has used: they make room for the new ones. */
export function plansInView(trx: Trx, inquiryId: InquiryId) {
  return trx
    .selectFrom('plans')
    .select(['id', 'state'])
    .where('inquiry_id', '=', inquiryId)
    .where('state', '!=', 'set_aside')
    .execute()
}

export function plansOfRun(db: Reader, runId: PlanRunId) {
  return db
    .selectFrom('plans')
    .leftJoin('accounts', 'accounts.id', 'plans.noted_by')
    .selectAll('plans')
    .select('accounts.name as notedByName')
    .where('plan_run_id', '=', runId)
    .orderBy('position')
    .orderBy('plans.id')
    .execute()
}

export function planLines(db: Reader, planIds: readonly PlanId[]) {
  if (planIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('plan_lines')
    .innerJoin('standards', 'standards.id', 'plan_lines.standard_id')
    .innerJoin('inquiry_lines', 'inquiry_lines.id', 'plan_lines.inquiry_line_id')
    .leftJoin('pictures', 'pictures.id', 'standards.picture_id')
    .selectAll('plan_lines')
    .select([
      'standards.name_id',
      'standards.name_en',
      'standards.unit',
      'inquiry_lines.position',
      'pictures.hash as pictureHash',
    ])
    .where('plan_lines.plan_id', 'in', [...planIds])
    .orderBy('inquiry_lines.position')
    .execute()
}

/** Every promise that was looked at, with why it is in or out; for the house. */
export function planRows(db: Reader, planIds: readonly PlanId[]) {
  if (planIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('plan_rows')
    .innerJoin('producers', 'producers.id', 'plan_rows.producer_id')
    .innerJoin('commitments', 'commitments.id', 'plan_rows.commitment_id')
    .selectAll('plan_rows')
    .select(['producers.name as producerName', 'producers.village', 'producers.members', 'commitments.most', 'commitments.least'])
    .select('commitments.state as promiseState')
    .where('plan_rows.plan_id', 'in', [...planIds])
    .orderBy('plan_rows.quantity', 'desc')
    .orderBy('producers.name')
    .execute()
}

/** Inquiries that are being planned or could be, newest need first. */
export function inquiriesToPlan(db: Reader, most: number) {
  return db
    .selectFrom('inquiries')
    .innerJoin('buyers', 'buyers.id', 'inquiries.buyer_id')
    .leftJoin('plans', (join) => join.onRef('plans.inquiry_id', '=', 'inquiries.id').on('plans.state', '!=', 'set_aside'))
    .select(['inquiries.id', 'inquiries.number', 'inquiries.state', 'inquiries.needed_by', 'buyers.name as buyerName'])
    .select((select) => select.fn.count<number>('plans.id').as('plans'))
    .where('inquiries.state', 'in', ['calling', 'quoted', 'ordered'])
    .groupBy(['inquiries.id', 'inquiries.number', 'inquiries.state', 'inquiries.needed_by', 'buyers.name'])
    .orderBy('inquiries.needed_by')
    .limit(most)
    .execute()
}

export function inquiryToPlan(db: Reader, id: InquiryId) {
  return db
    .selectFrom('inquiries')
    .innerJoin('buyers', 'buyers.id', 'inquiries.buyer_id')
    .select(['inquiries.id', 'inquiries.number', 'inquiries.state', 'inquiries.needed_by', 'inquiries.currency'])
    .select(['buyers.name as buyerName', 'buyers.city as buyerCity'])
    .where('inquiries.id', '=', id)
    .where('inquiries.state', '!=', 'draft')
    .executeTakeFirst()
}
