import { changePriceTiers } from '#app/domain/catalogue/change-price-tiers.server'
import { editProduct } from '#app/domain/catalogue/edit-product.server'
import type { PriceTier } from '#app/domain/catalogue/price-tiers'
import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { ProductId } from '#app/domain/shared/ids'
import type { Database } from '#db/client.server'
import { must } from './must'

const tiers = [
  { times: 5, share: 0.95 },
  { times: 20, share: 0.9 },
  { times: 50, share: 0.86 },
]

/** Every few products have some pieces ready, and cost less when many are ordered. */
export async function priceForMany(db: Database, officer: Actor, productId: ProductId, at: number, now: Instant): Promise<void> {
  if (at % 5 === 2) must(await editProduct(db, officer, { productId, words: { stock: 6 + (at % 7) * 4 } }, now), 'stock')
  if (at % 4 !== 1) return
  const { price_minor, min_quantity } = await db
    .selectFrom('products')
    .select(['price_minor', 'min_quantity'])
    .where('id', '=', productId)
    .executeTakeFirstOrThrow()
  if (price_minor === null || price_minor < 10_000) return
  for (const add of cheaperByMany({ priceMinor: price_minor, minQuantity: min_quantity })) {
    must(await changePriceTiers(db, officer, { productId, change: { add } }, now), 'prices for many')
  }
}

/** Round quantities, prices down to five hundred rupiah. */
export function cheaperByMany({ priceMinor, minQuantity }: { priceMinor: number; minQuantity: number }): PriceTier[] {
  return tiers.map(({ times, share }) => ({
    from: Math.ceil((Math.max(minQuantity, 4) * times) / 10) * 10,
    priceMinor: Math.floor((priceMinor * share) / 500) * 500,
  }))
}
