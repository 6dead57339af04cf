import type { Instant, Month } from '#app/domain/shared/calendar'
import type { AccountId, BuyerId, StandardId, StandingSupplyId } from '#app/domain/shared/ids'
import type { CountedUnit } from '#app/domain/shared/quantity'
import type { StandingState } from '#app/domain/standing/standing-states'
import type { Grade } from '#app/domain/supply/grades'

export type StandingTables = {
  /** A call that repeats by month. What is changed holds for the months not opened yet. */
  standing_supplies: {
    id: StandingSupplyId
    number: string
    /** Null where the house keeps it in stock. */
    buyer_id: BuyerId | null
    standard_id: StandardId
    /** The target of a month as it was typed, and in pieces. */
    quantity: number
    unit: CountedUnit
    pieces: number
    /** Null: everybody gets the price of the standard, as it is when a month is opened. */
    ceiling_minor: number | null
    least_grade: Grade
    /** Who is asked each month, as of a call. JSON. */
    audience: string
    /** Day of the month on which the goods are to be ready; in a shorter month its last. */
    ready_day: number
    first_month: Month
    /** Null: until further notice. */
    last_month: Month | null
    state: StandingState
    created_by: AccountId
    version: number
    created_at: Instant
    updated_at: Instant
  }
  /** Why a month could not be opened; gone once it is. */
  standing_troubles: {
    standing_id: StandingSupplyId
    month: Month
    /** The refusal's code, and its params as JSON. */
    code: string
    params: string
    at: Instant
  }
}
