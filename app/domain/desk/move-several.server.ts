import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { Outcome } from '#app/domain/shared/refusal'
import type { Database, Reader } from '#db/client.server'
import { type EachOf, eachOf } from './each-of.server'
import { keepStep } from './keep-step.server'

/** What each of them is now, as text. One that is not among them is unknown. */
export type AsTheyAre<Id extends string> = (db: Reader, ids: readonly Id[]) => Promise<ReadonlyMap<Id, string>>

type Moving<Id extends string> = { list: string; step: string; key: string; ids: readonly Id[]; asTheyAre: AsTheyAre<Id> }

/** Moves several things, each by its own rule, and writes down what those were that are not so any more. */
export async function moveSeveral<Id extends string>(
  db: Database,
  actor: Actor,
  { asTheyAre, ids, ...step }: Moving<Id>,
  move: (id: Id) => Promise<Outcome<string>>,
  now: Instant,
): Promise<EachOf<Id>> {
  const before = await asTheyAre(db, ids)
  const result = await eachOf(ids, move)
  if (result.done.length === 0) return result
  const after = await asTheyAre(db, result.done)
  const items = [...before].filter(([id, was]) => after.has(id) && after.get(id) !== was)
  await keepStep(db, actor, { ...step, to: null, name: null }, items, now)
  return result
}
