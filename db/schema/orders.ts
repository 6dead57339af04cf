import type { OrderState } from '#app/domain/orders/order-states'
import type { WorkOrderState } from '#app/domain/orders/work-order-states'
import type { PaymentTrigger } from '#app/domain/quotes/payment-terms'
import type { Day, Instant } from '#app/domain/shared/calendar'
import type {
  AccountId,
  BuyerId,
  CommitmentId,
  InquiryId,
  OrderChangeId,
  OrderId,
  ProducerId,
  QuoteId,
  StandardId,
  WorkOrderId,
} from '#app/domain/shared/ids'
import type { Currency } from '#app/domain/shared/money'

export type OrderTables = {
  orders: {
    id: OrderId
    number: string
    /** Unique: a quote makes one order. */
    quote_id: QuoteId
    inquiry_id: InquiryId
    buyer_id: BuyerId
    state: OrderState
    currency: Currency
    total_minor: number
    deliver_by: Day
    accepted_by: AccountId
    created_at: Instant
    updated_at: Instant
  }
  order_payments: {
    order_id: OrderId
    position: number
    trigger: PaymentTrigger
    share_bp: number
    amount_minor: number
  }
  work_orders: {
    id: WorkOrderId
    number: string
    order_id: OrderId
    producer_id: ProducerId
    /** At most one work order that is not cancelled for each. */
    commitment_id: CommitmentId
    standard_id: StandardId
    state: WorkOrderState
    quantity: number
    /** Pieces by ready day, JSON, where the share comes in parts; the last is `due_on`. */
    parts: string | null
    price_minor: number
    amount_minor: number
    due_on: Day
    /** What the maker says it can still do, since something came between; null when all is well. */
    trouble_can: number | null
    trouble_by: Day | null
    trouble_note: string | null
    trouble_at: Instant | null
    created_at: Instant
    updated_at: Instant
  }
  /** What changed for the buyer after the order: fewer of one standard, or all of it later. */
  order_changes: {
    id: OrderChangeId
    order_id: OrderId
    standard_id: StandardId
    pieces_before: number
    pieces_after: number
    deliver_by_before: Day
    deliver_by_after: Day
    created_at: Instant
  }
}
