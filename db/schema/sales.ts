import type { InquiryState } from '#app/domain/inquiries/inquiry-states'
import type { Incoterm } from '#app/domain/quotes/incoterms'
import type { PaymentTerms } from '#app/domain/quotes/payment-terms'
import type { QuoteState } from '#app/domain/quotes/quote-states'
import type { Day, Instant } from '#app/domain/shared/calendar'
import type {
  AccountId,
  BuyerId,
  InquiryId,
  InquiryLineId,
  MessageId,
  PictureId,
  PlanId,
  ProductId,
  QuoteId,
  QuoteLineId,
  StandardId,
} from '#app/domain/shared/ids'
import type { Currency } from '#app/domain/shared/money'
import type { CountedUnit } from '#app/domain/shared/quantity'

export type SalesTables = {
  /** A draft is the inquiry list of a visitor; sending it gives it a number and a buyer. */
  inquiries: {
    id: InquiryId
    number: string | null
    state: InquiryState
    /** SHA-256 of the visitor's list cookie, while it is a draft. */
    list_token_hash: string | null
    buyer_id: BuyerId | null
    sent_by: AccountId | null
    /** ISO 3166-1 alpha-2. */
    destination_country: string | null
    incoterm: Incoterm | null
    incoterm_place: string | null
    needed_by: Day | null
    currency: Currency
    note: string | null
    owner_id: AccountId | null
    next_step: string | null
    sent_at: Instant | null
    created_at: Instant
    updated_at: Instant
  }
  inquiry_lines: {
    id: InquiryLineId
    inquiry_id: InquiryId
    position: number
    /** What the buyer chose: a product, a standard, or neither (then a description). */
    product_id: ProductId | null
    standard_id: StandardId | null
    description: string | null
    picture_id: PictureId | null
    quantity: number
    unit: CountedUnit
    /** quantity × unit, in base units. */
    pieces: number
    /** What the house makes for it; set by staff. */
    tied_standard_id: StandardId | null
    /** 1: a few pieces to look at before anything is ordered. */
    sample: 0 | 1
  }
  messages: {
    id: MessageId
    inquiry_id: InquiryId
    author_id: AccountId
    side: 'buyer' | 'house'
    body: string
    created_at: Instant
  }
  quotes: {
    id: QuoteId
    number: string
    revision: number
    inquiry_id: InquiryId
    buyer_id: BuyerId
    plan_id: PlanId
    state: QuoteState
    currency: Currency
    /** Rupiah for one whole unit of `currency`, a plain decimal; `1` for rupiah. */
    fx_rate: string
    fx_date: Day
    fx_source: string
    /** Hundredths of a percent on top of cost. */
    margin_bp: number
    incoterm: Incoterm
    incoterm_place: string
    payment_terms: PaymentTerms
    valid_until: Day
    deliver_by: Day
    note: string | null
    total_minor: number
    answer_reason: string | null
    written_by: AccountId
    created_at: Instant
    sent_at: Instant | null
    answered_at: Instant | null
    answered_by: AccountId | null
  }
  quote_lines: {
    id: QuoteLineId
    quote_id: QuoteId
    position: number
    inquiry_line_id: InquiryLineId
    standard_id: StandardId
    description_id: string
    description_en: string
    /** What was asked, and what is offered; less when the offer is partial. */
    asked_pieces: number
    pieces: number
    unit_price_minor: number
    amount_minor: number
  }
  /** How the price came about; in rupiah; never shown to a buyer. */
  quote_costs: {
    quote_id: QuoteId
    position: number
    kind:
      | 'makers'
      | 'collection'
      | 'benefit_share'
      | 'inspection'
      | 'packing'
      | 'export_clearance'
      | 'freight'
      | 'insurance'
      | 'duty'
      | 'other'
    label: string | null
    /** Where it is told otherwise in English. */
    label_en: string | null
    amount_minor: number
  }
  /** Dated; `rate` rupiah for one unit of `currency`. */
  exchange_rates: {
    day: Day
    currency: Currency
    rate: string
    source: string
  }
}
