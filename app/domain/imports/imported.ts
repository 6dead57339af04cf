import type { PriceTier } from '#app/domain/catalogue/price-tiers'
import type { Craft, ProducerKind } from '#app/domain/people/producer'
import type { ProducerId, ProductId } from '#app/domain/shared/ids'
import type { Money } from '#app/domain/shared/money'
import type { BaseUnit } from '#app/domain/shared/quantity'
import type { PartialDate } from './parse-date'
import type { Period } from './parse-period'
import type { Phone } from './parse-phones'

export * from './preview'
export { fileRefusals, problemCodes, type FileRefusal, type ProblemCode } from './problem-codes'

/** A cell as it is displayed; `number` and `day` are kept beside it where the file itself knows them. */
export type Cell = { readonly text: string; readonly number?: number; readonly day?: PartialDate }

/** Zero-based and inclusive. */
export type Merge = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

/** One table of a file. `rows[0]` is row 1 of the sheet, blank rows included, so that row numbers are those people see. */
export type Sheet = {
  readonly name: string
  readonly hidden: boolean
  readonly width: number
  readonly rows: readonly (readonly Cell[])[]
  readonly merges: readonly Merge[]
  readonly hiddenColumns: readonly number[]
  readonly hiddenRows: readonly number[]
}

/** What a column can mean. The last three are understood so that they are not taken for something else; they are not imported. A group tells its members of one name apart. */
export const importFields = [
  'number',
  'houseId',
  'legalForm',
  'producerName',
  'contactName',
  'group',
  'memberCount',
  'membersMale',
  'membersFemale',
  'address',
  'hamlet',
  'village',
  'district',
  'regency',
  'province',
  'craft',
  'product',
  'productKind',
  'productId',
  'capacity',
  'unit',
  'period',
  'price',
  'tiers',
  'size',
  'material',
  'minimum',
  'leadDays',
  'stock',
  'phone',
  'email',
  'registeredOn',
  'nik',
  'npwp',
  'nib',
  'note',
  'investment',
  'productionValue',
  'ignored',
] as const

export type ImportField = (typeof importFields)[number]

/** What staff may correct for a column: its meaning, and what its heading says about the figures below it. */
export type ColumnUse = {
  readonly field: ImportField | null
  readonly heading: string
  /** 1000 under "(Rp.000)". */
  readonly scale?: number
  /** "Kapasitas per Bulan" */
  readonly period?: Period
  /** "Kapasitas (lembar)", "Harga per kodi" */
  readonly unit?: string
  /** The product a figure is about where products stand side by side: "KAPASITAS · Tas". */
  readonly product?: string
}

/** One entry a column of the sheet, the first for column A. */
export type ColumnMapping = readonly ColumnUse[]

export type Layout = {
  /** Row numbers as people see them (from 1); empty where the list has no heading. */
  readonly headerRows: readonly number[]
  readonly firstRow: number
  readonly columns: ColumnMapping
  /** From the title above the table; a row that says otherwise wins. */
  readonly regency: string | null
  readonly province: string | null
  /** The craft of rows that do not tell theirs. */
  readonly craft: Craft | null
  /** How the columns were understood: by their headings, by what stands in them, as the last time, or not at all. */
  readonly by: 'headings' | 'contents' | 'nothing' | 'remembered'
}

export type ImportedProduct = {
  /** Natural key within its producer: the same line of the same list always has the same one. */
  readonly key: string
  readonly row: number
  readonly name: string
  readonly craft: Craft
  readonly unit: BaseUnit
  /** Whole pieces a year; null when the list does not tell, or not so that it can be read. */
  readonly capacityPerYear: number | null
  readonly capacityAsWritten: string | null
  /** For one piece. */
  readonly price: Money | null
  readonly priceAsWritten: string | null
  /** The house's own id of it, in a list that the house once wrote. */
  readonly houseId: ProductId | null
  readonly size: string | null
  readonly material: string | null
  /** What one costs when more are ordered, where the list tells. */
  readonly tiers: readonly PriceTier[] | null
  /** The fewest that can be ordered. */
  readonly minimum: number | null
  /** Until a first such lot is ready. */
  readonly leadDays: number | null
  /** Pieces that lie ready. */
  readonly stock: number | null
}

export type ImportedProducer = {
  /** Natural key: the same maker of the same list always has the same one, whatever the file's format. */
  readonly key: string
  readonly rows: readonly number[]
  /** The house's own id of it, in a list that the house once wrote. */
  readonly houseId: ProducerId | null
  readonly name: string
  readonly kind: ProducerKind
  readonly craft: Craft
  readonly contactName: string | null
  /** The group a person is listed under. */
  readonly group: string | null
  readonly memberCount: number | null
  readonly address: string | null
  readonly hamlet: string | null
  readonly village: string | null
  readonly district: string | null
  readonly regency: string | null
  readonly province: string | null
  readonly phones: readonly Phone[]
  readonly email: string | null
  readonly registeredOn: PartialDate | null
  readonly nik: string | null
  readonly npwp: string | null
  readonly nib: string | null
  readonly note: string | null
  readonly products: readonly ImportedProduct[]
}
