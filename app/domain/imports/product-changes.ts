import { checkTiers, type PriceTier } from '#app/domain/catalogue/price-tiers'
import type { ProductState } from '#app/domain/catalogue/product-states'
import type { ProductId } from '#app/domain/shared/ids'
import type { BaseUnit } from '#app/domain/shared/quantity'
import type { ImportedProduct } from './imported'
import { fold } from './words'

/** What a newer list may know better of a product; its craft, its motif and its state are not the list's to change. */
export const changeableOfProducts = [
  ...(['name_id', 'price_minor', 'capacity_per_year', 'size', 'material_id'] as const),
  ...(['min_quantity', 'lead_days', 'stock'] as const),
] as const
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
}

export type ProductChange = { readonly field: ChangeableOfProduct; readonly before: string | null; readonly after: string | null }

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
  }
  // Counted in another unit, no figure can be laid beside the other.
  const figures = listed.capacityPerYear === null || listed.unit === known.unit
  return changeableOfProducts.flatMap((field): ProductChange[] => {
    const [before, after] = [known[field], told[field]]
    if (after === null || (!figures && (field === 'price_minor' || field === 'capacity_per_year'))) return []
    const same = typeof after === 'number' ? before === after : fold(String(before ?? '')) === fold(after)
    return same ? [] : [{ field, before: before === null ? null : String(before), after: String(after) }]
  })
}

/** Without a price or a minimum that the prices for more pieces would not fit to any longer. */
export function besideTiers(known: ProductAsKnown, changes: readonly ProductChange[], tiers: readonly PriceTier[]) {
  const after = (field: ChangeableOfProduct, value: number | null) => {
    const change = changes.find((one) => one.field === field)
    return change ? Number(change.after) : value
  }
  const priceMinor = after('price_minor', known.price_minor)
  const minQuantity = after('min_quantity', known.min_quantity) ?? known.min_quantity
  if (checkTiers({ priceMinor, minQuantity }, tiers).ok) return changes
  return changes.filter(({ field }) => field !== 'price_minor' && field !== 'min_quantity')
}
