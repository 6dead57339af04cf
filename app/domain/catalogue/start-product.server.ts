import type { Actor } from '#app/domain/people/actor'
import { contactRefused } from '#app/domain/people/holds-contact'
import type { Instant } from '#app/domain/shared/calendar'
import type { ProducerId, ProductId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { onceForKey } from '#db/queries/form-keys.server'
import { writePictureWords } from '#db/queries/picture-words.server'
import { recordPictures } from '#db/queries/pictures.server'
import { workshopOf } from '#db/queries/workshop.server'
import { inTransaction } from '#db/transaction.server'
import { addProducts } from './add-products.server'
import { arrangePictures } from './arrange-pictures'
import { shotsOf, type TakenPhoto } from './take-photo.server'

type Start = { key: string; producerId: ProducerId; nameId: string; descriptionId: string | null; photos: readonly TakenPhoto[] }
type Started = Outcome<
  'products.producer_unknown' | 'products.too_many_pictures' | 'products.picture_unknown' | 'people.tells_contact',
  { productId: ProductId }
>

/** The first page of a new product: its name and perhaps a photo; the rest is filled in page by page. */
export async function startProduct(
  db: Database,
  actor: Actor,
  { key, producerId, photos, ...words }: Start,
  now: Instant,
): Promise<Started> {
  return inTransaction(db, (trx) =>
    onceForKey(trx, { scope: `product.start:${actor.accountId}`, key }, now, async (): Promise<Started> => {
      const producer = await workshopOf(trx, actor, producerId)
      if (!producer) return refuse('products.producer_unknown')
      const contact = contactRefused(words)
      if (contact) return contact
      const added = await recordPictures(trx, photos, now)
      const arranged = arrangePictures([], { added })
      if (!arranged.ok) return arranged
      const [pictureId, ...furtherPictureIds] = arranged.pictures
      const onBehalfOf = actor.producerIds.includes(producerId) ? undefined : producerId
      const [productId] = await addProducts(
        trx,
        actor,
        [{ ...words, producerId, craft: producer.craft, pictureId, furtherPictureIds, onBehalfOf }],
        now,
      )
      if (!productId) throw new Error('a product was added and has no id')
      await writePictureWords(trx, productId, shotsOf(photos, added))
      return { ok: true, productId }
    }),
  )
}
