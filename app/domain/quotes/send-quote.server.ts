import type { Actor } from '#app/domain/people/actor'
import { dayOf, type Instant } from '#app/domain/shared/calendar'
import type { QuoteId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { freeQuote, reserveForQuote } from '#app/domain/supply/hold-promises.server'
import { readParts } from '#app/domain/supply/tranches'
import { translator } from '#app/i18n'
import type { Database, Trx } from '#db/client.server'
import { accountsOfBuyer } from '#db/queries/buyers.server'
import { motifsOfPlan } from '#db/queries/carried-motifs.server'
import { appendEvent } from '#db/queries/events.server'
import { inquiryInTransaction, moveInquiry } from '#db/queries/inquiry-moves.server'
import { enqueueMail } from '#db/queries/outbox.server'
import { moveQuote, planToQuote, quoteInTransaction, quotesOfInquiry } from '#db/queries/quotes.server'
import { inTransaction } from '#db/transaction.server'
import { inLines, mayQuoteMotifs } from './motifs-in-plan'
import { mayQuote, offeredPart } from './offered-part'

type Quote = NonNullable<Awaited<ReturnType<typeof quoteInTransaction>>>

/** Puts a draft before the buyer: from here on the makers' promises in its plan are held for it. */
export async function sendQuote(
  db: Database,
  actor: Actor,
  { quoteId, publicUrl }: { quoteId: QuoteId; publicUrl: string },
  now: Instant,
): Promise<Outcome<string>> {
  return inTransaction(db, async (trx) => {
    const quote = await quoteInTransaction(trx, quoteId)
    if (!quote) return refuse('quotes.quote_unknown')
    if (quote.state === 'sent') return { ok: true as const }
    if (quote.valid_until < dayOf(now)) return refuse('quotes.valid_until_past', { today: dayOf(now) })
    const inquiry = await inquiryInTransaction(trx, quote.inquiry_id)
    if (!inquiry) return refuse('quotes.quote_unknown')
    if (!mayQuote(inquiry.state)) return refuse('quotes.not_open')

    await supersedeEarlier(trx, actor, quote, now)
    const sent = await moveQuote(trx, quote, 'send', { sent_at: now })
    if (!sent) return refuse('shared.stale')

    const source = await planToQuote(trx, quote.plan_id)
    const offered = source ? offeredPart(source) : { lines: [], rows: [] }
    // A permission may have ended while the draft lay on the desk.
    const permitted = mayQuoteMotifs(inLines(await motifsOfPlan(trx, quote.plan_id), offered.lines))
    if (!permitted.ok) return permitted
    const rows = offered.rows.map((row) => ({
      commitmentId: row.commitment_id,
      quantity: row.quantity,
      priceMinor: row.price_minor,
      readyOn: row.ready_on,
      parts: readParts(row.parts),
    }))
    const reserved = await reserveForQuote(trx, actor, { quoteId, rows }, now)
    if (!reserved.ok) return reserved

    if (inquiry.state !== 'quoted' && !(await moveInquiry(trx, inquiry, 'quote', now))) return refuse('quotes.not_open')
    await appendEvent(trx, actor, { kind: 'quote.sent', subject: quoteId, from: 'draft', to: sent }, now)
    await appendEvent(
      trx,
      actor,
      { kind: 'inquiry.quoted', subject: inquiry.id, from: inquiry.state, to: 'quoted', data: { quoteId } },
      now,
    )
    await tellBuyer(trx, quote, `${publicUrl}/buying/quotes/${quoteId}`, now)
    return { ok: true as const }
  })
}

/** One offer at a time lies with a buyer: the earlier one gives its promises back first. */
async function supersedeEarlier(trx: Trx, actor: Actor, quote: Quote, now: Instant) {
  for (const earlier of await quotesOfInquiry(trx, quote.inquiry_id)) {
    if (earlier.id === quote.id) continue
    const to = await moveQuote(trx, earlier, 'supersede')
    if (!to) continue
    await freeQuote(trx, actor, earlier.id, now)
    await appendEvent(
      trx,
      actor,
      { kind: 'quote.superseded', subject: earlier.id, from: earlier.state, to, data: { by: quote.id } },
      now,
    )
  }
}

async function tellBuyer(trx: Trx, quote: Quote, link: string, now: Instant) {
  for (const account of await accountsOfBuyer(trx, quote.buyer_id)) {
    if (!account.email) continue
    const t = translator(account.language)
    const params = { number: quote.number, revision: quote.revision, validUntil: quote.valid_until, link }
    await enqueueMail(
      trx,
      { recipient: account.email, subject: t('quotes.mail_subject', params), body: t('quotes.mail_body', params) },
      now,
    )
  }
}
