import type { Actor } from '#app/domain/people/actor'
import { dayOf, type Instant } from '#app/domain/shared/calendar'
import { newId, type QuoteId } from '#app/domain/shared/ids'
import type { Money } from '#app/domain/shared/money'
import type { Trx } from '#db/client.server'
import { nextNumber } from '#db/queries/counters.server'
import { appendEvent } from '#db/queries/events.server'
import { moveQuote, quotesOfInquiry } from '#db/queries/quotes.server'
import type { Exchange, PlanToQuote, QuoteDraft } from './draft-quote.server'
import type { BenefitShare } from './motifs-in-plan'
import type { QuotedPrice } from './price-quote'
import { type CostKind, enteredCosts } from './quote-costs'

type Written = {
  draft: QuoteDraft
  source: PlanToQuote
  price: QuotedPrice
  makers: Money
  benefits: readonly BenefitShare[]
  fx: Exchange
}

/** Puts a priced draft on the desk, as the next revision where there was one; an older draft makes room for it. */
export async function writeQuote(trx: Trx, actor: Actor, written: Written, now: Instant): Promise<QuoteId> {
  const { draft, source, price, fx } = written
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
  await writeCosts(trx, quoteId, written)
  await appendEvent(trx, actor, { kind: 'quote.drafted', subject: quoteId, to: 'draft', data: { planId: plan.id } }, now)
  return quoteId
}

async function writeCosts(trx: Trx, quoteId: QuoteId, { draft, source, makers, benefits }: Written) {
  const cost = (kind: CostKind, amount_minor: number) => ({ kind, label: null, label_en: null, amount_minor })
  const costs = [
    cost('makers', makers.minor),
    cost('collection', source.plan.handling_minor),
    ...benefits.map(({ motif, holder, holderEn, amountMinor }) => ({
      ...cost('benefit_share', amountMinor),
      label: `${motif}, ${holder}`,
      label_en: `${motif}, ${holderEn}`,
    })),
    ...enteredCosts.map((kind) => cost(kind, draft.costs[kind])),
  ]
  await trx
    .insertInto('quote_costs')
    .values(
      costs.filter(({ amount_minor }) => amount_minor > 0).map((one, position) => ({ ...one, quote_id: quoteId, position })),
    )
    .execute()
}
