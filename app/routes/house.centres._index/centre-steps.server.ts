import { archiveCentre } from '#app/domain/people/keep-centre.server'
import type { BulkList } from '#app/http/bulk/bulk-list'
import { parseQuery } from '#app/http/forms.server'
import { lists, type QueryOf } from '#app/http/lists/lists'
import { type CentreFilter, centresForHouse, namesOfCentres } from '#db/queries/house-centres.server'

const permission = 'producer.gather'

/** What the address asks for, as the query understands it. */
export function centreFilter({ q, state, ...query }: QueryOf<'centres'>): CentreFilter {
  return { ...query, text: q, state: state === 'all' ? undefined : state }
}

/** What can be done with several centres at once. */
export const centreSteps: BulkList<'centre'> = {
  list: 'centres',
  kind: 'centre',
  steps: {
    archive: {
      ...{ permission, label: 'centres.archive', done: 'bulk.centres_archived' },
      move: ({ db, viewer, now }, { id }) => archiveCentre(db, viewer, { centreId: id, archived: true }, now),
    },
    restore: {
      ...{ permission, label: 'centres.restore', done: 'bulk.centres_restored' },
      move: ({ db, viewer, now }, { id }) => archiveCentre(db, viewer, { centreId: id, archived: false }, now),
    },
  },
  found: async ({ db }, request, most) => {
    const { after: _page, ...query } = parseQuery(request, lists.centres.query)
    return (await centresForHouse(db, centreFilter(query), most)).map(({ id }) => id)
  },
  names: namesOfCentres,
}
