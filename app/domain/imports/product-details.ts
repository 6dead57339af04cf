import { isId, type ProductId } from '#app/domain/shared/ids'
import type { ImportField, ImportedProduct } from './imported'
import { parseWhole } from './parse-counts'
import { parseTiers } from './parse-tiers'
import type { RowSource } from './row-facts'
import { shorten } from './words'

export type ProductDetails = Pick<ImportedProduct, 'houseId' | 'tiers' | 'size' | 'material' | 'minimum' | 'leadDays' | 'stock'>

/** Of rows that tell of several products: whose size it is nobody can say. */
export const noDetails: ProductDetails = {
  ...{ houseId: null, tiers: null, size: null, material: null },
  ...{ minimum: null, leadDays: null, stock: null },
}

/** The largest figures a maker may write too. */
const most = { minimum: 100_000, leadDays: 730, stock: 100_000 } as const

/** What a row says of its one product besides name, capacity and price. */
export function productDetails(source: RowSource): ProductDetails {
  const text = (field: ImportField, letters: number) => {
    const words = source.words(field)
    return words === undefined ? null : shorten(words, letters)
  }
  return {
    houseId: houseIdIn(source),
    tiers: source.take('tiers', parseTiers),
    size: text('size', 80),
    material: text('material', 120),
    minimum: source.take('minimum', (cell) => parseWhole(cell, 1, most.minimum)),
    leadDays: source.take('leadDays', (cell) => parseWhole(cell, 1, most.leadDays)),
    stock: source.take('stock', (cell) => parseWhole(cell, 0, most.stock)),
  }
}

function houseIdIn(source: RowSource): ProductId | null {
  const written = source.words('productId')
  if (written === undefined || isId('product', written)) return written ?? null
  source.note(source.columnOf('productId'), { code: 'imports.product_id_unknown', params: { written: written.slice(0, 60) } })
  return null
}
