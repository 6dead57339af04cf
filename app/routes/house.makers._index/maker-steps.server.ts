import { appointFieldOfficer } from '#app/domain/people/appoint-field-officer.server'
import { joinCluster } from '#app/domain/people/join-cluster.server'
import { restMaker, resumeMaker, takeBackRest } from '#app/domain/people/rest-maker.server'
import { idOrNull, isId } from '#app/domain/shared/ids'
import { type BulkList, undoBy } from '#app/http/bulk/bulk-list'
import { accountOrNobody, optionalText, text } from '#app/http/fields'
import { parseQuery } from '#app/http/forms.server'
import { lists } from '#app/http/lists/lists'
import { makersAmong, makersForHouse } from '#db/queries/house-makers.server'
import { oneOfStaff } from '#db/queries/staff.server'
import { makersAsTheyAre } from '#db/queries/ways-back.server'

const permission = 'producer.assign'

const undo = undoBy(makersAsTheyAre, ({ db, viewer, now }, producerId, was, since) =>
  takeBackRest(db, viewer, { producerId, was, since }, now),
)

/** What the house can do with several makers at once. */
export const makerSteps: BulkList<'producer'> = {
  list: 'makers',
  kind: 'producer',
  steps: {
    officer: {
      ...{ permission, label: 'bulk.give_officer', done: 'bulk.makers_given', taken: 'bulk.makers_taken' },
      asks: { name: 'officerId', field: accountOrNobody() },
      nameOf: async (db, to) => (isId('account', to) ? (await oneOfStaff(db, to, ['fieldOfficer']))?.name : undefined),
      before: async (db, ids) => new Map((await makersAmong(db, ids)).map(({ id, officerId }) => [id, officerId])),
      give:
        ({ db, viewer, now }) =>
        (id, { to, seen }) => {
          const [fieldOfficerId, before] = [idOrNull('account', to), idOrNull('account', seen)]
          return appointFieldOfficer(db, viewer, { producerIds: [id], fieldOfficerId, seen: before }, now)
        },
    },
    cluster: {
      ...{ permission, label: 'bulk.join_cluster', done: 'bulk.makers_joined', taken: 'bulk.makers_left' },
      asks: { name: 'cluster', field: optionalText(80) },
      nameOf: (_, to) => Promise.resolve(to),
      before: async (db, ids) => new Map((await makersAmong(db, ids)).map(({ id, cluster }) => [id, cluster])),
      give:
        ({ db, viewer, now }) =>
        (id, { to, seen }) =>
          joinCluster(db, viewer, { producerIds: [id], cluster: to, seen }, now),
    },
    rest: {
      ...{ permission: 'producer.care', label: 'people.rest', done: 'bulk.makers_rested', undo },
      asks: { name: 'reason', field: text(300) },
      move: ({ db, viewer, now }, { id }, reason) => restMaker(db, viewer, { producerId: id, reason }, now),
    },
    resume: {
      ...{ permission: 'producer.care', label: 'people.resume', done: 'bulk.makers_resumed', undo },
      move: ({ db, viewer, now }, { id }) => resumeMaker(db, viewer, { producerId: id }, now),
    },
  },
  found: async ({ db, viewer }, request, most) => {
    const { after: _page, q, ...query } = parseQuery(request, lists.makers.query)
    return (await makersForHouse(db, viewer, { ...query, text: q }, most)).map(({ id }) => id)
  },
  names: async (db, ids) => new Map((await makersAmong(db, ids)).map(({ id, name }) => [id, name])),
}
