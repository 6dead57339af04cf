import type { PriceTier } from '#app/domain/catalogue/price-tiers'
import type { ProductId } from '#app/domain/shared/ids'
import type { Reader, Trx } from '#db/client.server'

/** The smallest quantity first. */
export async function tiersOf(db: Reader, id: ProductId): Promise<PriceTier[]> {
  return db
    .selectFrom('product_price_tiers')
    .select(['from_quantity as from', 'price_minor as priceMinor'])
    .where('product_id', '=', id)
    .orderBy('from_quantity')
    .execute()
}

export async function replaceTiers(trx: Trx, id: ProductId, tiers: readonly PriceTier[]): Promise<void> {
  await trx.deleteFrom('product_price_tiers').where('product_id', '=', id).execute()
  if (tiers.length === 0) return
  await trx
    .insertInto('product_price_tiers')
    .values(tiers.map(({ from, priceMinor }) => ({ product_id: id, from_quantity: from, price_minor: priceMinor })))
    .execute()
}
