import { z } from 'zod'
import { crafts } from '#app/domain/people/producer'
import { baseUnits, mostPieces } from '#app/domain/shared/quantity'
import { choice, optionalId, optionalText, optionalWhole, text, whole } from '#app/http/fields'

const sixDigits = /^\d{6}$/

/** Every column of a specification, under the names of `StandardFields`. */
export const standardForm = z.object({
  nameId: text(120),
  nameEn: text(120),
  descriptionId: optionalText(1000),
  descriptionEn: optionalText(1000),
  craft: choice(crafts),
  materialId: optionalText(120),
  materialEn: optionalText(120),
  botanical: optionalText(120),
  motifId: optionalId('motif'),
  size: optionalText(80),
  tolerance: optionalText(80),
  unit: choice(baseUnits),
  weightG: optionalWhole(1, 1_000_000),
  cartonPieces: optionalWhole(1, 100_000),
  cartonSize: optionalText(80),
  hs6: optionalText(12).transform((value, check) => {
    const digits = value?.replaceAll(/[.\s]/g, '') ?? null
    if (digits !== null && !sixDigits.test(digits)) check.addIssue({ code: 'custom', message: 'standards.not_hs6' })
    return digits
  }),
  priceMinor: whole(100, 1_000_000_000),
  minQuantity: whole(1, mostPieces),
  leadDays: whole(1, 730),
})
