import type { Plans } from '#app/domain/matching/make-plans'
import type { Chance } from '#app/domain/chance/chance'
import { inMillionths } from '#app/domain/matching/foresight'
import type { Plan, PlanProblem } from '#app/domain/matching/matching'
import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import { type InquiryId, newId, type PlanId, type PlanRunId } from '#app/domain/shared/ids'
import { writeParts } from '#app/domain/supply/tranches'
import type { Trx } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { plansInView } from '#db/queries/plans.server'
import { movePlanAndTell } from './move-plan.server'
import { latestReadyOn, type PlanInput } from './plan-problem'
import { sharesOf } from './shares'

type Found = { runId: PlanRunId; inquiryId: InquiryId; input: PlanInput; problem: PlanProblem; plans: Plans }

/** Writes down what the solver found, row by row with its reason; plans of earlier runs are set aside. */
export async function keepPlans(trx: Trx, actor: Actor, found: Found, now: Instant): Promise<void> {
  for (const earlier of await plansInView(trx, found.inquiryId)) await movePlanAndTell(trx, actor, earlier, 'setAside', now)
  for (const [position, plan] of found.plans.plans.entries()) {
    const planId = newId('plan', Date.parse(now))
    await insertPlan(trx, { planId, position }, plan, found, now)
    await insertLines(trx, planId, plan, found)
    await insertRows(trx, planId, plan, found)
    await appendEvent(
      trx,
      actor,
      { kind: 'plan.made', subject: planId, to: 'shown', data: { runId: found.runId, preset: plan.preset } },
      now,
    )
  }
}

async function insertPlan(
  trx: Trx,
  { planId, position }: { planId: PlanId; position: number },
  plan: Plan,
  { runId, inquiryId }: Found,
  now: Instant,
) {
  await trx
    .insertInto('plans')
    .values({
      id: planId,
      position,
      plan_run_id: runId,
      inquiry_id: inquiryId,
      preset: plan.preset,
      state: 'shown',
      solver_status: plan.status,
      gap_ppm: plan.gapPpm,
      goods_minor: plan.cost.goodsMinor,
      handling_minor: plan.cost.collectionMinor + plan.cost.inspectionMinor,
      advance_minor: plan.cost.advanceMinor,
      late_minor: plan.cost.latenessMinor,
      makers: plan.makers,
      households: plan.households,
      gini_ppm: plan.giniPpm,
      slack_days: plan.slackDays ?? 0,
      weights: JSON.stringify(plan.weights),
      remarks: JSON.stringify(plan.notes),
      ...(plan.chance && chanceColumns(plan.chance)),
      created_at: now,
    })
    .execute()
}

async function insertLines(trx: Trx, planId: PlanId, plan: Plan, { input, plans }: Found) {
  const rows = input.lines.flatMap((line) => {
    const planned = plan.lines.find((one) => one.key === line.id)
    if (!planned) return []
    const closers = planned.short > 0 ? plans.closers.filter((closer) => closer.lineKey === line.id) : []
    return [
      {
        plan_id: planId,
        inquiry_line_id: line.id,
        standard_id: line.standardId,
        asked: planned.demand,
        needed: planned.needed,
        planned: planned.planned,
        short: planned.short,
        latest_ready_on: latestReadyOn(line, input.settings),
        closers: JSON.stringify(closers),
      },
    ]
  })
  await trx.insertInto('plan_lines').values(rows).execute()
}

async function insertRows(trx: Trx, planId: PlanId, plan: Plan, { input, problem }: Found) {
  const rows = sharesOf(problem, input.promises, plan).map(
    ({ promise, quantity, priceMinor, readyOn, parts, surePpm, reason, inIf }) => ({
      plan_id: planId,
      commitment_id: promise.id,
      inquiry_line_id: promise.lineId,
      producer_id: promise.producerId,
      quantity,
      price_minor: priceMinor,
      ready_on: readyOn,
      parts: writeParts(parts),
      sure_ppm: surePpm,
      locked: input.settings.locks[promise.id] ?? null,
      reason: reason.code,
      reason_params: JSON.stringify(reason.params),
      in_if: inIf && JSON.stringify(inIf),
    }),
  )
  for (let at = 0; at < rows.length; at += 500)
    await trx
      .insertInto('plan_rows')
      .values(rows.slice(at, at + 500))
      .execute()
}

function chanceColumns(chance: Chance) {
  return {
    whole_ppm: inMillionths(chance.whole.p),
    on_time_ppm: inMillionths(chance.onTime.p),
    sure_ppm: inMillionths(chance.wholeAndOnTime.p),
    chance: JSON.stringify(chance),
  }
}
