import { type InquiryId, newId, type PlanId, type PlanRunId } from '#app/domain/shared/ids'
import type { Instant } from '#app/domain/shared/calendar'
import type { Trx } from '#db/client.server'
import { portions } from './portions'

/** The newest search of an inquiry that was asked exactly this and found plans. */
export function runThatAnswered(trx: Trx, inquiryId: InquiryId, problemHash: string) {
  return trx
    .selectFrom('plan_runs')
    .select(['id', 'created_at'])
    .where('inquiry_id', '=', inquiryId)
    .where('problem_hash', '=', problemHash)
    .where('purpose', '=', 'plan')
    .where('state', '=', 'done')
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('plans').select('plans.id').whereRef('plan_run_id', '=', 'plan_runs.id')),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
}

/** Plans of one run, given to another as they were, with what staff noted of them; not yet used by anybody. */
export async function copyPlans(trx: Trx, from: PlanRunId, to: PlanRunId, now: Instant) {
  const plans = await trx.selectFrom('plans').selectAll().where('plan_run_id', '=', from).orderBy('position').execute()
  const copies = new Map(plans.map((plan) => [plan.id, newId('plan', Date.parse(now))]))
  const copyOf = (id: PlanId): PlanId => copies.get(id) ?? id
  if (plans.length === 0) return []
  const ids = [...copies.keys()]
  await trx
    .insertInto('plans')
    .values(plans.map((plan) => ({ ...plan, id: copyOf(plan.id), plan_run_id: to, state: 'shown' as const, created_at: now })))
    .execute()
  const lines = await trx.selectFrom('plan_lines').selectAll().where('plan_id', 'in', ids).execute()
  await trx
    .insertInto('plan_lines')
    .values(lines.map((line) => ({ ...line, plan_id: copyOf(line.plan_id) })))
    .execute()
  const rows = await trx.selectFrom('plan_rows').selectAll().where('plan_id', 'in', ids).execute()
  for (const some of portions(rows))
    await trx
      .insertInto('plan_rows')
      .values(some.map((row) => ({ ...row, plan_id: copyOf(row.plan_id) })))
      .execute()
  return plans.map(({ id, preset }) => ({ id: copyOf(id), preset }))
}
