import type { Actor } from '#app/domain/people/actor'
import type { Day } from '#app/domain/shared/calendar'
import type { Reader } from '#db/client.server'

/** Offers that lie with the viewer and still hold; the one that runs out first on top. */
export async function quotesWaitingFor(db: Reader, viewer: Actor, today: Day) {
  if (viewer.buyerIds.length === 0) return []
  return db
    .selectFrom('quotes')
    .innerJoin('inquiries', 'inquiries.id', 'quotes.inquiry_id')
    .select(['quotes.id', 'quotes.number', 'quotes.revision', 'quotes.currency', 'quotes.total_minor as totalMinor'])
    .select(['quotes.valid_until as validUntil', 'inquiries.id as inquiryId', 'inquiries.number as inquiryNumber'])
    .where('quotes.buyer_id', 'in', viewer.buyerIds)
    .where('quotes.state', '=', 'sent')
    .where('quotes.valid_until', '>=', today)
    .orderBy('quotes.valid_until')
    .orderBy('quotes.id')
    .limit(50)
    .execute()
}
