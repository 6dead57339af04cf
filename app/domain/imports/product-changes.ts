import { checkTiers } from '#app/domain/catalogue/price-tiers'
import { tiersIn, writeTiers } from '#app/domain/catalogue/written-tiers'
import type { ProductState } from '#app/domain/catalogue/product-states'
import type { ProductId } from '#app/domain/shared/ids'
import type { BaseUnit } from '#app/domain/shared/quantity'
import type { ImportedProduct } from './imported'
import { fold } from './words'

/** What a newer list may know better of a product; its craft, its motif and its state are not the list's to change. */
export const changeableColumns = [
  ...(['name_id', 'price_minor', 'capacity_per_year', 'size', 'material_id'] as const),
  ...(['min_quantity', 'lead_days', 'stock'] as const),
] as const
export const changeableOfProducts = [...changeableColumns, 'tiers'] as const
export type ChangeableOfProduct = (typeof changeableOfProducts)[number]

export type ProductAsKnown = {
  readonly id: ProductId
  readonly state: ProductState
  readonly unit: BaseUnit
  readonly name_id: string
  readonly price_minor: number | null
  readonly capacity_per_year: number | null
  readonly size: string | null
  readonly material_id: string | null
  readonly min_quantity: number
  readonly lead_days: number
  readonly stock: number
  /** As a list says them; empty where there are none. */
  readonly tiers: string
}

export type ProductChange = { readonly field: ChangeableOfProduct; readonly before: string | null; readonly after: string | null }

const countedByUnit: ReadonlySet<ChangeableOfProduct> = new Set(['price_minor', 'capacity_per_year', 'tiers'])

/** Where a list says something else than the house knows; what it leaves open stays. What was put away stays as it is. */
export function changesOfProduct(known: ProductAsKnown, listed: ImportedProduct): ProductChange[] {
  if (known.state === 'archived') return []
  const told: Record<ChangeableOfProduct, string | number | null> = {
    // Who is known by name only is called as the house calls it.
    name_id: listed.houseId === known.id ? listed.name : null,
    price_minor: listed.price === null ? null : Number(listed.price.minor),
    capacity_per_year: listed.capacityPerYear,
    size: listed.size,
    material_id: listed.material,
    min_quantity: listed.minimum,
    lead_days: listed.leadDays,
    stock: listed.stock,
    tiers: listed.tiers && writeTiers(listed.tiers),
  }
  // Counted in another unit, no figure can be laid beside the other.
  const figures = listed.capacityPerYear === null || listed.unit === known.unit
  return changeableOfProducts.flatMap((field): ProductChange[] => {
    const [before, after] = [known[field], told[field]]
    if (after === null || (!figures && countedByUnit.has(field))) return []
    const same = typeof after === 'number' ? before === after : fold(String(before ?? '')) === fold(after)
    return same ? [] : [{ field, before: before === null || before === '' ? null : String(before), after: String(after) }]
  })
}

/** What has to fit together: the price of one, the fewest, and the prices of more. */
export const pricing: ReadonlySet<ChangeableOfProduct> = new Set(['price_minor', 'min_quantity', 'tiers'])
export type Pricing = Pick<ProductAsKnown, 'price_minor' | 'min_quantity' | 'tiers'>

export function pricesFit({ price_minor: priceMinor, min_quantity: minQuantity, tiers }: Pricing): boolean {
  return checkTiers({ priceMinor, minQuantity }, tiersIn(tiers) ?? []).ok
}

/** Without prices and a minimum that would not fit together any longer. */
export function fittingPrices(known: ProductAsKnown, changes: readonly ProductChange[]): readonly ProductChange[] {
  const after = (field: ChangeableOfProduct) => changes.find((one) => one.field === field)?.after
  const [price, least] = [after('price_minor'), after('min_quantity')]
  const fits = pricesFit({
    price_minor: price == null ? known.price_minor : Number(price),
    min_quantity: least == null ? known.min_quantity : Number(least),
    tiers: after('tiers') ?? known.tiers,
  })
  return fits ? changes : changes.filter(({ field }) => !pricing.has(field))
}
