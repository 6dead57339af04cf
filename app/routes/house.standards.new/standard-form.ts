import { z } from 'zod'
import { mostTiers } from '#app/domain/catalogue/price-tiers'
import { crafts } from '#app/domain/people/producer'
import { baseUnits, mostPieces } from '#app/domain/shared/quantity'
import { choice, optionalId, optionalText, optionalWhole, several, text, whole } from '#app/http/fields'
import { hs6Field } from '#app/http/hs6-field'

/** Every column of a specification, under the names of `StandardFields`, and its prices by quantity. */
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
  hs6: hs6Field(),
  careId: optionalText(300),
  careEn: optionalText(300),
  priceMinor: whole(100, 1_000_000_000),
  minQuantity: whole(1, mostPieces),
  leadDays: whole(1, 730),
  tierFrom: several(optionalWhole(2, mostPieces), mostTiers),
  tierPrice: several(optionalWhole(100, 1_000_000_000), mostTiers),
})
