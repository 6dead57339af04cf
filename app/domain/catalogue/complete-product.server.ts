import { withoutEnd } from '#app/domain/motifs/may-carry'
import type { Actor } from '#app/domain/people/actor'
import { dayOf, type Instant } from '#app/domain/shared/calendar'
import type { MotifId, ProductId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { updateCatalogue } from '#db/queries/catalogue-entries.server'
import { appendEvent } from '#db/queries/events.server'
import { livePermission } from '#db/queries/motif-permissions.server'
import { motifForRule } from '#db/queries/motifs.server'
import { changeProduct, productForHouse } from '#db/queries/products.server'
import { inTransaction } from '#db/transaction.server'
import { mayCarry, type MotifRefusal } from './may-show'

/** What the house adds to a maker's words, so that buyers abroad can read it. */
export type ProductCompletion = {
  productId: ProductId
  nameEn: string | null
  materialEn: string | null
  descriptionEn: string | null
  motifId: MotifId | null
}

type Completed = Outcome<'products.product_unknown' | 'products.motif_unknown' | MotifRefusal>

export async function completeProduct(
  db: Database,
  actor: Actor,
  { productId, nameEn, materialEn, descriptionEn, motifId }: ProductCompletion,
  now: Instant,
): Promise<Completed> {
  return inTransaction(db, async (trx): Promise<Completed> => {
    const product = await productForHouse(trx, productId)
    if (!product) return refuse('products.product_unknown')
    const motif = motifId ? await motifForRule(trx, motifId) : undefined
    if (motifId && !motif) return refuse('products.motif_unknown', undefined, 'motifId')
    if (product.state === 'published' && motif && motif.id !== product.motif_id) {
      const permission = await livePermission(trx, motif.id, product.producer_id)
      const permittedUntil = permission ? (permission.until_day ?? withoutEnd) : null
      const carrying = { motifRule: motif.use_rule, motifState: motif.state, motifName: motif.name, permittedUntil }
      const allowed = mayCarry({ ...carrying, makerName: product.makerName }, dayOf(now))
      if (!allowed.ok) return { ...allowed, field: 'motifId' }
    }

    const wanted = { name_en: nameEn, material_en: materialEn, description_en: descriptionEn, motif_id: motifId }
    const columns = Object.keys(wanted) as (keyof typeof wanted)[]
    const changed = columns.filter((column) => wanted[column] !== product[column])
    if (changed.length === 0) return { ok: true }
    await changeProduct(trx, productId, wanted, now)
    if (product.state === 'published') await updateCatalogue(trx, [productId])
    await appendEvent(trx, actor, { kind: 'product.completed', subject: productId, data: { changed } }, now)
    return { ok: true }
  })
}
