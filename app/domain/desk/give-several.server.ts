import type { Actor } from '#app/domain/people/actor'
import { type Instant, plusMs } from '#app/domain/shared/calendar'
import { type BulkStepId, newId } from '#app/domain/shared/ids'
import { type Outcome, type Refusal, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { bulkStepOf, insertBulkStep, markUndone } from '#db/queries/bulk-steps.server'
import { inTransaction } from '#db/transaction.server'
import { type EachOf, eachOf } from './each-of.server'

/** Gives one thing to somebody; `seen` is who had it, so that whoever changed it since is not overruled. */
export type Give<Id extends string> = (id: Id, change: { to: string | null; seen: string | null }) => Promise<Outcome<string>>

type Giving<Id extends string> = {
  list: string
  step: string
  /** Whose each is now. One that is not among them is unknown. */
  before: ReadonlyMap<Id, string | null>
  ids: readonly Id[]
  /** An account's id, or a cluster's name; null takes it from whoever has it. */
  to: string | null
  /** What it is called, for the page. */
  name: string | null
}

export const undoWithinMs = 3_600_000

/** Gives several things to one, and writes down whose each was, so that it can be taken back. */
export async function giveSeveral<Id extends string>(
  db: Database,
  actor: Actor,
  { list, step, before, ids, to, name }: Giving<Id>,
  give: Give<Id>,
  now: Instant,
): Promise<EachOf<Id>> {
  const result = await eachOf(ids, (id) => give(id, { to, seen: before.get(id) ?? null }))
  const items = result.done.map((id): [Id, string | null] => [id, before.get(id) ?? null]).filter(([, had]) => had !== to)
  if (items.length > 0) {
    const row = { id: newId('bulkStep', Date.parse(now)), list, step, given_to: to, name, count: items.length }
    await inTransaction(db, (trx) =>
      insertBulkStep(trx, { ...row, items: JSON.stringify(items), actor_id: actor.accountId, at: now, undone_at: null }),
    )
  }
  return result
}

type UndoRefusal = 'bulk.unknown' | 'bulk.already_undone' | 'bulk.too_late'

/** Gives each back to whom it was taken from, except what somebody changed since. Once, by who gave it, within the hour. */
export async function takeBackSeveral<Id extends string>(
  db: Database,
  actor: Actor,
  { stepId, list }: { stepId: BulkStepId; list: string },
  giveOf: (step: string) => Give<Id> | undefined,
  now: Instant,
): Promise<Refusal<UndoRefusal> | ({ ok: true } & EachOf<Id>)> {
  const step = await bulkStepOf(db, actor, list, stepId)
  const give = step && giveOf(step.step)
  if (!give) return refuse('bulk.unknown')
  if (step.at < plusMs(now, -undoWithinMs)) return refuse('bulk.too_late')
  const marked = await inTransaction(db, (trx) => markUndone(trx, stepId, now))
  if (!marked) return refuse('bulk.already_undone')
  const before = new Map(JSON.parse(step.items) as [Id, string | null][])
  const result = await eachOf(before.keys(), (id) => give(id, { to: before.get(id) ?? null, seen: step.given_to }))
  return { ok: true, ...result }
}
