import { type Actor, system, type SystemActor } from '#app/domain/people/actor'
import { dayOf, type Instant } from '#app/domain/shared/calendar'
import type { InquiryId, QuoteId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { freeQuote } from '#app/domain/supply/hold-promises.server'
import type { Database, Trx } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { inquiryInTransaction, moveInquiry } from '#db/queries/inquiry-moves.server'
import { moveQuote, quoteInTransaction, quotesOfInquiry, sentQuotesPast } from '#db/queries/quotes.server'
import { inTransaction } from '#db/transaction.server'

/** Ends every quote whose last day is over; each in its own transaction, so that one in the way holds up no other. */
export async function expireQuotes(db: Database, now: Instant): Promise<number> {
  let expired = 0
  for (const { id } of await sentQuotesPast(db, dayOf(now))) {
    const outcome = await inTransaction(db, (trx) => expireQuote(trx, id, now))
    if (outcome.ok) expired++
  }
  return expired
}

async function expireQuote(trx: Trx, id: QuoteId, now: Instant): Promise<Outcome<'shared.stale'>> {
  const quote = await quoteInTransaction(trx, id)
  if (quote?.state !== 'sent' || quote.valid_until >= dayOf(now)) return refuse('shared.stale')
  const to = await moveQuote(trx, quote, 'expire')
  if (!to) return refuse('shared.stale')
  await freeQuote(trx, system, id, now)
  const inquiry = await inquiryInTransaction(trx, quote.inquiry_id)
  const reopened = inquiry?.state === 'quoted' ? await moveInquiry(trx, inquiry, 'reopen', now) : undefined
  const moved = inquiry && reopened ? { from: inquiry.state, to: reopened } : {}
  await appendEvent(trx, system, { kind: 'quote.expired', subject: id, from: quote.state, to }, now)
  await appendEvent(trx, system, { kind: 'quote.expired', subject: quote.inquiry_id, ...moved, data: { quoteId: id } }, now)
  return { ok: true }
}

/** Throws a draft away. */
export async function discardQuote(
  db: Database,
  actor: Actor,
  { quoteId }: { quoteId: QuoteId },
  now: Instant,
): Promise<Outcome<string>> {
  return inTransaction(db, async (trx) => {
    const quote = await quoteInTransaction(trx, quoteId)
    if (!quote) return refuse('quotes.quote_unknown')
    const to = await moveQuote(trx, quote, 'discard')
    if (!to) return refuse('shared.stale')
    await appendEvent(trx, actor, { kind: 'quote.discarded', subject: quoteId, from: quote.state, to }, now)
    return { ok: true as const }
  })
}

/** When an inquiry ends, what was offered for it ends too; part of the caller's transaction. */
export async function withdrawQuotesOf(trx: Trx, actor: Actor | SystemActor, inquiryId: InquiryId, now: Instant): Promise<void> {
  for (const quote of await quotesOfInquiry(trx, inquiryId)) {
    const to = (await moveQuote(trx, quote, 'withdraw')) ?? (await moveQuote(trx, quote, 'discard'))
    if (!to) continue
    await freeQuote(trx, actor, quote.id, now)
    await appendEvent(trx, actor, { kind: 'quote.withdrawn', subject: quote.id, from: quote.state, to }, now)
  }
}
