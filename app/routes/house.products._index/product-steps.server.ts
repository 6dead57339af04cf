import { giveProduct } from '#app/domain/catalogue/give-product.server'
import { publishProduct, resumeProduct, returnProduct, shelveProduct } from '#app/domain/catalogue/move-product.server'
import { reviewers } from '#app/domain/catalogue/product-states'
import { type ProductStepBack, takeBackProduct } from '#app/domain/catalogue/take-back-product.server'
import { idOrNull, isId } from '#app/domain/shared/ids'
import { type BulkList, undoBy } from '#app/http/bulk/bulk-list'
import { accountOrNobody, text } from '#app/http/fields'
import { parseQuery } from '#app/http/forms.server'
import { lists } from '#app/http/lists/lists'
import { namesOfProducts, productsToReview, reviewersOf } from '#db/queries/product-review.server'
import { oneOfStaff } from '#db/queries/staff.server'
import { productsAsTheyAre } from '#db/queries/ways-back.server'
import { reviewFilter } from './review-filter.server'

const permission = 'catalogue.review'

const undoOf = (step: ProductStepBack) =>
  undoBy(productsAsTheyAre, ({ db, viewer, now }, productId, was, since) =>
    takeBackProduct(db, viewer, { productId, step, was, since }, now),
  )

/** What the house can do with several products at once. */
export const productSteps: BulkList<'product'> = {
  list: 'products',
  kind: 'product',
  steps: {
    publish: {
      ...{ permission, label: 'products.move.publish', done: 'bulk.products_published' },
      undo: undoOf('publish'),
      move: ({ db, viewer, now }, { id, key }) => publishProduct(db, viewer, { productId: id, key }, now),
    },
    pause: {
      ...{ permission, label: 'products.move.pause', done: 'bulk.products_paused' },
      undo: undoOf('pause'),
      asks: { name: 'reason', field: text(300) },
      move: ({ db, viewer, now }, { id, key }, reason) => shelveProduct(db, viewer, { productId: id, key, reason }, 'pause', now),
    },
    resume: {
      ...{ permission, label: 'products.move.resume', done: 'bulk.products_resumed' },
      undo: undoOf('resume'),
      move: ({ db, viewer, now }, { id, key }) => resumeProduct(db, viewer, { productId: id, key }, now),
    },
    archive: {
      ...{ permission, label: 'products.move.archive', done: 'bulk.products_archived' },
      undo: undoOf('archive'),
      asks: { name: 'reason', field: text(300) },
      move: ({ db, viewer, now }, { id, key }, reason) =>
        shelveProduct(db, viewer, { productId: id, key, reason }, 'archive', now),
    },
    return: {
      ...{ permission, label: 'products.move.return', done: 'bulk.products_returned' },
      asks: { name: 'reason', field: text(1000) },
      move: ({ db, viewer, now }, { id, key }, reason) => returnProduct(db, viewer, { productId: id, key, reason }, now),
    },
    give: {
      ...{ permission, label: 'bulk.give', done: 'bulk.products_given', taken: 'bulk.products_taken' },
      asks: { name: 'reviewerId', field: accountOrNobody() },
      nameOf: async (db, to) => (isId('account', to) ? (await oneOfStaff(db, to, reviewers))?.name : undefined),
      before: reviewersOf,
      give:
        ({ db, viewer, now }) =>
        (productId, { to, seen }) =>
          giveProduct(db, viewer, { productId, reviewerId: idOrNull('account', to), seen: idOrNull('account', seen) }, now),
    },
  },
  found: async ({ db, viewer }, request, most) => {
    const { after: _page, ...query } = parseQuery(request, lists.products.query)
    return (await productsToReview(db, reviewFilter(query, viewer), most)).map(({ id }) => id)
  },
  names: namesOfProducts,
}
