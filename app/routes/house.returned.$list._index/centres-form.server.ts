import { z } from 'zod'
import { fold } from '#app/domain/imports/words'
import type { WrittenCentre } from '#app/domain/people/centre'
import { writeCoordinates } from '#app/domain/places/read-coordinates'
import { centreColumns } from '#app/http/lists/again/centre-columns'
import type { ListForm } from '#app/http/lists/again/list-form'
import type { Reader } from '#db/client.server'
import { centresByName, centresInFull, type FullCentre } from '#db/queries/house-centres.server'
import { centreFields, writtenIn } from '../house.centres.new/centre-form'

const schema = z.object(centreFields).transform(writtenIn)

const likeness = ({ name, regency }: { name: string; regency: string }) => `${fold(name)}|${fold(regency)}`

/** A centre by its code; a new one is known by its name and kabupaten. */
export function centresForm(db: Reader): ListForm<FullCentre, WrittenCentre> {
  return {
    columns: centreColumns,
    find: (ids) => centresInFull(db, ids),
    told: ({ id, name, version }) => ({ id, name, version: String(version) }),
    typedOf: ({ name, craft, otherCrafts, village, district, regency, at, story_id: storyId, story_en: storyEn }) => ({
      ...{ name, craft, otherCrafts, village: village ?? '', district: district ?? '', regency },
      ...{ coordinates: at ? writeCoordinates(at) : '', storyId: storyId ?? '', storyEn: storyEn ?? '' },
    }),
    blank: { otherCrafts: [] },
    schema,
    nameOf: ({ name }) => name,
    likeness,
    known: async () => new Map((await centresByName(db)).map((centre) => [likeness(centre), centre.id])),
  }
}
