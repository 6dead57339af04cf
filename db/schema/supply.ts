import type { Craft } from '#app/domain/people/producer'
import type { PlanStatus } from '#app/domain/matching/matching'
import type { ShownPreset, ReasonCode } from '#app/domain/supply/plan-words'
import type { CommitmentState } from '#app/domain/supply/commitment-states'
import type { Grade } from '#app/domain/supply/grades'
import type { OffReason } from '#app/domain/supply/off-days'
import type { PlanRunPurpose, PlanRunState, PlanState } from '#app/domain/supply/plan-states'
import type { CallState } from '#app/domain/supply/call-states'
import type { Day, Instant, Month } from '#app/domain/shared/calendar'
import type {
  AccountId,
  AllocationId,
  CommitmentId,
  DeliveryRecordId,
  InquiryId,
  InquiryLineId,
  OffDaysId,
  OrderId,
  PlanId,
  PlanRunId,
  ProducerId,
  QuoteId,
  StandardId,
  StandingSupplyId,
  SupplyCallId,
  WorkOrderId,
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
    /** Promises of a lower grade are not planned with. */
    least_grade: Grade
    closes_at: Instant
    note: string | null
    /** Who was asked, as chosen: crafts, regencies, clusters, producers. JSON. */
    audience: string
    /** The month of a standing supply that it was opened for. */
    standing_id: StandingSupplyId | null
    standing_month: Month | null
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
    grade: Grade
    /** The day of the last tranche, where there are several. */
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
  /** A promise that comes in parts: together they are its `most`. No row: all of it on its day. */
  commitment_tranches: { commitment_id: CommitmentId; ready_on: Day; quantity: number }
  /** What every piece costs when at least so many are taken. */
  commitment_price_tiers: { commitment_id: CommitmentId; from_quantity: number; price_minor: number }
  /** When no work is done: by one maker, in a village or regency (all its makers), or, with none of them, anywhere. */
  off_days: {
    id: OffDaysId
    producer_id: ProducerId | null
    regency: string | null
    village: string | null
    from_day: Day
    to_day: Day
    reason: OffReason
    note: string | null
    recorded_by: AccountId
    created_at: Instant
    /** Taken out again: it no longer counts. */
    removed_at: Instant | null
    removed_by: AccountId | null
  }
  /** How a maker kept one promise: what arrived when, and what passed inspection. */
  delivery_records: {
    id: DeliveryRecordId
    producer_id: ProducerId
    work_order_id: WorkOrderId | null
    standard_id: StandardId | null
    craft: Craft
    promised: number
    delivered: number
    accepted: number
    due_on: Day
    /** Null when nothing ever came. */
    delivered_on: Day | null
    note: string | null
    /** Counts the corrections; what it said before is in the trail. */
    revision: number
    recorded_by: AccountId
    created_at: Instant
    removed_at: Instant | null
    removed_by: AccountId | null
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
    /** `what_if`: only tried out; the plans in view stay. */
    purpose: PlanRunPurpose
    /** How far the search has come, JSON. */
    progress: string | null
    asked_by: AccountId
    refusal: string | null
    created_at: Instant
    finished_at: Instant | null
  }
  plans: {
    id: PlanId
    plan_run_id: PlanRunId
    inquiry_id: InquiryId
    /** The place among the plans of its run. */
    position: number
    preset: ShownPreset
    state: PlanState
    /** How the solver ended. */
    solver_status: PlanStatus
    /** Proven distance from the best possible, millionths. */
    gap_ppm: number
    /** What makers get, and what collecting and inspecting costs; rupiah. */
    goods_minor: number
    handling_minor: number
    /** What paying makers ahead costs, and the penalty of lateness to be expected; rupiah. */
    advance_minor: number
    late_minor: number
    makers: number
    households: number
    /** Gini of income per hand, millionths. */
    gini_ppm: number
    /** Days between the last ready day and the latest day. */
    slack_days: number
    /** How likely the order arrives whole, on time, and both; millionths, from a simulation kept in `chance` as JSON. */
    whole_ppm: number | null
    on_time_ppm: number | null
    sure_ppm: number | null
    chance: string | null
    /** What the solver says beside it: codes with their figures, JSON. */
    remarks: string | null
    /** What the goals weighed, JSON. */
    weights: string | null
    /** Why it was chosen, as staff wrote it down. */
    note: string | null
    noted_by: AccountId | null
    noted_at: Instant | null
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
    /** Pieces by ready day, JSON, where the promise comes in parts. */
    parts: string | null
    /** How likely this share arrives whole and on time, millionths. */
    sure_ppm: number | null
    locked: 'in' | 'out' | null
    reason: ReasonCode
    reason_params: string
    /** Of a promise that is out: what would bring it in, a reason as JSON. */
    in_if: string | null
  }
  /** What a live quote or order holds of a promise. At most one live row a promise, by a unique index. */
  allocations: {
    id: AllocationId
    commitment_id: CommitmentId
    quote_id: QuoteId
    order_id: OrderId | null
    quantity: number
    /** Pieces by ready day, JSON, where the promise comes in parts. */
    parts: string | null
    price_minor: number
    live: 0 | 1
    created_at: Instant
    ended_at: Instant | null
  }
}
