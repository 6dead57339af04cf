import { stillStands } from '#app/domain/desk/still-stands'
import type { Actor } from '#app/domain/people/actor'
import { dayOf, type Instant } from '#app/domain/shared/calendar'
import type { ProductId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { eventsOpenTo } from '#app/domain/shared/transitions'
import type { Database, Trx } from '#db/client.server'
import { updateCatalogue } from '#db/queries/catalogue-entries.server'
import { appendEvent } from '#db/queries/events.server'
import { tiersOf } from '#db/queries/price-tiers.server'
import { productForHouse, type WholeProduct } from '#db/queries/products.server'
import { lastMoveOf, type ProductWas, putProductBack } from '#db/queries/ways-back.server'
import { inTransaction } from '#db/transaction.server'
import { mayPublish, type MotifRefusal, type ShowRefusal } from './may-show'
import { checkTiers, type TierRefusal } from './price-tiers'
import { type ProductEvent, type ProductState, productTransitions } from './product-states'

/** What of the house's steps can be taken back. A return is a message to the maker: it has been read. */
export type ProductStepBack = Extract<ProductEvent, 'publish' | 'pause' | 'resume' | 'archive'>

type TakingBack = {
  productId: ProductId
  step: ProductStepBack
  /** As it was before the step, with what its maker was told then. */
  was: ProductWas
  /** When the step was. */
  since: Instant
}
type NotRight = ShowRefusal | MotifRefusal | TierRefusal
type TakenBack = Outcome<'products.product_unknown' | 'shared.stale' | NotRight, { state: ProductState }>

/** A product is again what it was before the step, if nobody moved it since. What is shown again must be right today. */
export async function takeBackProduct(
  db: Database,
  actor: Actor,
  { productId, step, was, since }: TakingBack,
  now: Instant,
): Promise<TakenBack> {
  return inTransaction(db, async (trx): Promise<TakenBack> => {
    const product = await productForHouse(trx, productId)
    if (!product) return refuse('products.product_unknown')
    const open = eventsOpenTo<ProductState, ProductEvent>(productTransitions, was.state, actor.roles)
    const stepHere = { by: actor.accountId, at: since, from: was.state, to: product.state }
    if (!open.includes(step) || !stillStands(await lastMoveOf(trx, productId), stepHere)) return refuse('shared.stale')
    const right = was.state === 'published' ? await mayShowAgain(trx, product, now) : ({ ok: true } as const)
    if (!right.ok) return right

    if (!(await putProductBack(trx, product, was, now))) return refuse('shared.stale')
    if (product.state === 'published' || was.state === 'published') await updateCatalogue(trx, [productId])
    const event = { kind: 'product.taken_back', subject: productId, from: product.state, to: was.state } as const
    await appendEvent(trx, actor, event, now)
    return { ok: true, state: was.state }
  })
}

/** Off the shelf, its price may have been mended by a list or a rule made for its motif. */
async function mayShowAgain(trx: Trx, product: WholeProduct, now: Instant): Promise<Outcome<NotRight>> {
  const right = mayPublish(product, dayOf(now))
  if (!right.ok) return right
  return checkTiers({ priceMinor: product.price_minor, minQuantity: product.min_quantity }, await tiersOf(trx, product.id))
}
