import { z } from 'zod'
import { writeCoordinates } from '#app/domain/places/read-coordinates'
import { isId } from '#app/domain/shared/ids'
import { text } from '#app/http/fields'
import { parseQuery } from '#app/http/forms.server'
import type { Guarded } from '#app/http/viewer.server'
import { makersOfCentre, otherCraftsOf, pointOf } from '#db/queries/centres.server'
import { eventsOf } from '#db/queries/events.server'
import { centreById, gatherable } from '#db/queries/house-centres.server'
import { regenciesOfMakers } from '#db/queries/product-review.server'

const query = z.object({ find: text(80).optional() })
const mostFound = 20

/** A centre with all the house knows of it. */
export async function loadCentre({ db }: Guarded, request: Request, id: string | undefined) {
  const row = isId('centre', id) ? await centreById(db, id) : undefined
  if (!row) return undefined
  const at = pointOf(row)
  const { find = '' } = parseQuery(request, query)
  return {
    centre: { ...row, at },
    written: {
      name: row.name,
      craft: row.craft,
      otherCrafts: await otherCraftsOf(db, row.id),
      village: row.village ?? '',
      district: row.district ?? '',
      regency: row.regency,
      coordinates: at ? writeCoordinates(at) : '',
      storyId: row.story_id ?? '',
      storyEn: row.story_en ?? '',
    },
    makers: await makersOfCentre(db, row.id),
    find,
    found: find ? await gatherable(db, row.id, find, mostFound) : [],
    regencies: await regenciesOfMakers(db),
    events: await eventsOf(db, row.id),
  }
}
