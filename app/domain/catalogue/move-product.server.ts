import type { Actor } from '#app/domain/people/actor'
import { dayOf, type Instant } from '#app/domain/shared/calendar'
import type { EventKind } from '#app/domain/shared/event-kinds'
import type { ProducerId, ProductId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { eventsOpenTo } from '#app/domain/shared/transitions'
import type { Database, Trx } from '#db/client.server'
import { updateCatalogue } from '#db/queries/catalogue-entries.server'
import { appendEvent } from '#db/queries/events.server'
import { onceForKey } from '#db/queries/form-keys.server'
import { moveProduct, productForHouse, productOfMaker, type WholeProduct } from '#db/queries/products.server'
import { inTransaction } from '#db/transaction.server'
import { makersPart } from './makers-part'
import { mayPublish, mayShow, type MotifRefusal, type ShowRefusal } from './may-show'
import { type ProductEvent, type ProductState, productTransitions, type Shelver } from './product-states'

export type ProductMove = { productId: ProductId; key: string }
export type ProductMoved = Outcome<
  'products.product_unknown' | 'products.already_moved' | 'products.house_paused' | 'shared.stale' | ShowRefusal | MotifRefusal,
  { state: ProductState }
>

type Step = { event: Exclude<ProductEvent, 'edit' | 'count' | 'bar'>; kind: EventKind; reason?: string; by?: Shelver }
type Side = (trx: Trx, actor: Actor, id: ProductId) => Promise<Part | undefined>
type Part = { product: WholeProduct; events: ProductEvent[]; onBehalfOf?: ProducerId }

const makerSide: Side = async (trx, actor, id) => {
  const product = await productOfMaker(trx, actor, id)
  return product && { product, ...makersPart(actor, product) }
}

const houseSide: Side = async (trx, actor, id) => {
  const product = await productForHouse(trx, id)
  return product && { product, events: eventsOpenTo<ProductState, ProductEvent>(productTransitions, product.state, actor.roles) }
}

/** What has to be right before a product may be looked at, or shown. */
function isRight(product: WholeProduct, event: Step['event'], now: Instant): Outcome<ShowRefusal | MotifRefusal> {
  if (event === 'submit') return mayShow(product)
  return event === 'publish' || event === 'resume' ? mayPublish(product, dayOf(now)) : { ok: true }
}

/** The house's pause is the house's to end: whoever tries reads why. */
function mayNot({ state, shelved_by, shelved_reason }: WholeProduct, event: Step['event']) {
  if (event === 'resume' && state === 'paused' && shelved_by === 'house')
    return refuse('products.house_paused', { reason: shelved_reason ?? '–' })
  return refuse('products.already_moved')
}

/** What is said to its maker: why it came back, or why it left the shelf. */
function changesOf({ event, reason, by }: Step) {
  if (event === 'pause' || event === 'archive')
    return { returned_reason: null, shelved_by: by ?? null, shelved_reason: reason ?? null }
  return { returned_reason: reason ?? null }
}

function moveBy(side: Side, db: Database, actor: Actor, { productId, key }: ProductMove, step: Step, now: Instant) {
  const scope = `product.${step.event}:${actor.accountId}`
  return inTransaction(db, (trx) =>
    onceForKey(trx, { scope, key }, now, async (): Promise<ProductMoved> => {
      const part = await side(trx, actor, productId)
      if (!part) return refuse('products.product_unknown')
      const { product, events, onBehalfOf } = part
      if (!events.includes(step.event)) return mayNot(product, step.event)
      const right = isRight(product, step.event, now)
      if (!right.ok) return right

      const to = await moveProduct(trx, product, step.event, changesOf(step), now)
      if (!to) return refuse('shared.stale')
      if (product.state === 'published' || to === 'published') await updateCatalogue(trx, [productId])
      const event = { kind: step.kind, subject: productId, from: product.state, to, onBehalfOf }
      await appendEvent(trx, actor, step.reason ? { ...event, data: { reason: step.reason } } : event, now)
      return { ok: true, state: to }
    }),
  )
}

/** The maker hands it to the house to look at. */
export function submitProduct(db: Database, actor: Actor, move: ProductMove, now: Instant) {
  return moveBy(makerSide, db, actor, move, { event: 'submit', kind: 'product.submitted' }, now)
}

export function publishProduct(db: Database, actor: Actor, move: ProductMove, now: Instant) {
  return moveBy(houseSide, db, actor, move, { event: 'publish', kind: 'product.published' }, now)
}

/** Back to its maker, with what would make it right. */
export function returnProduct(db: Database, actor: Actor, { reason, ...move }: ProductMove & { reason: string }, now: Instant) {
  return moveBy(houseSide, db, actor, move, { event: 'return', kind: 'product.returned', reason }, now)
}

const kinds = { pause: 'product.paused', resume: 'product.resumed', archive: 'product.archived' } as const
export type ShelfEvent = keyof typeof kinds

/** Off the shelf for a while, back on it, or away for good: by its maker … */
export function shelveOwnProduct(db: Database, actor: Actor, move: ProductMove, event: ShelfEvent, now: Instant) {
  return moveBy(makerSide, db, actor, move, { event, kind: kinds[event], by: 'maker' }, now)
}

type HouseMove = ProductMove & { reason: string }

/** … or by the house, which tells its maker why. */
export function shelveProduct(
  db: Database,
  actor: Actor,
  { reason, ...move }: HouseMove,
  event: 'pause' | 'archive',
  now: Instant,
) {
  return moveBy(houseSide, db, actor, move, { event, kind: kinds[event], reason, by: 'house' }, now)
}

export function resumeProduct(db: Database, actor: Actor, move: ProductMove, now: Instant) {
  return moveBy(houseSide, db, actor, move, { event: 'resume', kind: kinds.resume }, now)
}
