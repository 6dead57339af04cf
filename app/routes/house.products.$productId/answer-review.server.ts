import { completeProduct } from '#app/domain/catalogue/complete-product.server'
import { linkProducts, unlinkProduct } from '#app/domain/catalogue/link-products.server'
import { publishProduct, resumeProduct, returnProduct, shelveProduct } from '#app/domain/catalogue/move-product.server'
import { standardFromProduct } from '#app/domain/catalogue/standard-from-product.server'
import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { ProductId } from '#app/domain/shared/ids'
import type { Refusal } from '#app/domain/shared/refusal'
import { seenOf } from '#app/http/picture-fields'
import type { MessageKey } from '#app/i18n'
import type { Database } from '#db/client.server'
import type { Review } from './review-form'

type Answered = { ok: true; said: MessageKey; to?: string } | Refusal

/** Each button its use-case, and what is said afterwards. */
export async function answerReview(
  db: Database,
  viewer: Actor,
  productId: ProductId,
  form: Review,
  now: Instant,
): Promise<Answered> {
  const done =
    (said: MessageKey) =>
    (outcome: { ok: true } | Refusal): Answered =>
      outcome.ok ? { ok: true, said } : outcome
  switch (form.do) {
    case 'publish':
      return publishProduct(db, viewer, { productId, key: form._key }, now).then(done('products.done_publish'))
    case 'return':
      return returnProduct(db, viewer, { productId, key: form._key, reason: form.reason }, now).then(done('products.done_return'))
    case 'complete':
      return completeProduct(db, viewer, { ...form, productId, seen: seenOf(form) }, now).then(done('products.done_completed'))
    case 'link':
      return linkProducts(db, viewer, { standardId: form.standardId, productIds: [productId] }, now).then(
        done('products.done_linked'),
      )
    case 'unlink':
      return unlinkProduct(db, viewer, { productId }, now).then(done('products.done_unlinked'))
    case 'standard': {
      const made = await standardFromProduct(db, viewer, { productId, key: form._key }, now)
      return made.ok ? { ok: true, said: 'products.done_linked', to: `/house/standards/${made.standardId}` } : made
    }
    case 'resume':
      return resumeProduct(db, viewer, { productId, key: form._key }, now).then(done('products.done_resume'))
    default: {
      const move = { productId, key: form._key, reason: form.shelfReason }
      return shelveProduct(db, viewer, move, form.do, now).then(done(`products.done_${form.do}`))
    }
  }
}
