import type { Actor } from '#app/domain/people/actor'
import type { ProducerId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Reader } from '#db/client.server'
import { workshopOf } from '#db/queries/workshop.server'

/**
 * Whether this actor may answer for a producer: as one of its own people, or as its field officer (then both names are
 * kept). Somebody else's producer is unknown, not forbidden.
 */
export async function actingFor(
  db: Reader,
  actor: Actor,
  producerId: ProducerId,
): Promise<Outcome<'supply.producer_unknown', { onBehalf: boolean; onBehalfOf?: ProducerId; rests: boolean }>> {
  const workshop = await workshopOf(db, actor, producerId)
  if (!workshop) return refuse('supply.producer_unknown')
  const rests = workshop.active === 0
  const own = actor.producerIds.includes(producerId)
  return own ? { ok: true, onBehalf: false, rests } : { ok: true, onBehalf: true, onBehalfOf: producerId, rests }
}
