import { publishStandard, retireStandard, reviveStandard } from '#app/domain/catalogue/move-standard.server'
import type { StandardEvent } from '#app/domain/catalogue/standard-states'
import { takeBackStandard } from '#app/domain/catalogue/take-back-standard.server'
import { type BulkList, undoBy } from '#app/http/bulk/bulk-list'
import { parseQuery } from '#app/http/forms.server'
import { lists } from '#app/http/lists/lists'
import { namesOfStandards, standardsForHouse } from '#db/queries/house-standards.server'
import { standardsAsTheyAre } from '#db/queries/ways-back.server'

const permission = 'standard.edit'

const undoOf = (step: StandardEvent) =>
  undoBy(standardsAsTheyAre, ({ db, viewer, now }, standardId, was, since) =>
    takeBackStandard(db, viewer, { standardId, step, was, since }, now),
  )

/** What the house can do with several standards at once. */
export const standardSteps: BulkList<'standard'> = {
  list: 'standards',
  kind: 'standard',
  steps: {
    publish: {
      ...{ permission, label: 'standards.move.publish', done: 'bulk.standards_published' },
      undo: undoOf('publish'),
      move: ({ db, viewer, now }, { id, key }) => publishStandard(db, viewer, { standardId: id, key }, now),
    },
    retire: {
      ...{ permission, label: 'standards.move.retire', done: 'bulk.standards_retired' },
      undo: undoOf('retire'),
      move: ({ db, viewer, now }, { id, key }) => retireStandard(db, viewer, { standardId: id, key }, now),
    },
    revive: {
      ...{ permission, label: 'standards.move.revive', done: 'bulk.standards_revived' },
      undo: undoOf('revive'),
      move: ({ db, viewer, now }, { id, key }) => reviveStandard(db, viewer, { standardId: id, key }, now),
    },
  },
  found: async ({ db }, request, most) => {
    const { after: _page, q, ...query } = parseQuery(request, lists.standards.query)
    return (await standardsForHouse(db, { ...query, text: q }, most)).map(({ id }) => id)
  },
  names: namesOfStandards,
}
