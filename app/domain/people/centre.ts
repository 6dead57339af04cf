import { spotIsFar } from '#app/domain/places/coordinates'
import type { Coordinates } from '#app/domain/places/read-coordinates'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Craft } from './producer'

/** A sentra as it is written down. */
export type WrittenCentre = {
  name: string
  /** What it is known for. */
  craft: Craft
  otherCrafts: readonly Craft[]
  village: string | null
  district: string | null
  regency: string
  province: string
  coordinates: Coordinates | null
  storyId: string | null
  storyEn: string | null
}

/** A forgotten minus puts a village of Borneo into the sea off another: it must lie near where its kabupaten does. */
export function centreHolds({ coordinates, province, regency }: WrittenCentre): Outcome<'people.centre_far'> {
  if (coordinates && spotIsFar(coordinates, province, regency)) return refuse('people.centre_far', { regency }, 'coordinates')
  return { ok: true }
}

/** Its own columns; what else is made there stands beside them. */
export function centreColumns({ name, craft, village, district, regency, province, ...written }: WrittenCentre) {
  const { coordinates, storyId, storyEn } = written
  return {
    ...{ name, craft, village, district, regency, province },
    latitude_micro: coordinates?.latitudeMicro ?? null,
    longitude_micro: coordinates?.longitudeMicro ?? null,
    ...{ story_id: storyId, story_en: storyEn },
  }
}
