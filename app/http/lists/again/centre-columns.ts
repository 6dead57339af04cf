import { crafts } from '#app/domain/people/producer'
import { writeCoordinates } from '#app/domain/places/read-coordinates'
import type { ExportCell } from '#app/http/export-table.server'
import type { MessageKey } from '#app/i18n'
import type { FullCentre } from '#db/queries/house-centres.server'
import { chosen, chosenSeveral, type ListColumn, markOf } from './list-column'

const words = (field: string, head: MessageKey, cell: (centre: FullCentre) => ExportCell): ListColumn<FullCentre> => ({
  ...{ field, head, cell },
})

/** The province follows from the kabupaten, as in the form. */
export const centreColumns: readonly ListColumn<FullCentre>[] = [
  { head: 'exports.code', cell: ({ id }) => id },
  words('name', 'exports.centre', ({ name }) => name),
  chosen(
    'craft',
    'exports.craft',
    crafts,
    (craft) => `craft.${craft}`,
    ({ craft }) => craft,
  ),
  chosenSeveral(
    'otherCrafts',
    'centres.other_crafts',
    crafts,
    (craft) => `craft.${craft}`,
    ({ otherCrafts }) => otherCrafts,
  ),
  words('village', 'exports.village', ({ village }) => village),
  words('district', 'exports.district', ({ district }) => district),
  words('regency', 'exports.regency', ({ regency }) => regency),
  { head: 'exports.province', cell: ({ province }) => province },
  words('coordinates', 'centres.coordinates', ({ at }) => at && writeCoordinates(at)),
  words('storyId', 'centres.story_id', ({ story_id }) => story_id),
  words('storyEn', 'centres.story_en', ({ story_en }) => story_en),
  { head: 'exports.makers', cell: ({ makers }) => makers },
  { head: 'exports.state', cell: ({ archived_at: since }, t) => t(`centres.state.${since === null ? 'shown' : 'archived'}`) },
  { head: 'exports.mark', cell: ({ version }) => markOf(String(version)) },
]
