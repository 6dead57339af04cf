import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { Outcome } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { type EachOf, eachOf } from './each-of.server'
import { type KeptStep, keepStep } from './keep-step.server'
import type { WayBack } from './take-back-several.server'

/** Gives one thing to somebody; `seen` is who had it, so that whoever changed it since is not overruled. */
export type Give<Id extends string> = (id: Id, change: { to: string | null; seen: string | null }) => Promise<Outcome<string>>

type Giving<Id extends string> = KeptStep & {
  /** Whose each is now. One that is not among them is unknown. */
  before: ReadonlyMap<Id, string | null>
  ids: readonly Id[]
}

/** Gives several things to one (an account, or a cluster by its name), and writes down whose each was, so that it can be taken back. */
export async function giveSeveral<Id extends string>(
  db: Database,
  actor: Actor,
  { before, ids, ...step }: Giving<Id>,
  give: Give<Id>,
  now: Instant,
): Promise<EachOf<Id>> {
  const { to } = step
  const result = await eachOf(ids, (id) => give(id, { to, seen: before.get(id) ?? null }))
  const items = result.done.map((id): [Id, string | null] => [id, before.get(id) ?? null]).filter(([, had]) => had !== to)
  await keepStep(db, actor, step, items, now)
  return result
}

/** Each goes back to whom it was taken from. */
export function givenBack<Id extends string>(give: Give<Id>): WayBack<Id> {
  return (id, had, { to }) => give(id, { to: had, seen: to })
}
