import type { Progress } from '#app/domain/matching/make-plans'
import type { Solver } from '#app/domain/matching/solve.server'
import type { Actor } from '#app/domain/people/actor'
import { type Instant, plusMs } from '#app/domain/shared/calendar'
import type { InquiryId, PlanRunId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { mayQuote } from '#app/domain/quotes/offered-part'
import type { Database, Trx } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { inquiryInTransaction } from '#db/queries/inquiry-moves.server'
import { endRun, keepProgress, runUnderWay, startRun } from '#db/queries/plans.server'
import { inTransaction } from '#db/transaction.server'
import { gatherWork, type GatherRefusal, type Work } from './gather-work.server'
import { keepPlans } from './keep-plans.server'
import type { PlanSettings } from './plan-settings'
import { answerBefore, hashOf } from './same-question.server'

/** `anew`: solved again even where the same was asked before. */
type Asked = { inquiryId: InquiryId; settings: PlanSettings; anew?: boolean }
type Codes = 'plans.inquiry_unknown' | 'plans.not_open' | GatherRefusal

/** A run that was not ended by then died with its server; it may be begun anew. */
const longestRunMs = 3 * 60_000

/**
 * Pools the promises of an inquiry into plans. `finished` resolves when they are kept, so that a caller may wait for it or not;
 * pressed a second time while the solver works, the run that is under way is given back. What was asked before in the very same
 * words is not solved again: `known` says that the plans are those of that time.
 */
export async function makePlans(
  db: Database,
  solver: Solver,
  actor: Actor,
  asked: Asked,
  clock: () => Instant,
): Promise<Outcome<Codes, { runId: PlanRunId; known: boolean; finished: Promise<void> }>> {
  const begun = await inTransaction(db, (trx) => begin(trx, actor, asked, clock()))
  if (!begun.ok) return begun
  const { runId, work, known = false } = begun
  return {
    ok: true,
    runId,
    known,
    finished: work ? solveAndKeep(db, solver, actor, { runId, inquiryId: asked.inquiryId, ...work }, clock) : Promise.resolve(),
  }
}

async function begin(
  trx: Trx,
  actor: Actor,
  { inquiryId, settings, anew = false }: Asked,
  now: Instant,
): Promise<Outcome<Codes, { runId: PlanRunId; work?: Work; known?: boolean }>> {
  const inquiry = await inquiryInTransaction(trx, inquiryId)
  if (!inquiry || inquiry.state === 'draft') return refuse('plans.inquiry_unknown')
  if (!mayQuote(inquiry.state)) return refuse('plans.not_open')

  const running = await runUnderWay(trx, inquiryId)
  if (running && running.created_at > plusMs(now, -longestRunMs)) return { ok: true, runId: running.id }
  if (running && (await endRun(trx, running.id, 'fail', now, 'plans.solver_died')))
    await tellRun(trx, actor, running.id, 'failed', now)

  const gathered = await gatherWork(trx, inquiryId, settings, now)
  if (!gathered.ok) return gathered
  const { work } = gathered

  const question = { inquiryId, settings, problemHash: hashOf(work.request) }
  const before = anew ? undefined : await answerBefore(trx, actor, question, now)
  if (before) return { ok: true, runId: before, known: true }
  const runId = await startRun(trx, actor, question, now)
  await appendEvent(trx, actor, { kind: 'plans.asked', subject: inquiryId, data: { runId } }, now)
  await appendEvent(trx, actor, { kind: 'plan_run.started', subject: runId, to: 'running' }, now)
  return { ok: true, runId, work }
}

type Run = Work & { runId: PlanRunId; inquiryId: InquiryId }

async function solveAndKeep(db: Database, solver: Solver, actor: Actor, run: Run, clock: () => Instant): Promise<void> {
  const said = lastSaid((progress) => keepProgress(db, run.runId, progress))
  const solved = await solver.makePlans(run.request, said.say)
  await said.done()
  const now = clock()
  await inTransaction(db, async (trx) => {
    const inquiry = await inquiryInTransaction(trx, run.inquiryId)
    // Ordered or withdrawn while the solver worked: what was planned with stays as it was.
    const found = solved.ok && !(inquiry && mayQuote(inquiry.state)) ? refuse('plans.not_open') : solved
    if (!found.ok) {
      if (await endRun(trx, run.runId, 'fail', now, found.code)) await tellRun(trx, actor, run.runId, 'failed', now)
      return
    }
    if (!(await endRun(trx, run.runId, 'finish', now))) return
    await tellRun(trx, actor, run.runId, 'done', now)
    await keepPlans(
      trx,
      actor,
      { runId: run.runId, inquiryId: run.inquiryId, input: run.input, problem: run.request.problem, plans: found },
      now,
    )
  })
}

/** Of what is said while the last word is still being written down, only the newest is written. */
function lastSaid(write: (progress: Progress) => Promise<unknown>) {
  let [next, writing]: [Progress | null, Promise<void> | null] = [null, null]
  const goOn = async () => {
    for (let one = next; one; one = next) {
      next = null
      // How far it is may be lost; what it finds may not.
      await write(one).catch(() => undefined)
    }
    writing = null
  }
  return {
    say: (progress: Progress) => {
      next = progress
      writing ??= goOn()
    },
    done: () => writing ?? Promise.resolve(),
  }
}

function tellRun(trx: Trx, actor: Actor, runId: PlanRunId, to: 'done' | 'failed', now: Instant): Promise<void> {
  return appendEvent(trx, actor, { kind: `plan_run.${to}`, subject: runId, from: 'running', to }, now)
}
