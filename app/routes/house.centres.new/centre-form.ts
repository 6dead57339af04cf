import { z } from 'zod'
import { regencyIn } from '#app/domain/imports/parse-places'
import type { WrittenCentre } from '#app/domain/people/centre'
import { crafts } from '#app/domain/people/producer'
import { readCoordinates } from '#app/domain/places/read-coordinates'
import { choice, optionalText, several, text } from '#app/http/fields'

/** A kabupaten or kota by any of its names; the province follows from it. */
const regency = text(80).transform((written, check) => {
  const found = regencyIn(written)
  if (found) return found
  check.addIssue({ code: 'custom', message: 'centres.regency_unknown' })
  return z.NEVER
})

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
  regency,
  coordinates,
  storyId: optionalText(4000),
  storyEn: optionalText(4000),
}

type Form = Omit<WrittenCentre, 'regency' | 'province'> & { regency: { regency: string; province: string } }

export function writtenIn({ regency: place, ...form }: Form): WrittenCentre {
  return { ...form, ...place }
}
