import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { ProductId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { onceForKey } from '#db/queries/form-keys.server'
import { replaceTiers, tiersOf } from '#db/queries/price-tiers.server'
import { productOfMaker } from '#db/queries/products.server'
import { inTransaction } from '#db/transaction.server'
import { addProducts } from './add-products.server'

type Copied = Outcome<'products.product_unknown', { productId: ProductId }>

/**
 * A draft with what its maker wrote of the other. Not its photos, which show the other one; not what lies ready of that;
 * nor the house's English words and standard, which were given to that and not to this.
 */
export async function copyProduct(
  db: Database,
  actor: Actor,
  { productId, key }: { productId: ProductId; key: string },
  now: Instant,
): Promise<Copied> {
  return inTransaction(db, (trx) =>
    onceForKey(trx, { scope: `product.copy:${actor.accountId}`, key }, now, async (): Promise<Copied> => {
      const product = await productOfMaker(trx, actor, productId)
      if (!product) return refuse('products.product_unknown')
      const { producer_id: producerId, craft, unit, size, tolerance } = product
      const copy = {
        ...{ producerId, craft, unit, size, tolerance },
        weightG: product.weight_g,
        careId: product.care_id,
        nameId: product.name_id,
        descriptionId: product.description_id,
        materialId: product.material_id,
        motifId: product.motif_id,
        priceMinor: product.price_minor,
        minQuantity: product.min_quantity,
        leadDays: product.lead_days,
        perYear: product.capacity_per_year,
        onBehalfOf: actor.producerIds.includes(producerId) ? undefined : producerId,
      }
      const [copyId] = await addProducts(trx, actor, [copy], now)
      if (!copyId) throw new Error('a product was added and has no id')
      await replaceTiers(trx, copyId, await tiersOf(trx, productId))
      return { ok: true, productId: copyId }
    }),
  )
}
