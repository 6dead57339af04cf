import type { Guarded } from '#app/http/viewer.server'
import { formKey } from '#app/http/form-key.server'
import { filtersSeen } from '#db/queries/saved-filters.server'
import { keptQuery } from './kept-query'
import { type ListName, lists } from './lists'

/** The saved filters of a list for whoever looks at it, and what it is filtered by now. */
export async function savedHere({ db, viewer }: Guarded, request: Request, list: ListName) {
  const present = keptQuery(lists[list], new URL(request.url).search)
  const filters = await filtersSeen(db, viewer, [list])
  return {
    list,
    present,
    key: formKey(),
    filters: filters.map(({ id, name, query, ownerId, ownerName }) => {
      const own = ownerId === viewer.accountId
      return { id, name, href: `${lists[list].path}?${query}`, current: query === present, by: own ? null : ownerName }
    }),
  }
}

export type SavedHere = Awaited<ReturnType<typeof savedHere>>
