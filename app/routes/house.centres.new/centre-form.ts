import { z } from 'zod'
import type { WrittenCentre } from '#app/domain/people/centre'
import { crafts } from '#app/domain/people/producer'
import { readCoordinates } from '#app/domain/places/read-coordinates'
import { choice, optionalText, several, text } from '#app/http/fields'
import { regencyField } from '#app/http/place-fields'

const coordinates = optionalText(200).transform((written, check) => {
  if (written === null) return null
  const read = readCoordinates(written)
  if (read.ok) return { latitudeMicro: read.latitudeMicro, longitudeMicro: read.longitudeMicro }
  check.addIssue({ code: 'custom', message: read.code })
  return z.NEVER
})

/** A centre as it is written; what is wrong is said at its field. */
export const centreFields = {
  name: text(120),
  craft: choice(crafts),
  otherCrafts: several(choice(crafts), crafts.length),
  village: optionalText(80),
  district: optionalText(80),
  regency: regencyField('centres.regency_unknown'),
  coordinates,
  storyId: optionalText(4000),
  storyEn: optionalText(4000),
}

type Form = Omit<WrittenCentre, 'regency' | 'province'> & { regency: { regency: string; province: string } }

export function writtenIn({ regency: place, ...form }: Form): WrittenCentre {
  return { ...form, ...place }
}
