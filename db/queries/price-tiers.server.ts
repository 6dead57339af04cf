import type { PriceTier } from '#app/domain/catalogue/price-tiers'
import { isId, type ProductId, type StandardId } from '#app/domain/shared/ids'
import type { Reader, Trx } from '#db/client.server'
import { inPortions } from './portions'

/** What a product, or a standard, costs when more are ordered; the smallest quantity first. */
export function tiersOf(db: Reader, id: ProductId | StandardId): Promise<PriceTier[]> {
  return isId('product', id) ? tiersOfProduct(db, id) : tiersOfStandard(db, id)
}

/** The same of several products at once. */
export async function tiersOfProducts(db: Reader, ids: readonly ProductId[]): Promise<Map<ProductId, PriceTier[]>> {
  const rows = await inPortions(ids, (part) =>
    db.selectFrom('product_price_tiers').selectAll().where('product_id', 'in', part).orderBy('from_quantity').execute(),
  )
  const found = new Map<ProductId, PriceTier[]>()
  for (const { product_id, from_quantity: from, price_minor: priceMinor } of rows)
    found.set(product_id, [...(found.get(product_id) ?? []), { from, priceMinor }])
  return found
}

/** The same of several standards. */
export async function tiersOfStandards(db: Reader, ids: readonly StandardId[]): Promise<Map<StandardId, PriceTier[]>> {
  const rows = await inPortions(ids, (part) =>
    db.selectFrom('standard_price_tiers').selectAll().where('standard_id', 'in', part).orderBy('from_quantity').execute(),
  )
  const found = new Map<StandardId, PriceTier[]>()
  for (const { standard_id, from_quantity: from, price_minor: priceMinor } of rows)
    found.set(standard_id, [...(found.get(standard_id) ?? []), { from, priceMinor }])
  return found
}

function tiersOfProduct(db: Reader, id: ProductId) {
  return db
    .selectFrom('product_price_tiers')
    .select(['from_quantity as from', 'price_minor as priceMinor'])
    .where('product_id', '=', id)
    .orderBy('from_quantity')
    .execute()
}

function tiersOfStandard(db: Reader, id: StandardId) {
  return db
    .selectFrom('standard_price_tiers')
    .select(['from_quantity as from', 'price_minor as priceMinor'])
    .where('standard_id', '=', id)
    .orderBy('from_quantity')
    .execute()
}

export async function replaceTiers(trx: Trx, id: ProductId, tiers: readonly PriceTier[]): Promise<void> {
  await trx.deleteFrom('product_price_tiers').where('product_id', '=', id).execute()
  const rows = tiers.map(({ from, priceMinor }) => ({ product_id: id, from_quantity: from, price_minor: priceMinor }))
  if (rows.length > 0) await trx.insertInto('product_price_tiers').values(rows).execute()
}

export async function replaceStandardTiers(trx: Trx, id: StandardId, tiers: readonly PriceTier[]): Promise<void> {
  await trx.deleteFrom('standard_price_tiers').where('standard_id', '=', id).execute()
  const rows = tiers.map(({ from, priceMinor }) => ({ standard_id: id, from_quantity: from, price_minor: priceMinor }))
  if (rows.length > 0) await trx.insertInto('standard_price_tiers').values(rows).execute()
}
