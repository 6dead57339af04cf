import type { PlanStatus } from '#app/domain/matching/matching'
import type { PlanPreset, ReasonCode } from '#app/domain/supply/plan-words'
import type { CommitmentState } from '#app/domain/supply/commitment-states'
import type { PlanRunState, PlanState } from '#app/domain/supply/plan-states'
import type { CallState } from '#app/domain/supply/call-states'
import type { Day, Instant, Month } from '#app/domain/shared/calendar'
import type {
  AccountId,
  AllocationId,
  CommitmentId,
  InquiryId,
  InquiryLineId,
  OrderId,
  PlanId,
  PlanRunId,
  ProducerId,
  QuoteId,
  StandardId,
  SupplyCallId,
} from '#app/domain/shared/ids'

export type SupplyTables = {
  supply_calls: {
    id: SupplyCallId
    number: string
    standard_id: StandardId
    /** Null for a call for stock. */
    inquiry_id: InquiryId | null
    inquiry_line_id: InquiryLineId | null
    state: CallState
    /** Pieces wanted, and pieces on top for what does not pass inspection. */
    quantity: number
    buffer: number
    ready_by: Day
    /** `fixed`: everybody gets this price. `ceiling`: makers name theirs, at most this. */
    price_kind: 'fixed' | 'ceiling'
    price_minor: number
    /** Whole lots only, e.g. 20 for kodi; 1 when any number will do. */
    lot_step: number
    closes_at: Instant
    note: string | null
    /** Who was asked, as chosen: crafts, regencies, clusters, producers. JSON. */
    audience: string
    opened_by: AccountId
    created_at: Instant
    updated_at: Instant
  }
  call_invitations: {
    supply_call_id: SupplyCallId
    producer_id: ProducerId
    /** `cannot` when the maker said "belum bisa kali ini". */
    answer: 'cannot' | null
    answered_at: Instant | null
    invited_at: Instant
  }
  commitments: {
    id: CommitmentId
    supply_call_id: SupplyCallId
    producer_id: ProducerId
    state: CommitmentState
    most: number
    least: number
    price_minor: number
    ready_on: Day
    /** Pieces a year the maker makes of this standard when it makes nothing else; the basis of its capacity. */
    capacity_per_year: number
    /** Pieces an order counts on; set when confirmed. */
    confirmed_quantity: number | null
    /** Who pressed the button, and that it was a field officer for the maker. */
    offered_by: AccountId
    on_behalf: 0 | 1
    revision: number
    created_at: Instant
    updated_at: Instant
  }
  /** The maker's months that a promise takes up: `quantity` pieces at `per_year` a year; for parts of a piece both are scaled alike. */
  capacity_holds: {
    commitment_id: CommitmentId
    producer_id: ProducerId
    month: Month
    quantity: number
    per_year: number
  }
  plan_runs: {
    id: PlanRunId
    inquiry_id: InquiryId
    state: PlanRunState
    /** The problem's settings (locks, caps, costs) as JSON, and the hash of the whole problem. */
    settings: string
    problem_hash: string
    asked_by: AccountId
    refusal: string | null
    created_at: Instant
    finished_at: Instant | null
  }
  plans: {
    id: PlanId
    plan_run_id: PlanRunId
    inquiry_id: InquiryId
    preset: PlanPreset
    state: PlanState
    /** How the solver ended. */
    solver_status: PlanStatus
    /** Proven distance from the best possible, millionths. */
    gap_ppm: number
    /** What makers get, and what collecting and inspecting costs; rupiah. */
    goods_minor: number
    handling_minor: number
    makers: number
    households: number
    /** Gini of income per hand, millionths. */
    gini_ppm: number
    /** Days between the last ready day and the latest day. */
    slack_days: number
    created_at: Instant
  }
  plan_lines: {
    plan_id: PlanId
    inquiry_line_id: InquiryLineId
    standard_id: StandardId
    asked: number
    needed: number
    planned: number
    short: number
    latest_ready_on: Day
    /** Ways to close the shortage, as computed. JSON. */
    closers: string
  }
  plan_rows: {
    plan_id: PlanId
    commitment_id: CommitmentId
    inquiry_line_id: InquiryLineId
    producer_id: ProducerId
    quantity: number
    price_minor: number
    ready_on: Day
    locked: 'in' | 'out' | null
    reason: ReasonCode
    reason_params: string
  }
  /** What a live quote or order holds of a promise. At most one live row a promise, by a unique index. */
  allocations: {
    id: AllocationId
    commitment_id: CommitmentId
    quote_id: QuoteId
    order_id: OrderId | null
    quantity: number
    price_minor: number
    live: 0 | 1
    created_at: Instant
    ended_at: Instant | null
  }
}
