import { stillStands } from '#app/domain/desk/still-stands'
import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { StandardId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { eventsOpenTo } from '#app/domain/shared/transitions'
import type { Database } from '#db/client.server'
import { updateCatalogue } from '#db/queries/catalogue-entries.server'
import { appendEvent } from '#db/queries/events.server'
import { standardForHouse } from '#db/queries/standards.server'
import { lastMoveOf, putStandardBack, type StandardWas } from '#db/queries/ways-back.server'
import { inTransaction } from '#db/transaction.server'
import { mayBeStandard, type StandardMotifRefusal } from './may-show'
import { type StandardEvent, type StandardState, standardTransitions } from './standard-states'

type TakingBack = {
  standardId: StandardId
  step: StandardEvent
  was: StandardWas
  /** When the step was. */
  since: Instant
}
type TakenBack = Outcome<'products.standard_unknown' | 'shared.stale' | StandardMotifRefusal, { state: StandardState }>

/** A standard is again what it was before the step, if nobody moved it since. What is shown again must be right today. */
export async function takeBackStandard(
  db: Database,
  actor: Actor,
  { standardId, step, was, since }: TakingBack,
  now: Instant,
): Promise<TakenBack> {
  return inTransaction(db, async (trx): Promise<TakenBack> => {
    const standard = await standardForHouse(trx, standardId)
    if (!standard) return refuse('products.standard_unknown')
    const open = eventsOpenTo<StandardState, StandardEvent>(standardTransitions, was.state, actor.roles)
    const stepHere = { by: actor.accountId, at: since, from: was.state, to: standard.state }
    if (!open.includes(step) || !stillStands(await lastMoveOf(trx, standardId), stepHere)) return refuse('shared.stale')
    const right = was.state === 'published' ? mayBeStandard(standard) : ({ ok: true } as const)
    if (!right.ok) return right

    if (!(await putStandardBack(trx, standard, was, now))) return refuse('shared.stale')
    await updateCatalogue(trx, [standardId])
    const event = { kind: 'standard.taken_back', subject: standardId, from: standard.state, to: was.state } as const
    await appendEvent(trx, actor, event, now)
    return { ok: true, state: was.state }
  })
}
