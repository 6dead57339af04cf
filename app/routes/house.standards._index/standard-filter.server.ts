import type { Actor } from '#app/domain/people/actor'
import type { QueryOf } from '#app/http/lists/lists'
import type { StandardFilter } from '#db/queries/house-standards.server'

/** What the address asks for, as the query understands it. */
export function standardFilter({ q, keeper, ...filter }: QueryOf<'standards'>, viewer: Actor): StandardFilter {
  return { ...filter, text: q, keeper: keeper === 'mine' ? viewer.accountId : keeper }
}
