import type { Craft } from '#app/domain/people/producer'
import type { MotifId } from '#app/domain/shared/ids'
import type { BaseUnit } from '#app/domain/shared/quantity'

/** What the house writes down about an item that several producers make alike. */
export type StandardFields = {
  nameId: string
  nameEn: string
  descriptionId: string | null
  descriptionEn: string | null
  craft: Craft
  materialId: string | null
  materialEn: string | null
  /** Latin name. */
  botanical: string | null
  motifId: MotifId | null
  size: string | null
  tolerance: string | null
  unit: BaseUnit
  weightG: number | null
  cartonPieces: number | null
  cartonSize: string | null
  hs6: string | null
  /** How whoever uses it keeps it. */
  careId: string | null
  careEn: string | null
  /** Rupiah, what a maker gets for one. */
  priceMinor: number
  minQuantity: number
  leadDays: number
}

export function standardColumns(fields: StandardFields) {
  return {
    name_id: fields.nameId,
    name_en: fields.nameEn,
    description_id: fields.descriptionId,
    description_en: fields.descriptionEn,
    craft: fields.craft,
    material_id: fields.materialId,
    material_en: fields.materialEn,
    botanical: fields.botanical,
    motif_id: fields.motifId,
    size: fields.size,
    tolerance: fields.tolerance,
    unit: fields.unit,
    weight_g: fields.weightG,
    carton_pieces: fields.cartonPieces,
    carton_size: fields.cartonSize,
    hs6: fields.hs6,
    care_id: fields.careId,
    care_en: fields.careEn,
    price_minor: fields.priceMinor,
    min_quantity: fields.minQuantity,
    lead_days: fields.leadDays,
  }
}

type StandardColumns = ReturnType<typeof standardColumns>

/** The same the other way round. */
export function fieldsOfStandard(standard: StandardColumns): StandardFields {
  return {
    nameId: standard.name_id,
    nameEn: standard.name_en,
    descriptionId: standard.description_id,
    descriptionEn: standard.description_en,
    craft: standard.craft,
    materialId: standard.material_id,
    materialEn: standard.material_en,
    botanical: standard.botanical,
    motifId: standard.motif_id,
    size: standard.size,
    tolerance: standard.tolerance,
    unit: standard.unit,
    weightG: standard.weight_g,
    cartonPieces: standard.carton_pieces,
    cartonSize: standard.carton_size,
    hs6: standard.hs6,
    careId: standard.care_id,
    careEn: standard.care_en,
    priceMinor: standard.price_minor,
    minQuantity: standard.min_quantity,
    leadDays: standard.lead_days,
  }
}
