import { type QuoteEvent, type QuoteState, quoteTransitions } from '#app/domain/quotes/quote-states'
import type { Actor } from '#app/domain/people/actor'
import type { Day, Instant } from '#app/domain/shared/calendar'
import type { InquiryId, PlanId, QuoteId, StandardId } from '#app/domain/shared/ids'
import { stateAfter } from '#app/domain/shared/transitions'
import type { Reader, Trx } from '#db/client.server'

/** Compare-and-set; undefined when there is no such step from here, or somebody moved it first. */
export async function moveQuote(
  trx: Trx,
  seen: { id: QuoteId; state: QuoteState },
  event: QuoteEvent,
  marks: { sent_at?: Instant; answered_at?: Instant; answered_by?: Actor['accountId']; answer_reason?: string } = {},
) {
  const to = stateAfter<QuoteState, QuoteEvent>(quoteTransitions, seen.state, event)
  if (!to) return undefined
  const { numUpdatedRows } = await trx
    .updateTable('quotes')
    .set({ state: to, ...marks })
    .where('id', '=', seen.id)
    .where('state', '=', seen.state)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n ? to : undefined
}

export function quoteInTransaction(trx: Trx, id: QuoteId) {
  return trx.selectFrom('quotes').selectAll().where('id', '=', id).executeTakeFirst()
}

/** For the house: everything, costs and margin included. */
export function quoteForHouse(db: Reader, id: QuoteId) {
  return db
    .selectFrom('quotes')
    .innerJoin('inquiries', 'inquiries.id', 'quotes.inquiry_id')
    .innerJoin('buyers', 'buyers.id', 'quotes.buyer_id')
    .innerJoin('accounts', 'accounts.id', 'quotes.written_by')
    .leftJoin('orders', 'orders.quote_id', 'quotes.id')
    .selectAll('quotes')
    .select([
      'inquiries.number as inquiryNumber',
      'buyers.name as buyerName',
      'buyers.country as buyerCountry',
      'buyers.city as buyerCity',
    ])
    .select(['accounts.name as writerName', 'orders.id as orderId'])
    .where('quotes.id', '=', id)
    .executeTakeFirst()
}

export function quoteLines(db: Reader, id: QuoteId) {
  return db
    .selectFrom('quote_lines')
    .innerJoin('standards', 'standards.id', 'quote_lines.standard_id')
    .leftJoin('pictures', 'pictures.id', 'standards.picture_id')
    .selectAll('quote_lines')
    .select([
      'standards.unit',
      'standards.hs6',
      'standards.slug',
      'standards.size',
      'standards.tolerance',
      'pictures.hash as pictureHash',
    ])
    .where('quote_id', '=', id)
    .orderBy('position')
    .execute()
}

export function quoteCosts(db: Reader, id: QuoteId) {
  return db.selectFrom('quote_costs').selectAll().where('quote_id', '=', id).orderBy('position').execute()
}

export function quotesOfInquiry(db: Reader, inquiryId: InquiryId) {
  return db.selectFrom('quotes').selectAll().where('inquiry_id', '=', inquiryId).orderBy('revision', 'desc').execute()
}

export type QuoteFilter = { state?: QuoteState | null; limit?: number }

export function quotesForHouse(db: Reader, filter: QuoteFilter = {}) {
  let query = db
    .selectFrom('quotes')
    .innerJoin('inquiries', 'inquiries.id', 'quotes.inquiry_id')
    .innerJoin('buyers', 'buyers.id', 'quotes.buyer_id')
    .select([
      'quotes.id',
      'quotes.number',
      'quotes.revision',
      'quotes.state',
      'quotes.currency',
      'quotes.total_minor',
      'quotes.valid_until',
      'quotes.created_at',
      'inquiries.number as inquiryNumber',
      'inquiries.id as inquiryId',
      'buyers.name as buyerName',
    ])
    .orderBy('quotes.id', 'desc')
    .limit(filter.limit ?? 200)
  if (filter.state) query = query.where('quotes.state', '=', filter.state)
  return query.execute()
}

/** The plan a quote is to be written from, with the worth of each line's goods. */
export async function planToQuote(db: Reader, planId: PlanId) {
  const plan = await db
    .selectFrom('plans')
    .innerJoin('inquiries', 'inquiries.id', 'plans.inquiry_id')
    .innerJoin('buyers', 'buyers.id', 'inquiries.buyer_id')
    .selectAll('plans')
    .select([
      'inquiries.state as inquiryState',
      'inquiries.number as inquiryNumber',
      'inquiries.currency',
      'inquiries.incoterm',
      'inquiries.incoterm_place',
      'inquiries.needed_by',
      'buyers.id as buyerId',
      'buyers.name as buyerName',
      'buyers.kind as buyerKind',
    ])
    .where('plans.id', '=', planId)
    .executeTakeFirst()
  if (!plan) return undefined
  const lines = await db
    .selectFrom('plan_lines')
    .innerJoin('standards', 'standards.id', 'plan_lines.standard_id')
    .innerJoin('inquiry_lines', 'inquiry_lines.id', 'plan_lines.inquiry_line_id')
    .selectAll('plan_lines')
    .select(['standards.name_id', 'standards.name_en', 'standards.size', 'standards.unit', 'inquiry_lines.position'])
    .where('plan_lines.plan_id', '=', planId)
    .orderBy('inquiry_lines.position')
    .execute()
  const rows = await db.selectFrom('plan_rows').selectAll().where('plan_id', '=', planId).where('quantity', '>', 0).execute()
  return { plan, lines, rows }
}

export function sentQuotesPast(db: Reader, today: Day) {
  return db
    .selectFrom('quotes')
    .select('id')
    .where('state', '=', 'sent')
    .where('valid_until', '<', today)
    .orderBy('id')
    .limit(100)
    .execute()
}

/** What the buyer pays for each of a standard, in the quote's currency. */
export async function priceOfStandard(trx: Trx, quoteId: QuoteId, standardId: StandardId): Promise<number> {
  const line = await trx
    .selectFrom('quote_lines')
    .select('unit_price_minor')
    .where('quote_id', '=', quoteId)
    .where('standard_id', '=', standardId)
    .orderBy('position', 'desc')
    .executeTakeFirstOrThrow()
  return line.unit_price_minor
}
