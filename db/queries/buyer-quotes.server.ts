import type { Actor } from '#app/domain/people/actor'
import type { InquiryId, QuoteId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'

/** A quote as its buyer may read it: without the margin, the plan behind it, and who wrote it. */
const buyersPart = [
  'quotes.id',
  'quotes.number',
  'quotes.revision',
  'quotes.inquiry_id',
  'quotes.buyer_id',
  'quotes.state',
  'quotes.currency',
  'quotes.fx_rate',
  'quotes.fx_date',
  'quotes.fx_source',
  'quotes.incoterm',
  'quotes.incoterm_place',
  'quotes.payment_terms',
  'quotes.valid_until',
  'quotes.deliver_by',
  'quotes.note',
  'quotes.total_minor',
  'quotes.answer_reason',
  'quotes.created_at',
  'quotes.sent_at',
  'quotes.answered_at',
  'quotes.answered_by',
] as const

function readable(db: Reader) {
  return db
    .selectFrom('quotes')
    .innerJoin('inquiries', 'inquiries.id', 'quotes.inquiry_id')
    .innerJoin('buyers', 'buyers.id', 'quotes.buyer_id')
    .leftJoin('orders', 'orders.quote_id', 'quotes.id')
    .select(buyersPart)
    .select([
      'inquiries.number as inquiryNumber',
      'buyers.name as buyerName',
      'buyers.country as buyerCountry',
      'buyers.city as buyerCity',
    ])
    .select('orders.id as orderId')
}

/** A quote that lies, or lay, with one of the viewer's own buyers; drafts are the house's. */
export function quoteOfBuyer(db: Reader, viewer: Actor, id: QuoteId) {
  if (viewer.buyerIds.length === 0) return Promise.resolve(undefined)
  return readable(db)
    .where('quotes.id', '=', id)
    .where('quotes.buyer_id', 'in', viewer.buyerIds)
    .where('quotes.state', 'not in', ['draft', 'discarded'])
    .executeTakeFirst()
}

/** What the buyer would read, for the house to print; drafts too. */
export function quoteOnPaper(db: Reader, id: QuoteId) {
  return readable(db).where('quotes.id', '=', id).executeTakeFirst()
}

/** The revision before this one under the same number, as the buyer saw it. */
export function previousRevision(db: Reader, quote: { number: string; revision: number }) {
  return db
    .selectFrom('quotes')
    .select(buyersPart)
    .where('number', '=', quote.number)
    .where('revision', '<', quote.revision)
    .where('state', 'not in', ['draft', 'discarded'])
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** What the buyer may see of the offers for an inquiry of his. */
export function quotesOfInquiryForBuyer(db: Reader, viewer: Actor, inquiryId: InquiryId) {
  if (viewer.buyerIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('quotes')
    .select(['id', 'number', 'revision', 'state', 'currency', 'total_minor', 'valid_until', 'deliver_by', 'sent_at'])
    .where('inquiry_id', '=', inquiryId)
    .where('buyer_id', 'in', viewer.buyerIds)
    .where('state', 'not in', ['draft', 'discarded'])
    .orderBy('revision', 'desc')
    .execute()
}

/** Every offer that was ever made to the viewer's buyers. */
export function quotesOfBuyer(db: Reader, viewer: Actor) {
  if (viewer.buyerIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('quotes')
    .innerJoin('inquiries', 'inquiries.id', 'quotes.inquiry_id')
    .select(['quotes.id', 'quotes.number', 'quotes.revision', 'quotes.state', 'quotes.currency', 'quotes.total_minor'])
    .select(['quotes.valid_until', 'quotes.inquiry_id', 'inquiries.number as inquiryNumber'])
    .where('quotes.buyer_id', 'in', viewer.buyerIds)
    .where('quotes.state', 'not in', ['draft', 'discarded'])
    .orderBy('quotes.id', 'desc')
    .limit(200)
    .execute()
}
