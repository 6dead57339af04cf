import type { PaymentTerms } from '#app/domain/quotes/payment-terms'
import type { QuoteState } from '#app/domain/quotes/quote-states'
import type { Currency } from '#app/domain/shared/money'
import type { BaseUnit } from '#app/domain/shared/quantity'

/** What stands on the paper. */
export type PrintedQuote = {
  number: string
  revision: number
  state: QuoteState
  currency: Currency
  total_minor: number
  incoterm: string
  incoterm_place: string
  payment_terms: PaymentTerms
  valid_until: string
  deliver_by: string
  sent_at: string | null
  created_at: string
  fx_rate: string
  fx_date: string
  fx_source: string
  note: string | null
  buyerName: string
  buyerCity: string | null
  buyerCountry: string
}

export type PrintedLine = {
  description_id: string
  description_en: string
  asked_pieces: number
  pieces: number
  unit: BaseUnit
  hs6: string | null
  unit_price_minor: number
  amount_minor: number
}
