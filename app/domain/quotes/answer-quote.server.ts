import type { Actor } from '#app/domain/people/actor'
import { dayOf, type Instant } from '#app/domain/shared/calendar'
import type { QuoteId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { freeQuote } from '#app/domain/supply/hold-promises.server'
import type { Database } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { inquiryInTransaction, moveInquiry } from '#db/queries/inquiry-moves.server'
import { quoteOfBuyer } from '#db/queries/buyer-quotes.server'
import { moveQuote } from '#db/queries/quotes.server'
import { inTransaction } from '#db/transaction.server'
import { mayAnswer } from './may-answer'

type Answer = { quoteId: QuoteId; answer: 'decline' | 'askChange'; reason: string }

/** The buyer says no, or not like this: the makers' promises are free again, and the house goes on with the inquiry. */
export async function answerQuote(
  db: Database,
  actor: Actor,
  { quoteId, answer, reason }: Answer,
  now: Instant,
): Promise<Outcome<string>> {
  return inTransaction(db, async (trx) => {
    const quote = await quoteOfBuyer(trx, actor, quoteId)
    if (!quote) return refuse('quotes.quote_unknown')
    const allowed = mayAnswer({ state: quote.state, validUntil: quote.valid_until }, dayOf(now))
    if (!allowed.ok) return allowed

    const to = await moveQuote(trx, quote, answer, { answered_at: now, answered_by: actor.accountId, answer_reason: reason })
    if (!to) return refuse('shared.stale')
    await freeQuote(trx, actor, quoteId, now)

    const inquiry = await inquiryInTransaction(trx, quote.inquiry_id)
    const reopened = inquiry?.state === 'quoted' ? await moveInquiry(trx, inquiry, 'reopen', now) : undefined
    const moved = inquiry && reopened ? { from: inquiry.state, to: reopened } : {}
    const kind = answer === 'decline' ? 'quote.declined' : 'quote.change_asked'
    await appendEvent(trx, actor, { kind, subject: quoteId, from: quote.state, to, data: { reason } }, now)
    await appendEvent(trx, actor, { kind, subject: quote.inquiry_id, ...moved, data: { quoteId, reason } }, now)
    return { ok: true as const }
  })
}
