import type { WrittenCentre } from '#app/domain/people/centre'
import { editCentreIn, foundCentreIn } from '#app/domain/people/keep-centre.server'
import { type CentreId, isId } from '#app/domain/shared/ids'
import { refuse } from '#app/domain/shared/refusal'
import { otherCraftsOf, pointOf } from '#db/queries/centres.server'
import { centreById, deleteCentre } from '#db/queries/house-centres.server'
import type { Keeper } from './keeper.server'

export const centresKeeper: Keeper<WrittenCentre> = {
  standing: async (trx, id) => {
    const centre = isId('centre', id) ? await centreById(trx, id) : undefined
    if (!centre) return undefined
    const { name, craft, village, district, regency, province, story_id: storyId, story_en: storyEn } = centre
    const place = { village, district, regency, province, coordinates: pointOf(centre) }
    const otherCrafts = await otherCraftsOf(trx, centre.id)
    return { version: String(centre.version), fields: { name, craft, otherCrafts, ...place, storyId, storyEn } }
  },
  add: async (trx, actor, centre, now) => {
    const founded = await foundCentreIn(trx, actor, centre, now)
    return founded.ok ? { ok: true, id: founded.centreId } : founded
  },
  edit: (trx, actor, { id, seen }, centre, now) =>
    editCentreIn(trx, actor, { ...centre, centreId: id as CentreId, seen: Number(seen) }, now),
  remove: async (trx, id) => ((await deleteCentre(trx, id as CentreId)) ? { ok: true } : refuse('returned.in_use')),
}
