import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { StandardId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { eventsOpenTo } from '#app/domain/shared/transitions'
import type { Database } from '#db/client.server'
import { updateCatalogue } from '#db/queries/catalogue-entries.server'
import { appendEvent } from '#db/queries/events.server'
import { onceForKey } from '#db/queries/form-keys.server'
import { moveStandard, standardForHouse } from '#db/queries/standards.server'
import { inTransaction } from '#db/transaction.server'
import { mayBeStandard, type StandardMotifRefusal } from './may-show'
import { type StandardEvent, type StandardState, standardTransitions } from './standard-states'

export type StandardMove = { standardId: StandardId; key: string }
type Moved = Outcome<
  'products.standard_unknown' | 'products.already_moved' | StandardMotifRefusal | 'shared.stale',
  { state: StandardState }
>

const kinds = { publish: 'standard.published', retire: 'standard.retired', revive: 'standard.revived' } as const

function moveBy(db: Database, actor: Actor, { standardId, key }: StandardMove, event: StandardEvent, now: Instant) {
  return inTransaction(db, (trx) =>
    onceForKey(trx, { scope: `standard.${event}:${actor.accountId}`, key }, now, async (): Promise<Moved> => {
      const standard = await standardForHouse(trx, standardId)
      if (!standard) return refuse('products.standard_unknown')
      const open = eventsOpenTo<StandardState, StandardEvent>(standardTransitions, standard.state, actor.roles)
      if (!open.includes(event)) return refuse('products.already_moved')
      const right = event === 'retire' ? { ok: true as const } : mayBeStandard(standard)
      if (!right.ok) return right

      const to = await moveStandard(trx, standard, event, now)
      if (!to) return refuse('shared.stale')
      await updateCatalogue(trx, [standardId])
      await appendEvent(trx, actor, { kind: kinds[event], subject: standardId, from: standard.state, to }, now)
      return { ok: true, state: to }
    }),
  )
}

/** From now on buyers see it. */
export function publishStandard(db: Database, actor: Actor, move: StandardMove, now: Instant) {
  return moveBy(db, actor, move, 'publish', now)
}

/** No new inquiries and calls; what was promised and ordered goes on. */
export function retireStandard(db: Database, actor: Actor, move: StandardMove, now: Instant) {
  return moveBy(db, actor, move, 'retire', now)
}

export function reviveStandard(db: Database, actor: Actor, move: StandardMove, now: Instant) {
  return moveBy(db, actor, move, 'revive', now)
}
