import { type LockRefusal, mayLock } from '#app/domain/matching/locks'
import type { PlanRequest } from '#app/domain/matching/make-plans'
import { dayOf, type Instant } from '#app/domain/shared/calendar'
import type { InquiryId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { planPresets } from '#app/domain/supply/plan-words'
import type { Reader } from '#db/client.server'
import { diariesOf } from '#db/queries/diaries.server'
import { makersKnown } from '#db/queries/makers-known.server'
import { idleMakers, linesToPlan, promisesToPlan } from '#db/queries/plan-inputs.server'
import { type LineToPlan, planProblem, type PlanInput } from './plan-problem'
import type { PlanSettings } from './plan-settings'
import { weightsOf } from './plan-weights'

export type Work = { input: PlanInput; request: PlanRequest }
export type GatherRefusal = 'plans.nothing_called' | 'plans.nothing_promised' | LockRefusal

/** What is wanted, promised and known of an inquiry, as the solver is asked it; `asIf` changes a line for a trial. */
export async function gatherWork(
  db: Reader,
  inquiryId: InquiryId,
  settings: PlanSettings,
  now: Instant,
  asIf: (line: LineToPlan) => LineToPlan = (line) => line,
): Promise<Outcome<GatherRefusal, { work: Work }>> {
  const lines = (await linesToPlan(db, inquiryId)).map(asIf)
  if (lines.length === 0) return refuse('plans.nothing_called')
  const promises = await promisesToPlan(db, inquiryId, lines)
  if (promises.length === 0) return refuse('plans.nothing_promised')
  const today = dayOf(now)
  const producerIds = [...new Set(promises.map((promise) => promise.producerId))]
  const promiseIds = promises.map((promise) => promise.id)
  const diaries = await diariesOf(db, producerIds, today, promiseIds)
  const input = { lines, promises, diaries, settings, today }
  const makers = await makersKnown(db, producerIds, today)
  const request = {
    problem: planProblem(input),
    presets: planPresets,
    weights: weightsOf(settings),
    idle: await idleMakers(db, lines, today),
    ...(makers.length > 0 && { known: { makers } }),
  }
  const allowed = mayLock(request.problem)
  return allowed.ok ? { ok: true, work: { input, request } } : allowed
}
