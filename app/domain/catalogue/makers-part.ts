import type { Actor } from '#app/domain/people/actor'
import type { ProducerId } from '#app/domain/shared/ids'
import { eventsOpenTo } from '#app/domain/shared/transitions'
import { type ProductEvent, type ProductState, productTransitions } from './product-states'

type MakersPart = { events: ProductEvent[]; onBehalfOf?: ProducerId }

/** What may be done with a product by its own people, or by the field officer for them (then both names are kept). */
export function makersPart(actor: Actor, product: { producer_id: ProducerId; state: ProductState }): MakersPart {
  const own = actor.producerIds.includes(product.producer_id)
  const events = eventsOpenTo<ProductState, ProductEvent>(productTransitions, product.state, [own ? 'producer' : 'fieldOfficer'])
  return own ? { events } : { events, onBehalfOf: product.producer_id }
}
