import { withoutEnd } from '#app/domain/motifs/may-carry'
import type { Actor } from '#app/domain/people/actor'
import { areThere, saidAnew, type Seen } from '#app/domain/pictures/seen'
import { dayOf, type Instant } from '#app/domain/shared/calendar'
import type { MotifId, ProductId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { updateCatalogue } from '#db/queries/catalogue-entries.server'
import { appendEvent } from '#db/queries/events.server'
import { picturesOfProduct } from '#db/queries/item-pictures.server'
import { livePermission } from '#db/queries/motif-permissions.server'
import { motifForRule } from '#db/queries/motifs.server'
import { writePictureWords } from '#db/queries/picture-words.server'
import { changeProduct, productForHouse } from '#db/queries/products.server'
import { inTransaction } from '#db/transaction.server'
import { mayCarry, type MotifRefusal } from './may-show'

/** What the house adds to a maker's words, so that buyers abroad can read it and know how it is packed and declared. */
export type ProductCompletion = {
  productId: ProductId
  nameEn: string | null
  materialEn: string | null
  descriptionEn: string | null
  motifId: MotifId | null
  /** When it was last changed as far as the page showed; whoever wrote since is not written over. */
  version?: string
} & Partial<Measures>

/** Left as it was where nothing is said. */
type Measures = {
  /** Latin name. */
  botanical: string | null
  tolerance: string | null
  weightG: number | null
  cartonPieces: number | null
  cartonSize: string | null
  hs6: string | null
  careId: string | null
  careEn: string | null
  /** What is seen on its pictures. */
  seen: readonly Seen[]
}

type Completed = Outcome<
  'products.product_unknown' | 'products.motif_unknown' | 'products.picture_unknown' | 'shared.stale' | MotifRefusal
>

export async function completeProduct(
  db: Database,
  actor: Actor,
  completion: ProductCompletion,
  now: Instant,
): Promise<Completed> {
  const { productId, motifId, version, seen = [] } = completion
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

    const wanted = completedColumns(completion)
    const columns = Object.keys(wanted) as (keyof typeof wanted)[]
    const changed: string[] = columns.filter((column) => wanted[column] !== undefined && wanted[column] !== product[column])
    const pictures = await picturesOfProduct(trx, productId)
    if (!areThere(pictures, seen)) return refuse('products.picture_unknown')
    const said = saidAnew(pictures, seen)
    if (said.length > 0) changed.push('pictures')
    if (changed.length === 0) return { ok: true }
    if (version !== undefined && version !== product.updated_at) return refuse('shared.stale')
    await changeProduct(trx, productId, wanted, now)
    await writePictureWords(trx, productId, said)
    if (product.state === 'published') await updateCatalogue(trx, [productId])
    await appendEvent(trx, actor, { kind: 'product.completed', subject: productId, data: { changed } }, now)
    return { ok: true }
  })
}

function completedColumns(completion: ProductCompletion) {
  return {
    name_en: completion.nameEn,
    material_en: completion.materialEn,
    description_en: completion.descriptionEn,
    motif_id: completion.motifId,
    botanical: completion.botanical,
    tolerance: completion.tolerance,
    weight_g: completion.weightG,
    carton_pieces: completion.cartonPieces,
    carton_size: completion.cartonSize,
    hs6: completion.hs6,
    care_id: completion.careId,
    care_en: completion.careEn,
  }
}
