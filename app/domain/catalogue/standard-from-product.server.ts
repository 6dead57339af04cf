import type { Actor, SystemActor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import { newId, type ProductId, type StandardId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { slugWithId } from '#app/domain/shared/slug'
import type { Database, Trx } from '#db/client.server'
import { updateCatalogue } from '#db/queries/catalogue-entries.server'
import { appendEvent } from '#db/queries/events.server'
import { onceForKey } from '#db/queries/form-keys.server'
import { changeProduct, productForHouse, type WholeProduct } from '#db/queries/products.server'
import { copyPictureWords } from '#db/queries/picture-words.server'
import { insertStandard, nextStandardCode } from '#db/queries/standards.server'
import { inTransaction } from '#db/transaction.server'
import { whoOf } from './who'

type From = { productId: ProductId; key: string }
type Made = Outcome<'products.product_unknown' | 'products.price_missing', { standardId: StandardId }>

/**
 * The house's own specification of what one maker lists, as a draft, so that others can be asked to make the same.
 * A product that is already made to a standard keeps that one.
 */
export function standardFromProduct(db: Database, actor: Actor | SystemActor, from: From, now: Instant): Promise<Made> {
  return inTransaction(db, (trx) => standardOfProduct(trx, actor, from, now))
}

/** The same as part of a larger step. */
export function standardOfProduct(trx: Trx, actor: Actor | SystemActor, { productId, key }: From, now: Instant): Promise<Made> {
  return onceForKey(trx, { scope: `standard.from_product:${whoOf(actor)}`, key }, now, async (): Promise<Made> => {
    const product = await productForHouse(trx, productId)
    if (!product) return refuse('products.product_unknown')
    if (product.standard_id) return { ok: true, standardId: product.standard_id }
    const { price_minor } = product
    if (price_minor === null) return refuse('products.price_missing')

    const standardId = await writeStandard(trx, { ...product, price_minor }, now)
    await changeProduct(trx, product.id, { standard_id: standardId }, now)
    if (product.picture_id) await copyPictureWords(trx, product.id, standardId, product.picture_id)
    await updateCatalogue(trx, [product.id, standardId])
    await appendEvent(trx, actor, { kind: 'standard.created', subject: standardId, to: 'draft', data: { productId } }, now)
    await appendEvent(trx, actor, { kind: 'product.linked', subject: productId, data: { standardId } }, now)
    return { ok: true, standardId }
  })
}

async function writeStandard(trx: Trx, product: WholeProduct & { price_minor: number }, now: Instant): Promise<StandardId> {
  const id = newId('standard', Date.parse(now))
  const name = product.name_en ?? product.name_id
  await insertStandard(trx, {
    id,
    slug: slugWithId(name, id),
    code: await nextStandardCode(trx),
    name_id: product.name_id,
    name_en: name,
    description_id: product.description_id,
    description_en: product.description_en,
    craft: product.craft,
    material_id: product.material_id,
    material_en: product.material_en,
    botanical: product.botanical,
    motif_id: product.motif_id,
    size: product.size,
    tolerance: product.tolerance,
    unit: product.unit,
    weight_g: product.weight_g,
    carton_pieces: product.carton_pieces,
    carton_size: product.carton_size,
    hs6: product.hs6,
    care_id: product.care_id,
    care_en: product.care_en,
    price_minor: product.price_minor,
    min_quantity: product.min_quantity,
    lead_days: product.lead_days,
    picture_id: product.picture_id,
    state: 'draft',
    created_at: now,
    updated_at: now,
  })
  return id
}
