import { changePriceTiers } from '#app/domain/catalogue/change-price-tiers.server'
import { editProduct } from '#app/domain/catalogue/edit-product.server'
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
  for (const { times, share } of tiers) {
    const from = Math.ceil((Math.max(min_quantity, 4) * times) / 10) * 10
    const add = { from, priceMinor: Math.floor((price_minor * share) / 500) * 500 }
    must(await changePriceTiers(db, officer, { productId, change: { add } }, now), 'prices for many')
  }
}
