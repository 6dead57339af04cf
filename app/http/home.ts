import type { Actor } from '#app/domain/people/actor'
import { ownPages } from '#app/ui/house/viewer'

/** Where somebody's own pages begin. */
export function homeOf({ name, roles, producerIds, buyerIds }: Actor): string {
  return ownPages({ name, roles, isProducer: producerIds.length > 0, isBuyer: buyerIds.length > 0 }).href
}
