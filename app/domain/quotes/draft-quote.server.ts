import type { Actor } from '#app/domain/people/actor'
import { movePlanAndTell } from '#app/domain/plans/move-plan.server'
import { type Day, dayOf, type Instant } from '#app/domain/shared/calendar'
import type { PlanId, QuoteId } from '#app/domain/shared/ids'
import { type Currency, multiply, rupiah, sum } from '#app/domain/shared/money'
import { parseDecimal, type Rational } from '#app/domain/shared/rational'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database, Trx } from '#db/client.server'
import { motifsOfPlan } from '#db/queries/carried-motifs.server'
import { rateOn } from '#db/queries/exchange-rates.server'
import { onceForKey } from '#db/queries/form-keys.server'
import { planToQuote } from '#db/queries/quotes.server'
import { inTransaction } from '#db/transaction.server'
import type { Incoterm } from './incoterms'
import { type BenefitShare, benefitShares, inLines, mayQuoteMotifs, type MotifQuoteRefusal } from './motifs-in-plan'
import type { PaymentTerms } from './payment-terms'
import { mayQuote, offeredPart } from './offered-part'
import { priceQuote } from './price-quote'
import { costsFit, type EnteredCost, enteredCosts } from './quote-costs'
import { writeQuote } from './write-quote.server'

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
  | MotifQuoteRefusal

export type PlanToQuote = NonNullable<Awaited<ReturnType<typeof planToQuote>>>

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
      const carried = inLines(await motifsOfPlan(trx, draft.planId), source.lines)
      const permitted = mayQuoteMotifs(carried)
      if (!permitted.ok) return permitted
      const benefits = benefitShares(carried)

      const fx = await exchangeFor(trx, draft.currency, dayOf(now))
      if (!fx) return refuse('quotes.no_rate', { currency: draft.currency }, 'currency')

      const priced = pricedLines(source)
      const price = priceQuote(priced, houseCosts(source, draft, benefits), draft.marginBp, draft.currency, fx.exact)
      const makers = sum(
        priced.map((line) => line.goods),
        'IDR',
      )
      const quoteId = await writeQuote(trx, actor, { draft, source, price, makers, benefits, fx }, now)
      if (source.plan.state === 'shown') await movePlanAndTell(trx, actor, source.plan, 'choose', now)
      return { ok: true as const, quoteId }
    }),
  )
}

function mayDraft(source: PlanToQuote | undefined, draft: QuoteDraft, today: Day): Outcome<Codes, { source: PlanToQuote }> {
  if (!source) return refuse('quotes.plan_unknown')
  const { plan } = source
  if (plan.inquiryState === 'ordered') return refuse('quotes.already_ordered')
  if (!mayQuote(plan.inquiryState)) return refuse('quotes.not_open')
  if (plan.state === 'set_aside') return refuse('quotes.plan_set_aside')
  const offered = offeredPart(source)
  if (offered.rows.length === 0) return refuse('quotes.plan_empty')
  if (draft.validUntil < today) return refuse('quotes.valid_until_past', { today }, 'validUntil')
  const fits = costsFit(draft.incoterm, plan.buyerKind, draft.costs)
  return fits.ok ? { ok: true, source: { plan, ...offered } } : fits
}

export type Exchange = { rate: string; day: Day; source: string; exact: Rational }

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
    goods: sum(
      rows
        .filter((row) => row.inquiry_line_id === line.inquiry_line_id)
        .map((row) => multiply(rupiah(row.price_minor), row.quantity)),
      'IDR',
    ),
  }))
}

function houseCosts({ plan }: PlanToQuote, draft: QuoteDraft, benefits: readonly BenefitShare[]) {
  const shares = benefits.map(({ amountMinor }) => rupiah(amountMinor))
  return [rupiah(plan.handling_minor), ...shares, ...enteredCosts.map((kind) => rupiah(draft.costs[kind]))]
}
