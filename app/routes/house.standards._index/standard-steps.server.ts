import { publishStandard, retireStandard, reviveStandard } from '#app/domain/catalogue/move-standard.server'
import type { BulkList } from '#app/http/bulk/bulk-list'
import { parseQuery } from '#app/http/forms.server'
import { lists } from '#app/http/lists/lists'
import { namesOfStandards, standardsForHouse } from '#db/queries/house-standards.server'

const permission = 'standard.edit'

/** What the house can do with several standards at once. */
export const standardSteps: BulkList<'standard'> = {
  list: 'standards',
  kind: 'standard',
  steps: {
    publish: {
      ...{ permission, label: 'standards.move.publish', done: 'bulk.standards_published' },
      move: ({ db, viewer, now }, { id, key }) => publishStandard(db, viewer, { standardId: id, key }, now),
    },
    retire: {
      ...{ permission, label: 'standards.move.retire', done: 'bulk.standards_retired' },
      move: ({ db, viewer, now }, { id, key }) => retireStandard(db, viewer, { standardId: id, key }, now),
    },
    revive: {
      ...{ permission, label: 'standards.move.revive', done: 'bulk.standards_revived' },
      move: ({ db, viewer, now }, { id, key }) => reviveStandard(db, viewer, { standardId: id, key }, now),
    },
  },
  found: async ({ db }, request, most) => {
    const { after: _page, q, ...query } = parseQuery(request, lists.standards.query)
    return (await standardsForHouse(db, { ...query, text: q }, most)).map(({ id }) => id)
  },
  names: namesOfStandards,
}
