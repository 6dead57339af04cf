import { type Actor, moversOf } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { EventKind } from '#app/domain/shared/event-kinds'
import type { StandingSupplyId } from '#app/domain/shared/ids'
import type { Json } from '#app/domain/shared/json'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { eventsOpenTo, stateAfter } from '#app/domain/shared/transitions'
import type { Database, Trx } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { moveStanding, standingById, type StandingSupply } from '#db/queries/standing-supplies.server'
import { inTransaction } from '#db/transaction.server'
import { openDueMonths } from './open-due-months.server'
import { type StandingEvent, standingTransitions } from './standing-states'
import type { termColumns } from './standing-terms'

/** `seen` is the version the page showed. */
export type SeenStanding = { standingId: StandingSupplyId; seen: number }

/** What a step writes besides the state, and what its event tells; `nothing` when all is so already. */
type Step = Outcome<
  string,
  { nothing?: true; changes?: Partial<ReturnType<typeof termColumns>>; data?: Readonly<Record<string, Json>> }
>

/** No month is opened until it is resumed; calls that are open go on. */
export function restStanding(db: Database, actor: Actor, input: SeenStanding, now: Instant): Promise<Outcome<string>> {
  return step(db, actor, input, now, 'rest', 'standing.rested')
}

/** The months whose day has come meanwhile are opened at once; those that are over stay without a call. */
export async function resumeStanding(db: Database, actor: Actor, input: SeenStanding, now: Instant): Promise<Outcome<string>> {
  const resumed = await step(db, actor, input, now, 'resume', 'standing.resumed')
  if (resumed.ok) await openDueMonths(db, now, input.standingId)
  return resumed
}

/** For good; calls that are open go on. */
export function endStanding(
  db: Database,
  actor: Actor,
  input: SeenStanding & { reason: string },
  now: Instant,
): Promise<Outcome<string>> {
  return step(db, actor, input, now, 'end', 'standing.ended', () => ({ ok: true, data: { reason: input.reason } }))
}

/** One step of the table of states, by somebody who saw the supply as it still is. */
export function step(
  db: Database,
  actor: Actor,
  { standingId, seen }: SeenStanding,
  now: Instant,
  event: StandingEvent,
  kind: EventKind,
  work: (trx: Trx, standing: StandingSupply) => Step | Promise<Step> = () => ({ ok: true }),
): Promise<Outcome<string>> {
  return inTransaction(db, async (trx): Promise<Outcome<string>> => {
    const standing = await standingById(trx, standingId)
    if (!standing) return refuse('standing.unknown')
    const { state: from } = standing
    if (!eventsOpenTo(standingTransitions, from, moversOf(actor)).includes(event)) return refuse('shared.stale')
    const done = await work(trx, standing)
    if (!done.ok) return done
    if (done.nothing) return { ok: true }
    if (!(await moveStanding(trx, { ...standing, version: seen }, event, now, done.changes))) return refuse('shared.stale')
    const to = stateAfter(standingTransitions, from, event) ?? from
    await appendEvent(trx, actor, { kind, subject: standingId, from, to, data: done.data ?? {} }, now)
    return { ok: true }
  })
}
