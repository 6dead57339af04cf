import { giveStandard } from '#app/domain/catalogue/give-standard.server'
import { publishStandard, retireStandard, reviveStandard } from '#app/domain/catalogue/move-standard.server'
import { type StandardEvent, standardKeepers } from '#app/domain/catalogue/standard-states'
import { takeBackStandard } from '#app/domain/catalogue/take-back-standard.server'
import { idOrNull, isId } from '#app/domain/shared/ids'
import { type BulkList, undoBy } from '#app/http/bulk/bulk-list'
import { accountOrNobody } from '#app/http/fields'
import { parseQuery } from '#app/http/forms.server'
import { lists } from '#app/http/lists/lists'
import { namesOfStandards, standardsForHouse } from '#db/queries/house-standards.server'
import { oneOfStaff } from '#db/queries/staff.server'
import { keepersOf } from '#db/queries/standard-keepers.server'
import { standardsAsTheyAre } from '#db/queries/ways-back.server'
import { standardFilter } from './standard-filter.server'

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
    give: {
      ...{ permission, label: 'bulk.give', done: 'bulk.standards_given', taken: 'bulk.standards_taken' },
      asks: { name: 'keeperId', field: accountOrNobody() },
      nameOf: async (db, to) => (isId('account', to) ? (await oneOfStaff(db, to, standardKeepers))?.name : undefined),
      before: keepersOf,
      give:
        ({ db, viewer, now }) =>
        (standardId, { to, seen }) =>
          giveStandard(db, viewer, { standardId, keeperId: idOrNull('account', to), seen: idOrNull('account', seen) }, now),
    },
  },
  found: async ({ db, viewer }, request, most) => {
    const { after: _page, ...query } = parseQuery(request, lists.standards.query)
    return (await standardsForHouse(db, standardFilter(query, viewer), most)).map(({ id }) => id)
  },
  names: namesOfStandards,
}
