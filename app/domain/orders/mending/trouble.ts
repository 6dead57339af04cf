import type { Day } from '#app/domain/shared/calendar'
import type { WorkOrderId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { WorkOrderState } from '../work-order-states'

/** What a maker can still do of its share: so many, ready by a day; none when it falls out. */
export type Trouble = { readonly workOrderId: WorkOrderId; readonly can: number; readonly canBy: Day }

type Share = { readonly state: WorkOrderState; readonly quantity: number; readonly dueOn: Day }

export type TroubleRefusal =
  'orders.share_over' | 'orders.can_more_than_share' | 'orders.can_by_past' | 'orders.can_by_too_far' | 'orders.no_trouble'

/** Nobody mends an order by more than half a year: that is another order. */
export const mendHorizonDays = 183

/** Whether there is something to mend: less than the share, or later than its day. */
export function mayMend(share: Share, { can, canBy }: Trouble, today: Day, furthest: Day): Outcome<TroubleRefusal> {
  if (share.state !== 'issued' && share.state !== 'started') return refuse('orders.share_over')
  if (can > share.quantity) return refuse('orders.can_more_than_share', { quantity: share.quantity }, 'can')
  if (can > 0 && canBy < today) return refuse('orders.can_by_past', {}, 'canBy')
  if (can > 0 && canBy > furthest) return refuse('orders.can_by_too_far', { day: furthest }, 'canBy')
  if (can === share.quantity && canBy <= share.dueOn) return refuse('orders.no_trouble', {}, 'can')
  return { ok: true }
}
