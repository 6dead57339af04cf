import type { Actor, SystemActor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { ProductId, StandardId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { updateCatalogue } from '#db/queries/catalogue-entries.server'
import { appendEvent } from '#db/queries/events.server'
import { changeProduct, productForHouse } from '#db/queries/products.server'
import { standardForHouse } from '#db/queries/standards.server'
import { inTransaction } from '#db/transaction.server'

type Link = { standardId: StandardId; productIds: readonly ProductId[] }
type Linked = Outcome<
  'products.standard_unknown' | 'products.product_unknown' | 'products.unit_differs' | 'products.craft_differs',
  { linked: number }
>

/** These products are made to this standard: their makers count among those who can make it. Linked again, nothing happens. */
export async function linkProducts(
  db: Database,
  actor: Actor | SystemActor,
  { standardId, productIds }: Link,
  now: Instant,
): Promise<Linked> {
  return inTransaction(db, async (trx): Promise<Linked> => {
    const standard = await standardForHouse(trx, standardId)
    if (!standard) return refuse('products.standard_unknown')
    const before: (StandardId | null)[] = []
    for (const productId of new Set(productIds)) {
      const product = await productForHouse(trx, productId)
      if (!product) return refuse('products.product_unknown')
      if (product.standard_id === standardId) continue
      if (product.craft !== standard.craft) return refuse('products.craft_differs', { product: product.name_id })
      if (product.unit !== standard.unit) return refuse('products.unit_differs', { product: product.name_id })
      await changeProduct(trx, productId, { standard_id: standardId }, now)
      await appendEvent(trx, actor, { kind: 'product.linked', subject: productId, data: { standardId } }, now)
      before.push(product.standard_id)
    }
    if (before.length > 0) await updateCatalogue(trx, [standardId, ...before])
    return { ok: true, linked: before.length }
  })
}

/** The product stands for itself again; from the page of a standard, only where it is made to that one. */
export async function unlinkProduct(
  db: Database,
  actor: Actor,
  { productId, of }: { productId: ProductId; of?: StandardId },
  now: Instant,
): Promise<Outcome<'products.product_unknown'>> {
  return inTransaction(db, async (trx): Promise<Outcome<'products.product_unknown'>> => {
    const product = await productForHouse(trx, productId)
    if (!product) return refuse('products.product_unknown')
    const { standard_id: standardId } = product
    if (of && standardId && standardId !== of) return refuse('products.product_unknown')
    if (!standardId) return { ok: true }
    await changeProduct(trx, productId, { standard_id: null }, now)
    await updateCatalogue(trx, [standardId])
    await appendEvent(trx, actor, { kind: 'product.unlinked', subject: productId, data: { standardId } }, now)
    return { ok: true }
  })
}
