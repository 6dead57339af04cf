import { createHash } from 'node:crypto'
import type { PlanRequest } from '#app/domain/matching/make-plans'
import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { InquiryId, PlanRunId } from '#app/domain/shared/ids'
import type { Trx } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { copyPlans, runThatAnswered } from '#db/queries/plan-copies.server'
import { endRun, latestRun, plansInView, startRun } from '#db/queries/plans.server'
import { movePlanAndTell } from './move-plan.server'
import type { PlanSettings } from './plan-settings'

/** The same for two questions that the solver cannot tell apart. */
export function hashOf(request: PlanRequest): string {
  const text = JSON.stringify(request, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value))
  return createHash('sha256').update(text).digest('hex')
}

type Question = { inquiryId: InquiryId; settings: PlanSettings; problemHash: string }

/**
 * The answer that was found to this very question before: as it stands when it is the latest, else shown again as plans of a run of
 * today. Undefined when nobody asked it yet.
 */
export async function answerBefore(trx: Trx, actor: Actor, question: Question, now: Instant): Promise<PlanRunId | undefined> {
  const { inquiryId, problemHash } = question
  const before = await runThatAnswered(trx, inquiryId, problemHash)
  if (!before) return undefined
  if ((await latestRun(trx, inquiryId))?.id === before.id) return before.id
  const runId = await startRun(trx, actor, question, now)
  await endRun(trx, runId, 'finish', now)
  for (const earlier of await plansInView(trx, inquiryId)) await movePlanAndTell(trx, actor, earlier, 'setAside', now)
  const copies = await copyPlans(trx, before.id, runId, now)
  await appendEvent(trx, actor, { kind: 'plans.asked', subject: inquiryId, data: { runId, as: before.id } }, now)
  await appendEvent(trx, actor, { kind: 'plan_run.done', subject: runId, to: 'done', data: { as: before.id } }, now)
  for (const { id, preset } of copies)
    await appendEvent(trx, actor, { kind: 'plan.made', subject: id, to: 'shown', data: { runId, preset } }, now)
  return runId
}
