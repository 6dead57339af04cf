import type { Day } from '#app/domain/shared/calendar'
import { refuse, type Outcome } from '#app/domain/shared/refusal'
import type { QuoteState } from './quote-states'

/** A quote can be answered while it lies with the buyer and its last day is not over. */
export function mayAnswer(
  quote: { state: QuoteState; validUntil: Day },
  today: Day,
): Outcome<'quotes.already_answered' | 'quotes.expired' | 'quotes.not_sent'> {
  if (quote.state === 'draft') return refuse('quotes.not_sent')
  if (quote.state === 'expired' || (quote.state === 'sent' && today > quote.validUntil)) {
    return refuse('quotes.expired', { validUntil: quote.validUntil })
  }
  if (quote.state !== 'sent') return refuse('quotes.already_answered')
  return { ok: true }
}
