import type { Craft } from '#app/domain/people/producer'
import type { ProducerId, ProductId, StandardId } from '#app/domain/shared/ids'
import type { BaseUnit } from '#app/domain/shared/quantity'
import { apart, kindsOfWords } from './search-words'

/** One line of the catalogue, as cards, filters and search need it. */
export type CatalogueEntry = CatalogueCard & {
  provinces: readonly string[]
  regencies: readonly string[]
  /** The motif's name. */
  motif: string | null
  /** Pieces that lie ready. */
  stock: number
  /** Who makes it, and how many a year. */
  capacities: readonly (readonly [ProducerId, number])[]
  /** Texts to be searched; parts stand apart by `|`. */
  nameWords: string
  materialWords: string
  otherWords: string
}

/** What a card shows. */
export type CatalogueCard = {
  id: ProductId | StandardId
  slug: string
  nameId: string
  nameEn: string
  craft: Craft
  place: string | null
  unit: BaseUnit
  priceMinor: number
  minQuantity: number
  leadDays: number
  perYear: number
  makers: number
  pictureHash: string | null
}

type Place = { village: string | null; district: string | null; regency: string; province: string }
type Named = {
  nameId: string
  nameEn: string | null
  descriptionId: string | null
  descriptionEn: string | null
  materialId: string | null
  materialEn: string | null
  botanical?: string | null
  motif: string | null
  originId: string | null
  originEn: string | null
  size: string | null
}
type Sold = Pick<CatalogueCard, 'slug' | 'craft' | 'unit' | 'minQuantity' | 'leadDays' | 'pictureHash'>
type Maker = Place & { id: ProducerId; name: string; showsName: boolean; hidesVillage?: boolean }

export type ListedProduct = Named & Sold & { id: ProductId; priceMinor: number; perYear: number; stock: number; maker: Maker }
export type ListedStandard = Named & Sold & { id: StandardId; code: string; priceMinor: number }
/** What one maker makes of a standard in a year. */
export type StandardMaker = { id: ProducerId; perYear: number; stock: number; regency: string; province: string }

/** A maker who does not show its name is found by its district: in a small village the place would be the name. */
export function publicPlace({ village, district, regency }: Place, showsName: boolean): string {
  const near = (showsName ? village : null) ?? district
  return near && near !== regency ? `${near}, ${regency}` : regency
}

export function entryOfProduct({ maker, ...listed }: ListedProduct): CatalogueEntry {
  const { id, slug, craft, unit, priceMinor, minQuantity, leadDays, perYear, stock, pictureHash } = listed
  const place = publicPlace(maker, maker.showsName && !maker.hidesVillage)
  return {
    ...{ id, slug, craft, unit, priceMinor, minQuantity, leadDays, perYear, stock, pictureHash, place },
    ...textsOf(listed, [place, maker.district, maker.regency, maker.province, maker.showsName ? maker.name : null]),
    provinces: [maker.province],
    regencies: [maker.regency],
    makers: 1,
    capacities: [[maker.id, perYear]],
  }
}

export function entryOfStandard(listed: ListedStandard, makers: readonly StandardMaker[]): CatalogueEntry {
  const { id, slug, craft, unit, priceMinor, minQuantity, leadDays, pictureHash } = listed
  const regencies = byCount(makers.map(({ regency }) => regency))
  const provinces = byCount(makers.map(({ province }) => province))
  return {
    ...{ id, slug, craft, unit, priceMinor, minQuantity, leadDays, pictureHash, provinces, regencies },
    ...textsOf(listed, [listed.code, ...regencies, ...provinces]),
    place: regencies.length > 0 ? regencies.slice(0, 2).join(', ') : null,
    perYear: makers.reduce((all, { perYear }) => all + perYear, 0),
    stock: makers.reduce((all, { stock }) => all + stock, 0),
    makers: makers.length,
    capacities: makers.map((maker) => [maker.id, maker.perYear] as const),
  }
}

/** A word that everything with a motif is found by. */
const withMotif = 'motif'

function textsOf(listed: Named, names: readonly (string | null)[]) {
  const { nameId, nameEn, materialId, materialEn, botanical, motif, originId, originEn, size } = listed
  return {
    nameId,
    nameEn: nameEn ?? nameId,
    motif,
    nameWords: apart(nameId, nameEn),
    materialWords: apart(materialId, materialEn, botanical),
    otherWords: [
      apart(motif && withMotif, motif, originId, originEn),
      apart(...names),
      apart(size, shortened(listed.descriptionId), shortened(listed.descriptionEn)),
    ].join(kindsOfWords),
  }
}

/** The beginning tells what it is; the rest would find it by everything it is not. */
const shortened = (text: string | null) => text?.slice(0, 300)

/** The most frequent first; among equals in the order of the alphabet. */
function byCount(names: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name)
}
