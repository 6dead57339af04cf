import { z } from 'zod'
import { may } from '#app/auth/permissions'
import { isId } from '#app/domain/shared/ids'
import { text } from '#app/http/fields'
import { formKey } from '#app/http/form-key.server'
import { parseQuery } from '#app/http/forms.server'
import type { Guarded } from '#app/http/viewer.server'
import { cooperativesOf, countMembers, joinable, memberMakers } from '#db/queries/cooperatives.server'
import { eventsOfAll } from '#db/queries/events.server'
import { clusters, makerForHouse } from '#db/queries/house-makers.server'
import { mergesInto } from '#db/queries/maker-merges.server'
import { accountsOfProducer, fieldOfficers } from '#db/queries/maker-people.server'
import { goesOn } from '#db/queries/maker-rest.server'
import { pageOfProducer } from '#db/queries/producer-pages.server'
import { keepingOf } from './keeping.server'

const query = z.object({ find: text(80).optional() })
const mostMembers = 100
const mostFound = 20

/** A maker with all the house knows of it; a foreign one is unknown. */
export async function loadMaker(guarded: Guarded, request: Request, producerId: string | undefined) {
  const { db, viewer } = guarded
  const maker = isId('producer', producerId) ? await makerForHouse(db, viewer, producerId) : undefined
  if (!maker) return undefined
  const merges = await mergesInto(db, maker.id)
  const mayAssign = may(viewer, 'producer.assign')
  const mayGather = may(viewer, 'producer.gather')
  const { find = '' } = parseQuery(request, query)
  const isCooperative = maker.kind === 'cooperative'
  return {
    maker,
    page: await pageOfProducer(db, maker.id),
    together: {
      members: isCooperative ? await memberMakers(db, viewer, maker.id, mostMembers) : [],
      memberCount: isCooperative ? await countMembers(db, maker.id) : 0,
      cooperatives: await cooperativesOf(db, maker.id),
      find,
      found: mayGather && find ? await joinable(db, viewer, { of: maker, text: find }, mostFound) : [],
    },
    going: await goesOn(db, maker.id),
    accounts: await accountsOfProducer(db, viewer, maker.id),
    officers: mayAssign ? await fieldOfficers(db) : [],
    clusters: mayAssign ? await clusters(db) : [],
    events: await eventsOfAll(db, [maker.id, ...merges.map(({ mergedId }) => mergedId)]),
    merges: merges.map(({ id, at, name }) => ({ id, at, name })),
    keeping: await keepingOf(guarded, maker),
    mayMerge: may(viewer, 'producer.merge'),
    mayAssign,
    mayGather,
    mayCare: may(viewer, 'producer.care'),
    mayLink: may(viewer, 'producer.account'),
    mayHelp: may(viewer, 'account.help'),
    mayImport: may(viewer, 'import.run'),
    mayAct: maker.field_officer_id === viewer.accountId,
    key: formKey(),
  }
}
