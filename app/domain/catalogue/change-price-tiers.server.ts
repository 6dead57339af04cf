import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { ProductId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { updateCatalogue } from '#db/queries/catalogue-entries.server'
import { appendEvent } from '#db/queries/events.server'
import { replaceTiers, tiersOf } from '#db/queries/price-tiers.server'
import { moveProduct, productOfMaker } from '#db/queries/products.server'
import { inTransaction } from '#db/transaction.server'
import { makersPart } from './makers-part'
import { checkTiers, inOrder, type PriceTier, type TierRefusal } from './price-tiers'
import type { ProductState } from './product-states'

type TierChange = { productId: ProductId; change: { add: PriceTier } | { drop: number } }
type Changed = Outcome<
  'products.product_unknown' | 'products.not_editable' | 'shared.stale' | TierRefusal,
  { state: ProductState }
>

/** One price for many is added or taken away. Sent twice, the second finds it as it should be. */
export async function changePriceTiers(
  db: Database,
  actor: Actor,
  { productId, change }: TierChange,
  now: Instant,
): Promise<Changed> {
  return inTransaction(db, async (trx): Promise<Changed> => {
    const product = await productOfMaker(trx, actor, productId)
    if (!product) return refuse('products.product_unknown')
    const had = await tiersOf(trx, productId)
    const tiers = changed(had, change)
    if (!tiers) return { ok: true, state: product.state }
    const right = checkTiers({ priceMinor: product.price_minor, minQuantity: product.min_quantity }, tiers)
    if (!right.ok) return right

    const part = makersPart(actor, product)
    if (!part.events.includes('edit')) return refuse('products.not_editable')
    const to = await moveProduct(trx, product, 'edit', {}, now)
    if (!to) return refuse('shared.stale')
    await replaceTiers(trx, productId, tiers)
    if (product.state === 'published') await updateCatalogue(trx, [productId])
    const { onBehalfOf } = part
    const data = { changed: ['tiers'], tiers }
    await appendEvent(trx, actor, { kind: 'product.edited', subject: productId, from: product.state, to, onBehalfOf, data }, now)
    return { ok: true, state: to }
  })
}

/** Undefined where nothing changes. The same quantity with another price takes the place of the old. */
function changed(had: readonly PriceTier[], change: TierChange['change']): PriceTier[] | undefined {
  if ('drop' in change) {
    const left = had.filter(({ from }) => from !== change.drop)
    return left.length === had.length ? undefined : left
  }
  const { add } = change
  if (had.some(({ from, priceMinor }) => from === add.from && priceMinor === add.priceMinor)) return undefined
  return inOrder([...had.filter(({ from }) => from !== add.from), add])
}
