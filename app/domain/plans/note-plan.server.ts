import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { InquiryId, PlanId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { planInTransaction, writePlanNote } from '#db/queries/plan-notes.server'
import { inTransaction } from '#db/transaction.server'

type Note = { inquiryId: InquiryId; planId: PlanId; note: string | null }

/** Writes down why one plan is preferred to the others; the trail keeps what was said before. */
export async function notePlan(
  db: Database,
  actor: Actor,
  { inquiryId, planId, note }: Note,
  now: Instant,
): Promise<Outcome<'plans.plan_unknown'>> {
  return inTransaction(db, async (trx): Promise<Outcome<'plans.plan_unknown'>> => {
    const plan = await planInTransaction(trx, inquiryId, planId)
    if (!plan) return refuse('plans.plan_unknown')
    if (plan.note === note) return { ok: true }
    await writePlanNote(trx, actor, planId, note, now)
    await appendEvent(trx, actor, { kind: 'plan.noted', subject: planId, data: { note } }, now)
    return { ok: true }
  })
}
