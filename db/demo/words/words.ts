import type { MotifName } from '../motifs'
import type { StandardName } from '../standards'

/** What a product's name in a list says to somebody who knows the craft. */
export type Words = {
  en: string
  materialId: string
  materialEn: string
  size: string | null
  descriptionId: string
  descriptionEn: string
  minQuantity: number
  leadDays: number
  /** Rupiah to the maker, where the list does not tell. */
  priceMinor?: number
  motif?: MotifName
  /** The house standard it can be made to, when the unit is the same. */
  standard?: StandardName
}
