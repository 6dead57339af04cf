import type { QueryOf } from '#app/http/lists/lists'
import type { Actor } from '#app/domain/people/actor'
import type { ReviewFilter } from '#db/queries/product-review.server'

/** What the address asks for, as the query understands it. */
export function reviewFilter({ state, q, reviewer, ...filter }: QueryOf<'products'>, viewer: Actor): ReviewFilter {
  return {
    ...filter,
    text: q,
    state: state === 'all' ? undefined : state,
    reviewer: reviewer === 'mine' ? viewer.accountId : reviewer,
  }
}
