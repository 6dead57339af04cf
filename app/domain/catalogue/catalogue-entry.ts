import type { Craft } from '#app/domain/people/producer'
import type { ProductId, StandardId } from '#app/domain/shared/ids'
import type { BaseUnit } from '#app/domain/shared/quantity'
import { craftWords, plainWords } from './search-words'

/** One line of the catalogue, as cards, filters and search need it. */
export type CatalogueEntry = {
  id: ProductId | StandardId
  slug: string
  nameId: string
  nameEn: string
  craft: Craft
  place: string | null
  regencies: readonly string[]
  unit: BaseUnit
  priceMinor: number
  minQuantity: number
  leadDays: number
  perYear: number
  makers: number
  pictureHash: string | null
  nameWords: string
  otherWords: string
}

type Place = { village: string | null; district: string | null; regency: string; province: string }
type Named = { nameId: string; nameEn: string | null; materialId: string | null; materialEn: string | null; motif: string | null }
type Sold = Pick<CatalogueEntry, 'slug' | 'craft' | 'unit' | 'minQuantity' | 'leadDays' | 'pictureHash'>

export type ListedProduct = Named &
  Sold & { id: ProductId; priceMinor: number; perYear: number; maker: Place & { name: string; showsName: boolean } }
export type ListedStandard = Named & Sold & { id: StandardId; code: string; priceMinor: number; botanical: string | null }
/** What one maker makes of a standard in a year. */
export type StandardMaker = { perYear: number; regency: string; province: string }

/** A maker who does not show its name is found by its district: in a small village the place would be the name. */
export function publicPlace({ village, district, regency }: Place, showsName: boolean): string {
  const near = (showsName ? village : null) ?? district
  return near && near !== regency ? `${near}, ${regency}` : regency
}

export function entryOfProduct({ maker, nameId, nameEn, materialId, materialEn, motif, ...sold }: ListedProduct): CatalogueEntry {
  const place = publicPlace(maker, maker.showsName)
  const english = nameEn ?? nameId
  return {
    ...sold,
    nameId,
    nameEn: english,
    place,
    regencies: [maker.regency],
    makers: 1,
    nameWords: plainWords(nameId, english),
    otherWords: plainWords(
      ...[materialId, materialEn, motif, place, maker.province, craftWords[sold.craft], maker.showsName ? maker.name : null],
    ),
  }
}

export function entryOfStandard(standard: ListedStandard, makers: readonly StandardMaker[]): CatalogueEntry {
  const { nameId, nameEn, materialId, materialEn, motif, code, botanical, ...sold } = standard
  const regencies = byCount(makers.map(({ regency }) => regency))
  const english = nameEn ?? nameId
  return {
    ...sold,
    nameId,
    nameEn: english,
    place: regencies.length > 0 ? regencies.slice(0, 2).join(', ') : null,
    regencies,
    perYear: makers.reduce((all, { perYear }) => all + perYear, 0),
    makers: makers.length,
    nameWords: plainWords(nameId, english, code),
    otherWords: plainWords(
      ...[materialId, materialEn, botanical, motif, craftWords[sold.craft]],
      ...regencies,
      ...new Set(makers.map(({ province }) => province)),
    ),
  }
}

/** The most frequent first; among equals in the order of the alphabet. */
function byCount(names: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name)
}
