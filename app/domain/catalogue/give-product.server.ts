import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { AccountId, ProductId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { nameReviewer, reviewOf } from '#db/queries/product-review.server'
import { oneOfStaff } from '#db/queries/staff.server'
import { inTransaction } from '#db/transaction.server'
import { reviewers } from './product-states'

type Giving = {
  productId: ProductId
  /** Null: nobody looks at it any more. */
  reviewerId: AccountId | null
  /** Who looked at it on the page this comes from; whoever changed it since is not overruled. */
  seen: AccountId | null
}
type Given = Outcome<'products.product_unknown' | 'products.already_moved' | 'products.reviewer_unfit' | 'shared.stale'>

/** Names the member of staff who looks at a product; it stays theirs when it comes back from its maker. */
export async function giveProduct(
  db: Database,
  actor: Actor,
  { productId, reviewerId, seen }: Giving,
  now: Instant,
): Promise<Given> {
  return inTransaction(db, async (trx): Promise<Given> => {
    const reviewer = reviewerId === null ? null : await oneOfStaff(trx, reviewerId, reviewers)
    if (reviewer === undefined) return refuse('products.reviewer_unfit')
    const product = await reviewOf(trx, productId)
    if (!product) return refuse('products.product_unknown')
    if (product.state === 'archived') return refuse('products.already_moved')
    if (product.reviewerId === reviewerId) return { ok: true }
    if (!(await nameReviewer(trx, productId, { seen, reviewerId }))) return refuse('shared.stale')
    const kind = reviewer ? 'product.reviewer_named' : 'product.reviewer_released'
    const data = { reviewer: reviewer?.name ?? product.reviewerName ?? '' }
    await appendEvent(trx, actor, { kind, subject: productId, data }, now)
    return { ok: true }
  })
}
