import { giveMotif } from '#app/domain/motifs/give-motif.server'
import { moveMotifOn } from '#app/domain/motifs/review-motif.server'
import type { Actor } from '#app/domain/people/actor'
import { idOrNull, isId } from '#app/domain/shared/ids'
import type { BulkList } from '#app/http/bulk/bulk-list'
import { accountOrNobody } from '#app/http/fields'
import { parseQuery } from '#app/http/forms.server'
import { lists, type QueryOf } from '#app/http/lists/lists'
import { motifsAmong, motifsForHouse, type RegisterFilter } from '#db/queries/motif-register.server'
import { oneOfStaff } from '#db/queries/staff.server'

/** What the address asks for, as the query understands it. */
export function registerFilter({ q, curator, ...query }: QueryOf<'motifs'>, viewer: Actor): RegisterFilter {
  return { ...query, text: q, curator: curator === 'mine' ? viewer.accountId : curator }
}

/** What can be done with several motifs at once: a decision is taken on each page, with its reasons. */
export const motifSteps: BulkList<'motif'> = {
  list: 'motifs',
  kind: 'motif',
  steps: {
    take: {
      ...{ permission: 'motif.curate', label: 'motifs.do_take', done: 'bulk.motifs_taken_up' },
      move: ({ db, viewer, now }, { id, key }) => moveMotifOn(db, viewer, { motifId: id, key, step: { event: 'take' } }, now),
    },
    give: {
      ...{ permission: 'motif.assign', label: 'bulk.give', done: 'bulk.motifs_given', taken: 'bulk.motifs_released' },
      asks: { name: 'curatorId', field: accountOrNobody() },
      nameOf: async (db, to) => (isId('account', to) ? (await oneOfStaff(db, to, ['curator']))?.name : undefined),
      before: async (db, ids) =>
        new Map((await motifsAmong(db, ids)).map(({ id, state, curatorId }) => [id, state === 'in_review' ? curatorId : null])),
      give:
        ({ db, viewer, now }) =>
        (motifId, { to, seen }) =>
          giveMotif(db, viewer, { motifId, curatorId: idOrNull('account', to), seen: idOrNull('account', seen) }, now),
    },
  },
  found: async ({ db, viewer }, request, most) => {
    const { after: _page, ...query } = parseQuery(request, lists.motifs.query)
    return (await motifsForHouse(db, registerFilter(query, viewer), most)).map(({ id }) => id)
  },
  names: async (db, ids) => new Map((await motifsAmong(db, ids)).map(({ id, name }) => [id, name])),
}
