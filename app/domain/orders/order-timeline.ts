import type { Day, Instant } from '#app/domain/shared/calendar'
import type { OrderState } from './order-states'
import type { WorkOrderState } from './work-order-states'

export type TimelineStep = {
  step: 'accepted' | 'shares_given' | 'work_started' | 'all_ready' | 'deliver' | 'cancelled'
  state: 'done' | 'now' | 'next'
  on?: Instant | Day
  started?: number
  count?: number
}

type Order = { state: OrderState; acceptedAt: Instant; changedAt: Instant; deliverBy: Day }
type Share = { state: WorkOrderState; dueOn: Day }

/** Where an order is, from what is known: nothing is shown as done that has no record. */
export function orderTimeline(order: Order, shares: readonly Share[]): TimelineStep[] {
  const accepted: TimelineStep = { step: 'accepted', state: 'done', on: order.acceptedAt }
  if (order.state === 'cancelled') return [accepted, { step: 'cancelled', state: 'done', on: order.changedAt }]
  const started = shares.filter((share) => share.state === 'started').length
  const lastDue = shares
    .map((share) => share.dueOn)
    .reduce((latest, due) => (due > latest ? due : latest), shares[0]?.dueOn ?? order.deliverBy)
  return [
    accepted,
    { step: 'shares_given', state: 'done', on: order.acceptedAt, count: shares.length },
    { step: 'work_started', state: started > 0 && started === shares.length ? 'done' : 'now', started, count: shares.length },
    { step: 'all_ready', state: 'next', on: lastDue },
    { step: 'deliver', state: 'next', on: order.deliverBy },
  ]
}
