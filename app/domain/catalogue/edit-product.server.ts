import type { Actor } from '#app/domain/people/actor'
import { contactRefused } from '#app/domain/people/holds-contact'
import type { Craft } from '#app/domain/people/producer'
import { areThere, saidAnew, type Seen } from '#app/domain/pictures/seen'
import type { Instant } from '#app/domain/shared/calendar'
import type { MotifId, PictureId, ProductId } from '#app/domain/shared/ids'
import type { BaseUnit } from '#app/domain/shared/quantity'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database, Trx } from '#db/client.server'
import { updateCatalogue } from '#db/queries/catalogue-entries.server'
import { appendEvent } from '#db/queries/events.server'
import { motifIsKnown } from '#db/queries/motifs.server'
import { picturesOfProduct, writeProductPictures } from '#db/queries/item-pictures.server'
import { forgetPictureWords, type PictureWords, writePictureWords } from '#db/queries/picture-words.server'
import { recordPictures } from '#db/queries/pictures.server'
import { tiersOf } from '#db/queries/price-tiers.server'
import { moveProduct, type ProductChanges, productOfMaker, type WholeProduct } from '#db/queries/products.server'
import { inTransaction } from '#db/transaction.server'
import { arrangePictures } from './arrange-pictures'
import { makersPart } from './makers-part'
import { checkTiers } from './price-tiers'
import type { ProductState } from './product-states'
import { shotsOf, type TakenPhoto } from './take-photo.server'

/** What a maker writes; each page of the form sends its own few. */
export type ProductWords = Partial<{
  nameId: string
  craft: Craft
  materialId: string | null
  size: string | null
  tolerance: string | null
  weightG: number | null
  careId: string | null
  descriptionId: string | null
  motifId: MotifId | null
  unit: BaseUnit
  priceMinor: number | null
  minQuantity: number
  leadDays: number
  perYear: number | null
  stock: number
}>

/** Photos to be added behind those there are, some to be taken away, one to become the cover; and what is seen on them. */
export type PictureChanges = {
  photos?: readonly TakenPhoto[]
  removed?: readonly PictureId[]
  first?: PictureId | null
  seen?: readonly Seen[]
}

type Edit = { productId: ProductId; words: ProductWords } & PictureChanges
type Edited = Outcome<
  | 'products.product_unknown'
  | 'products.motif_unknown'
  | 'people.tells_contact'
  | 'products.too_many_pictures'
  | 'products.picture_unknown'
  | 'products.not_editable'
  | 'listing.tiers_in_the_way'
  | 'shared.stale',
  { state: ProductState }
>

/** Saves one page of a product. Of something public each real change is looked at again before it shows. */
export async function editProduct(
  db: Database,
  actor: Actor,
  { productId, words, ...pictureChanges }: Edit,
  now: Instant,
): Promise<Edited> {
  return inTransaction(db, async (trx): Promise<Edited> => {
    const product = await productOfMaker(trx, actor, productId)
    if (!product) return refuse('products.product_unknown')
    if (words.motifId && !(await motifIsKnown(trx, words.motifId))) return refuse('products.motif_unknown', undefined, 'motifId')

    const contact = contactRefused(publicWordsOf(words))
    if (contact) return contact

    const changes = changesOf(product, columnsOf(words))
    const arranged = await rearranged(trx, productId, pictureChanges, now)
    if (!arranged.ok) return arranged
    const { cover, further, said } = arranged
    if (cover !== product.picture_id) changes.picture_id = cover
    // The standard counts its makers' pieces in its own unit, and calls for its own craft.
    const leaves = product.standard_id !== null && (changes.unit !== undefined || changes.craft !== undefined)
    if (leaves) changes.standard_id = null
    const changed = [...Object.keys(changes), ...(further || said ? ['pictures'] : [])]
    if (changed.length === 0) return { ok: true, state: product.state }

    if (changes.price_minor !== undefined || changes.min_quantity !== undefined) {
      const { price_minor: priceMinor, min_quantity: minQuantity } = { ...product, ...changes }
      const fits = checkTiers({ priceMinor, minQuantity }, await tiersOf(trx, productId))
      const field = fits.ok || fits.field === 'price' ? 'priceMinor' : 'minQuantity'
      if (!fits.ok) return refuse('listing.tiers_in_the_way', undefined, field)
    }

    const part = makersPart(actor, product)
    const event = changed.every((column) => column === 'stock') ? 'count' : 'edit'
    if (!part.events.includes(event)) return refuse('products.not_editable')
    const to = await moveProduct(trx, product, event, changes, now)
    if (!to) return refuse('shared.stale')
    if (further) await writeProductPictures(trx, productId, further)
    if (said) await writePictureWords(trx, productId, said)
    await forgetPictureWords(trx, productId, arranged.pictures)
    if (product.state === 'published') await updateCatalogue(trx, [productId, product.standard_id])
    const { onBehalfOf } = part
    await appendEvent(
      trx,
      actor,
      event === 'count'
        ? { kind: 'product.counted', subject: productId, onBehalfOf, data: { pieces: changes.stock ?? 0 } }
        : { kind: 'product.edited', subject: productId, from: product.state, to, onBehalfOf, data: { changed } },
      now,
    )
    return { ok: true, state: to }
  })
}

/** What everybody reads of it: no telephone number has a place there. */
function publicWordsOf({ nameId, materialId, size, careId, descriptionId }: ProductWords): Record<string, string | null> {
  const words = { nameId, materialId, size, careId, descriptionId }
  return Object.fromEntries(Object.entries(words).map(([field, text]) => [field, text ?? null]))
}

/** The pictures as they shall be; `further` and `said` only where they are others than before. */
async function rearranged(trx: Trx, productId: ProductId, changes: PictureChanges, now: Instant) {
  const { photos = [], removed, first, seen = [] } = changes
  const there = await picturesOfProduct(trx, productId)
  if (!areThere(there, seen)) return refuse('products.picture_unknown')
  const before = there.map(({ id }) => id)
  const added = await recordPictures(trx, photos, now)
  const arranged = arrangePictures(before, { added, removed, first })
  if (!arranged.ok) return arranged
  const [cover = null, ...further] = arranged.pictures
  const said: PictureWords[] = [...saidAnew(there, seen), ...shotsOf(photos, added)]
  const same = further.join() === before.slice(1).join()
  return { ...arranged, cover, further: same ? undefined : further, said: said.length > 0 ? said : undefined }
}

function columnsOf(words: ProductWords): ProductChanges {
  const { nameId, craft, materialId, size, descriptionId, motifId, unit, priceMinor, minQuantity, leadDays, perYear, stock } =
    words
  return {
    name_id: nameId,
    craft,
    material_id: materialId,
    size,
    tolerance: words.tolerance,
    weight_g: words.weightG,
    care_id: words.careId,
    description_id: descriptionId,
    motif_id: motifId,
    unit,
    price_minor: priceMinor,
    min_quantity: minQuantity,
    lead_days: leadDays,
    capacity_per_year: perYear,
    stock,
  }
}

/** Only what is sent and differs. */
function changesOf(product: WholeProduct, wanted: ProductChanges): ProductChanges {
  const entries = Object.entries(wanted) as [keyof ProductChanges, ProductChanges[keyof ProductChanges]][]
  return Object.fromEntries(entries.filter(([column, value]) => value !== undefined && value !== product[column]))
}
