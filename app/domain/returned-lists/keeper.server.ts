import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { Outcome } from '#app/domain/shared/refusal'
import type { Trx } from '#db/client.server'

/**
 * How the rows of one list are taken in: by the steps its own pages take, so that its rules, its history and search are kept
 * in one way only. `Fields` is what its form holds.
 */
export type Keeper<Fields extends object> = {
  /** What stands there now, with the version it has; undefined when it is not there. */
  standing: (trx: Trx, id: string) => Promise<{ version: string; fields: Fields } | undefined>
  add: (trx: Trx, actor: Actor, fields: Fields, now: Instant) => Promise<Outcome<string, { id: string }>>
  edit: (trx: Trx, actor: Actor, at: { id: string; seen: string }, fields: Fields, now: Instant) => Promise<Outcome<string>>
  /** Takes away what a list brought; refused where somebody has begun to use it. */
  remove: (trx: Trx, id: string) => Promise<Outcome<string>>
}
