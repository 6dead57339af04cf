import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { ProductId } from '#app/domain/shared/ids'
import type { Refusal } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { publishProduct, returnProduct, shelveProduct } from './move-product.server'

export type BulkMove = { event: 'publish' | 'pause' } | { event: 'return'; reason: string }
type Bulk = { productIds: readonly ProductId[]; key: string } & BulkMove
type Result = { done: ProductId[]; refused: { productId: ProductId; refusal: Refusal }[] }

/** Several at once, each by its own rule and in its own transaction: one that may not move keeps no other back. */
export async function moveProducts(
  db: Database,
  actor: Actor,
  { productIds, key, ...move }: Bulk,
  now: Instant,
): Promise<Result> {
  const result: Result = { done: [], refused: [] }
  for (const productId of new Set(productIds)) {
    const outcome = await moveOne(db, actor, { productId, key: `${key}:${productId}` }, move, now)
    if (outcome.ok) result.done.push(productId)
    else result.refused.push({ productId, refusal: outcome })
  }
  return result
}

function moveOne(db: Database, actor: Actor, one: { productId: ProductId; key: string }, move: BulkMove, now: Instant) {
  if (move.event === 'return') return returnProduct(db, actor, { ...one, reason: move.reason }, now)
  return move.event === 'publish' ? publishProduct(db, actor, one, now) : shelveProduct(db, actor, one, 'pause', now)
}
