import { issueWorkOrders } from '#app/domain/orders/issue-work-orders.server'
import type { Actor } from '#app/domain/people/actor'
import { dayOf, type Instant } from '#app/domain/shared/calendar'
import { newId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { spreadOverMonths } from '#app/domain/supply/capacity'
import { keepFor, together } from '#app/domain/supply/held-months'
import type { Trx } from '#db/client.server'
import { replaceAllocation } from '#db/queries/allocations.server'
import { holdsOfCommitment, keepHolds } from '#db/queries/capacity.server'
import { moveCommitment, recountConfirmed } from '#db/queries/commitments.server'
import { craftOfStandard, insertDelivery } from '#db/queries/deliveries.server'
import { diaryOf } from '#db/queries/diaries.server'
import { appendEvent } from '#db/queries/events.server'
import { changeShare, moveWorkOrder, quoteIdOfOrder } from '#db/queries/orders.server'
import { type MendOption, type Move, shareOf } from './mend-options'
import type { OrderToMend, StandingShare, WaitingPromise } from './order-to-mend'
import type { Trouble } from './trouble'

type Decided = { order: OrderToMend; trouble: Trouble; option: MendOption }
type Codes = 'orders.mend_changed' | 'shared.stale'

/** What one cannot make the others do: shares, what is allocated, and the months it takes, all or none. */
export async function moveShares(
  trx: Trx,
  actor: Actor,
  { order, trouble, option }: Decided,
  now: Instant,
): Promise<Outcome<Codes>> {
  const troubled = shareOf(order, trouble)
  const { quantity, readyOn } = option.keeps
  const eased =
    quantity === 0
      ? await fallOut(trx, actor, troubled, now)
      : await change(trx, actor, order, troubled, { quantity, readyOn }, now)
  if (!eased.ok) return eased
  for (const move of option.moves) {
    const moved = move.more ? await makeMore(trx, actor, order, move, now) : await takeIn(trx, actor, order, move, now)
    if (!moved.ok) return moved
  }
  return { ok: true }
}

async function fallOut(trx: Trx, actor: Actor, share: StandingShare, now: Instant): Promise<Outcome<Codes>> {
  const promise = { id: share.commitmentId, state: 'confirmed' as const }
  if (!(await moveWorkOrder(trx, { id: share.workOrderId, state: share.state }, 'fallOut', now))) return refuse('shared.stale')
  if (!(await moveCommitment(trx, promise, 'fallOut', now, { confirmed_quantity: null }))) return refuse('shared.stale')
  await replaceAllocation(trx, share.commitmentId, null, now)
  await keepHolds(trx, share, [])
  const { workOrderId, commitmentId, state, quantity } = share
  await appendEvent(trx, actor, { kind: 'work_order.fallen', subject: workOrderId, from: state, to: 'fallen' }, now)
  const fallen = {
    kind: 'commitment.fallen',
    subject: commitmentId,
    from: 'confirmed',
    to: 'fallen',
    data: { quantity },
  } as const
  await appendEvent(trx, actor, fallen, now)
  await rememberFall(trx, actor, share, now)
  return { ok: true }
}

/** Of a share that nothing came of plans learn, as of any other promise that is over. */
async function rememberFall(trx: Trx, actor: Actor, share: StandingShare, now: Instant): Promise<void> {
  const { producerId, workOrderId, standardId, quantity: promised, dueOn } = share
  const craft = await craftOfStandard(trx, standardId)
  if (!craft) return
  const deliveryId = newId('deliveryRecord', Date.parse(now))
  const nothing = { promised, delivered: 0, accepted: 0, dueOn, deliveredOn: null }
  await insertDelivery(trx, actor, { id: deliveryId, producerId, workOrderId, standardId, craft, note: null, ...nothing }, now)
  const data = { producerId, standardId, ...nothing }
  await appendEvent(trx, actor, { kind: 'delivery.recorded', subject: deliveryId, data }, now)
}

type Rest = { quantity: number; readyOn: StandingShare['dueOn'] }

/** Fewer or later than it was, or more: the share, what is allocated of its promise, and its months. */
async function change(
  trx: Trx,
  actor: Actor,
  order: OrderToMend,
  share: StandingShare,
  rest: Rest,
  now: Instant,
): Promise<Outcome<Codes>> {
  const { workOrderId, commitmentId, state, priceMinor } = share
  if (!(await changeShare(trx, share, { ...rest, priceMinor }, now))) return refuse('shared.stale')
  const dueOn = rest.readyOn > share.dueOn ? { ready_on: rest.readyOn } : {}
  if (!(await recountConfirmed(trx, commitmentId, { confirmed_quantity: rest.quantity, ...dueOn }, now)))
    return refuse('shared.stale')
  await replaceAllocation(
    trx,
    commitmentId,
    { quoteId: await quoteIdOfOrder(trx, order.id), orderId: order.id, quantity: rest.quantity, priceMinor },
    now,
  )
  const held = await holdsOfCommitment(trx, commitmentId)
  if (rest.quantity > share.quantity) {
    const more = await freshMonths(trx, share, { ...rest, quantity: rest.quantity - share.quantity }, now)
    if (!more) return refuse('orders.mend_changed')
    await keepHolds(trx, share, together(held, more, share.capacityPerYear))
  } else {
    const wanted = [{ quantity: rest.quantity, readyOn: rest.readyOn }]
    await keepHolds(trx, share, keepFor(wanted, rest.readyOn, held, share.capacityPerYear))
  }
  const data = { before: share.quantity, quantity: rest.quantity, dueOn: rest.readyOn }
  await appendEvent(trx, actor, { kind: 'work_order.changed', subject: workOrderId, from: state, to: state, data }, now)
  return { ok: true }
}

async function makeMore(trx: Trx, actor: Actor, order: OrderToMend, move: Move, now: Instant): Promise<Outcome<Codes>> {
  const share = order.shares.find(({ commitmentId }) => commitmentId === move.commitmentId)
  if (!share) return refuse('orders.mend_changed')
  return change(trx, actor, order, share, { quantity: share.quantity + move.quantity, readyOn: share.dueOn }, now)
}

/** A promise that nothing counted on is counted on now: with a share of its own, and the months for it. */
async function takeIn(trx: Trx, actor: Actor, order: OrderToMend, move: Move, now: Instant): Promise<Outcome<Codes>> {
  const promise = order.waiting.find(({ commitmentId }) => commitmentId === move.commitmentId)
  if (!promise) return refuse('orders.mend_changed')
  const { commitmentId, producerId, standardId, state } = promise
  const { quantity, priceMinor, readyOn } = move
  const months = await monthsOf(trx, promise, move, now)
  if (!months) return refuse('orders.mend_changed')
  const terms = { confirmed_quantity: quantity, ready_on: readyOn }
  if (!(await moveCommitment(trx, { id: commitmentId, state }, 'takeIn', now, terms))) return refuse('shared.stale')
  await keepHolds(trx, promise, months)
  const quoteId = await quoteIdOfOrder(trx, order.id)
  await replaceAllocation(trx, commitmentId, { quoteId, orderId: order.id, quantity, priceMinor }, now)
  const data = { orderId: order.id, quantity }
  await appendEvent(trx, actor, { kind: 'commitment.taken_in', subject: commitmentId, from: state, to: 'confirmed', data }, now)
  const share = { commitmentId, producerId, standardId, quantity, priceMinor, readyOn, parts: [{ quantity, readyOn }] }
  await issueWorkOrders(trx, actor, order.id, [share], now)
  return { ok: true }
}

/** Of a promise that still holds its months as many as it takes; of one that was let go those that are free now. */
async function monthsOf(trx: Trx, promise: WaitingPromise, { quantity, readyOn }: Move, now: Instant) {
  if (promise.state === 'released') return freshMonths(trx, promise, { quantity, readyOn }, now)
  const held = await holdsOfCommitment(trx, promise.commitmentId)
  return keepFor([{ quantity, readyOn }], promise.readyOn, held, promise.capacityPerYear)
}

async function freshMonths(trx: Trx, maker: StandingShare | WaitingPromise, { quantity, readyOn }: Rest, now: Instant) {
  const today = dayOf(now)
  return spreadOverMonths(quantity, maker.capacityPerYear, await diaryOf(trx, maker.producerId, today), today, readyOn)
}
