import type { Actor } from '#app/domain/people/actor'
import type { ProducerId } from '#app/domain/shared/ids'
import { eventsOpenTo } from '#app/domain/shared/transitions'
import { type ProductEvent, type ProductState, productTransitions, type Shelver } from './product-states'

type OwnProduct = { producer_id: ProducerId; state: ProductState; shelved_by: Shelver | null }
type MakersPart = { events: ProductEvent[]; onBehalfOf?: ProducerId }

/**
 * What may be done with a product by its own people: what the house paused, only the house shows again. Or by the
 * field officer for them (then both names are kept).
 */
export function makersPart(actor: Actor, product: OwnProduct): MakersPart {
  const own = actor.producerIds.includes(product.producer_id)
  const party = own ? 'producer' : 'fieldOfficer'
  const open = eventsOpenTo<ProductState, ProductEvent>(productTransitions, product.state, [party])
  const events = open.filter((event) => event !== 'resume' || product.shelved_by !== 'house')
  return own ? { events } : { events, onBehalfOf: product.producer_id }
}
