import type { Actor } from '#app/domain/people/actor'
import { seesEveryWorkshop } from '#app/domain/people/sees-workshops'
import type { ProducerId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Trx } from '#db/client.server'
import { homeInCare } from '#db/queries/off-days.server'
import { producerToChange } from '#db/queries/producers.server'
import type { OffScope } from './off-days-rules'

type StopRefusal = 'supply.producer_unknown' | 'supply.place_unknown' | 'supply.off_days_for_house'

/**
 * Whether this actor may say when no work is done: a maker for itself, a field officer for its makers and the places they
 * live in, the house's desks for every maker and place; for the whole house only those.
 */
export async function mayStopWork(
  trx: Trx,
  actor: Actor,
  scope: OffScope,
): Promise<Outcome<StopRefusal, { scope: OffScope; onBehalfOf?: ProducerId }>> {
  const { producerId, regency, village } = scope
  if (producerId) {
    if (!(await producerToChange(trx, actor, producerId))) return refuse('supply.producer_unknown')
    const own = actor.producerIds.includes(producerId)
    return { ok: true, scope: { producerId, regency: null, village: null }, ...(!own && { onBehalfOf: producerId }) }
  }
  if (actor.roles.length === 0) return refuse('supply.off_days_for_house')
  if (regency) {
    const home = await homeInCare(trx, actor, regency, village)
    if (!home) return refuse('supply.place_unknown', {}, village ? 'village' : 'regency')
    return { ok: true, scope: { producerId, regency: home.regency, village: village && home.village } }
  }
  return seesEveryWorkshop(actor) ? { ok: true, scope } : refuse('supply.off_days_for_house')
}
