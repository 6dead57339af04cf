import type { Actor } from '#app/domain/people/actor'
import { type Instant, plusMs } from '#app/domain/shared/calendar'
import type { BulkStepId } from '#app/domain/shared/ids'
import { type Outcome, type Refusal, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { bulkStepOf, markUndone } from '#db/queries/bulk-steps.server'
import { inTransaction } from '#db/transaction.server'
import { type EachOf, eachOf } from './each-of.server'

/** Makes one thing again what it was, unless somebody changed it since. */
export type WayBack<Id extends string> = (
  id: Id,
  was: string | null,
  step: { to: string | null; at: Instant },
) => Promise<Outcome<string>>

export const undoWithinMs = 3_600_000

type UndoRefusal = 'bulk.unknown' | 'bulk.already_undone' | 'bulk.too_late'

/** Takes back what was done in one go, except what somebody changed since. Once, by who did it, within the hour. */
export async function takeBackSeveral<Id extends string>(
  db: Database,
  actor: Actor,
  { stepId, list }: { stepId: BulkStepId; list: string },
  wayBackOf: (step: string) => WayBack<Id> | undefined,
  now: Instant,
): Promise<Refusal<UndoRefusal> | ({ ok: true } & EachOf<Id>)> {
  const step = await bulkStepOf(db, actor, list, stepId)
  const back = step && wayBackOf(step.step)
  if (!back) return refuse('bulk.unknown')
  if (step.at < plusMs(now, -undoWithinMs)) return refuse('bulk.too_late')
  const marked = await inTransaction(db, (trx) => markUndone(trx, stepId, now))
  if (!marked) return refuse('bulk.already_undone')
  const before = new Map(JSON.parse(step.items) as [Id, string | null][])
  const result = await eachOf(before.keys(), async (id) => {
    const outcome = await back(id, before.get(id) ?? null, { to: step.given_to, at: step.at })
    return isStale(outcome) ? refuse('bulk.moved_since') : outcome
  })
  return { ok: true, ...result }
}

/** Nobody has to load the page again for it: what was changed since is meant to stay. */
function isStale(outcome: Outcome<string>): boolean {
  return !outcome.ok && outcome.code === 'shared.stale'
}
