import type { PaymentTerms } from '#app/domain/quotes/payment-terms'
import type { QuoteState } from '#app/domain/quotes/quote-states'
import type { Currency } from '#app/domain/shared/money'
import type { BaseUnit } from '#app/domain/shared/quantity'

/** What the parts of a quote's page need of it. */
export type ShownQuote = {
  id: string
  state: QuoteState
  revision: number
  currency: Currency
  total_minor: number
  incoterm: string
  incoterm_place: string
  payment_terms: PaymentTerms
  valid_until: string
  deliver_by: string
  fx_rate: string
  fx_date: string
  fx_source: string
  orderId: string | null
}

export type ShownLine = {
  id: string
  description_id: string
  description_en: string
  asked_pieces: number
  pieces: number
  unit_price_minor: number
  amount_minor: number
  unit: BaseUnit
  pictureHash: string | null
}
