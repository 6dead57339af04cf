import type { Actor } from '#app/domain/people/actor'
import { movePlanAndTell } from '#app/domain/plans/move-plan.server'
import { type Day, dayOf, type Instant } from '#app/domain/shared/calendar'
import { newId, type PlanId, type QuoteId } from '#app/domain/shared/ids'
import { type Currency, rupiah } from '#app/domain/shared/money'
import { parseDecimal, type Rational } from '#app/domain/shared/rational'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database, Trx } from '#db/client.server'
import { nextNumber } from '#db/queries/counters.server'
import { appendEvent } from '#db/queries/events.server'
import { rateOn } from '#db/queries/exchange-rates.server'
import { onceForKey } from '#db/queries/form-keys.server'
import { moveQuote, planToQuote, quotesOfInquiry } from '#db/queries/quotes.server'
import { inTransaction } from '#db/transaction.server'
import type { Incoterm } from './incoterms'
import type { PaymentTerms } from './payment-terms'
import { type QuotedPrice, priceQuote } from './price-quote'
import { type CostKind, costsFit, type EnteredCost, enteredCosts } from './quote-costs'

export type QuoteDraft = {
  key: string
  planId: PlanId
  currency: Currency
  marginBp: number
  incoterm: Incoterm
  incotermPlace: string
  paymentTerms: PaymentTerms
  validUntil: Day
  deliverBy: Day
  note: string | null
  /** Rupiah. */
  costs: Readonly<Record<EnteredCost, number>>
}

type Codes =
  | 'quotes.plan_unknown'
  | 'quotes.already_ordered'
  | 'quotes.not_open'
  | 'quotes.plan_set_aside'
  | 'quotes.plan_empty'
  | 'quotes.no_rate'
  | 'quotes.valid_until_past'
  | 'quotes.cost_not_in_term'
  | 'quotes.cost_missing'

type PlanToQuote = NonNullable<Awaited<ReturnType<typeof planToQuote>>>

/** Writes a quote from a plan, or the next revision of one; an older draft on the desk makes room for it. */
export async function draftQuote(
  db: Database,
  actor: Actor,
  draft: QuoteDraft,
  now: Instant,
): Promise<Outcome<Codes, { quoteId: QuoteId }>> {
  return inTransaction(db, (trx) =>
    onceForKey(trx, { scope: `quote.draft:${actor.accountId}`, key: draft.key }, now, async () => {
      const found = await planToQuote(trx, draft.planId)
      const allowed = mayDraft(found, draft, dayOf(now))
      if (!allowed.ok) return allowed
      const { source } = allowed

      const fx = await exchangeFor(trx, draft.currency, dayOf(now))
      if (!fx) return refuse('quotes.no_rate', { currency: draft.currency }, 'currency')

      const price = priceQuote(pricedLines(source), houseCosts(source, draft), draft.marginBp, draft.currency, fx.exact)
      if (price.lines.length === 0) return refuse('quotes.plan_empty')

      const quoteId = await writeQuote(trx, actor, draft, source, price, fx, now)
      if (source.plan.state === 'shown') await movePlanAndTell(trx, actor, source.plan, 'choose', now)
      return { ok: true as const, quoteId }
    }),
  )
}

function mayDraft(source: PlanToQuote | undefined, draft: QuoteDraft, today: Day): Outcome<Codes, { source: PlanToQuote }> {
  if (!source) return refuse('quotes.plan_unknown')
  const { plan, rows } = source
  if (plan.inquiryState === 'ordered') return refuse('quotes.already_ordered')
  if (!['sent', 'calling', 'quoted'].includes(plan.inquiryState)) return refuse('quotes.not_open')
  if (plan.state === 'set_aside') return refuse('quotes.plan_set_aside')
  if (rows.length === 0) return refuse('quotes.plan_empty')
  if (draft.validUntil < today) return refuse('quotes.valid_until_past', { today }, 'validUntil')
  const fits = costsFit(draft.incoterm, plan.buyerKind, draft.costs)
  return fits.ok ? { ok: true, source } : fits
}

type Exchange = { rate: string; day: Day; source: string; exact: Rational }

async function exchangeFor(trx: Trx, currency: Currency, today: Day): Promise<Exchange | undefined> {
  if (currency === 'IDR') return { rate: '1', day: today, source: 'IDR', exact: { of: 1n, per: 1n } }
  const found = await rateOn(trx, currency, today)
  const exact = found && parseDecimal(found.rate)
  return found && exact ? { rate: found.rate, day: found.day, source: found.source, exact } : undefined
}

function pricedLines({ lines, rows }: PlanToQuote) {
  return lines.map((line) => ({
    key: line.inquiry_line_id,
    asked: line.asked,
    needed: line.needed,
    planned: line.planned,
    goods: rupiah(
      rows
        .filter((row) => row.inquiry_line_id === line.inquiry_line_id)
        .reduce((all, row) => all + row.quantity * row.price_minor, 0),
    ),
  }))
}

function houseCosts({ plan }: PlanToQuote, draft: QuoteDraft) {
  return [rupiah(plan.handling_minor), ...enteredCosts.map((kind) => rupiah(draft.costs[kind]))]
}

async function writeQuote(
  trx: Trx,
  actor: Actor,
  draft: QuoteDraft,
  source: PlanToQuote,
  price: QuotedPrice,
  fx: Exchange,
  now: Instant,
) {
  const { plan, lines } = source
  const earlier = await quotesOfInquiry(trx, plan.inquiry_id)
  for (const old of earlier.filter((quote) => quote.state === 'draft')) {
    const to = await moveQuote(trx, old, 'discard')
    if (to) await appendEvent(trx, actor, { kind: 'quote.discarded', subject: old.id, from: old.state, to }, now)
  }
  const latest = earlier[0]
  const quoteId = newId('quote', Date.parse(now))
  await trx
    .insertInto('quotes')
    .values({
      id: quoteId,
      number: latest?.number ?? (await nextNumber(trx, 'Q', dayOf(now))),
      revision: (latest?.revision ?? 0) + 1,
      inquiry_id: plan.inquiry_id,
      buyer_id: plan.buyerId,
      plan_id: plan.id,
      state: 'draft',
      currency: draft.currency,
      fx_rate: fx.rate,
      fx_date: fx.day,
      fx_source: fx.source,
      margin_bp: draft.marginBp,
      incoterm: draft.incoterm,
      incoterm_place: draft.incotermPlace,
      payment_terms: draft.paymentTerms,
      valid_until: draft.validUntil,
      deliver_by: draft.deliverBy,
      note: draft.note,
      total_minor: price.total.minor,
      answer_reason: null,
      written_by: actor.accountId,
      created_at: now,
      sent_at: null,
      answered_at: null,
      answered_by: null,
    })
    .execute()
  await trx
    .insertInto('quote_lines')
    .values(
      price.lines.map((quoted, position) => {
        const line = lines.find((candidate) => candidate.inquiry_line_id === quoted.key)
        if (!line) throw new Error('a quoted line comes from a line of the plan')
        return {
          id: newId('quoteLine', Date.parse(now)),
          quote_id: quoteId,
          position,
          inquiry_line_id: line.inquiry_line_id,
          standard_id: line.standard_id,
          description_id: [line.name_id, line.size].filter(Boolean).join(', '),
          description_en: [line.name_en, line.size].filter(Boolean).join(', '),
          asked_pieces: quoted.asked,
          pieces: quoted.pieces,
          unit_price_minor: quoted.unitPrice.minor,
          amount_minor: quoted.amount.minor,
        }
      }),
    )
    .execute()
  await writeCosts(trx, quoteId, source, draft)
  await appendEvent(trx, actor, { kind: 'quote.drafted', subject: quoteId, to: 'draft', data: { planId: plan.id } }, now)
  return quoteId
}

async function writeCosts(trx: Trx, quoteId: QuoteId, { plan }: PlanToQuote, draft: QuoteDraft) {
  const entered = enteredCosts.map((kind): [CostKind, number] => [kind, draft.costs[kind]])
  const costs: [CostKind, number][] = [['makers', plan.goods_minor], ['collection', plan.handling_minor], ...entered]
  await trx
    .insertInto('quote_costs')
    .values(
      costs
        .filter(([, amount]) => amount > 0)
        .map(([kind, amount], position) => ({ quote_id: quoteId, position, kind, label: null, amount_minor: amount })),
    )
    .execute()
}
