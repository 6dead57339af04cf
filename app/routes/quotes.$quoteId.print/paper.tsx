import { paymentTerms } from '#app/domain/quotes/payment-terms'
import { paymentParts } from '#app/domain/quotes/price-quote'
import type { Language } from '#app/domain/people/actor'
import { money } from '#app/domain/shared/money'
import { wordsOf } from '#app/i18n/use-words'
import { Sheet, SheetColumns, SheetFoot, SheetParties } from '#app/ui/document/sheet'
import { SheetLines } from '#app/ui/document/sheet-lines'
import type { PrintedLine, PrintedQuote } from './printed-quote'

type Props = { quote: PrintedQuote; lines: readonly PrintedLine[]; language: Language }

/** The quotation as a page of paper, in its own language whatever the screen's. */
export function Paper({ quote, lines, language }: Props) {
  const paper = wordsOf(language)
  const plain = (minor: number) => paper.money(money(minor, quote.currency))
  const total = money(quote.total_minor, quote.currency)
  const parts = paymentParts(total, paymentTerms[quote.payment_terms])
  const where = [quote.buyerCity, quote.buyerCountry].filter((part) => part !== null)
  return (
    <Sheet
      title={paper.t('quotes.document_title')}
      facts={[
        {
          term: paper.t('quotes.number'),
          value: paper.t('quotes.number_revision', { number: quote.number, revision: quote.revision }),
        },
        { term: paper.t('quotes.date'), value: paper.day(quote.sent_at ?? quote.created_at) },
        { term: paper.t('quotes.valid_until'), value: paper.day(quote.valid_until) },
        { term: paper.t('quotes.state_label'), value: paper.t(`quotes.state.${quote.state}`) },
      ]}
    >
      <SheetParties
        parties={[
          { title: paper.t('quotes.to'), name: quote.buyerName, lines: [where.join(', ')] },
          {
            title: paper.t('quotes.incoterm'),
            name: `${quote.incoterm} ${quote.incoterm_place}`,
            lines: [`Incoterms 2020`, `${paper.t('quotes.deliver_by')} ${paper.dayLong(quote.deliver_by)}`],
          },
        ]}
      />
      <SheetLines
        caption={paper.t('quotes.item')}
        heads={{
          number: paper.t('quotes.row'),
          goods: paper.t('quotes.item'),
          hs: paper.t('quotes.hs'),
          pieces: paper.t('orders.quantity'),
          each: paper.t('quotes.unit_price'),
          amount: paper.t('quotes.amount'),
        }}
        lines={lines.map((line) => ({
          goods: language === 'id' ? line.description_id : line.description_en,
          ...(line.pieces < line.asked_pieces && {
            note: paper.t('quotes.partial_notice', { offered: line.pieces, asked: line.asked_pieces }),
          }),
          hs: line.hs6 ?? '',
          pieces: `${paper.number(line.pieces)} ${paper.t(`unit.${line.unit}`, { count: line.pieces })}`,
          each: plain(line.unit_price_minor),
          amount: plain(line.amount_minor),
        }))}
        sums={[
          {
            what: `${paper.t('quotes.total')}, ${quote.incoterm} ${quote.incoterm_place}`,
            amount: plain(quote.total_minor),
            grand: true,
          },
        ]}
      />
      <SheetColumns>
        <section>
          <h2>{paper.t('quotes.payment_terms')}</h2>
          <ul>
            {paymentTerms[quote.payment_terms].map((step, at) => (
              <li key={step.trigger}>
                {paper.t('orders.payment_step', {
                  percent: paper.share(step.shareBp / 10_000),
                  trigger: paper.t(`quotes.trigger.${step.trigger}`),
                })}
                : {paper.money(parts[at] ?? total)}
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{paper.t('quotes.note')}</h2>
          <p>{paper.t('quotes.handmade')}</p>
          {quote.currency !== 'IDR' && (
            <p>
              {paper.t('quotes.exchange_title')}:{' '}
              {paper.t('quotes.exchange', {
                currency: quote.currency,
                rate: paper.rate(quote.fx_rate),
                date: paper.day(quote.fx_date),
                source: quote.fx_source,
              })}
            </p>
          )}
          {quote.note && <p>{quote.note}</p>}
        </section>
      </SheetColumns>
      <SheetFoot
        signatures={[
          { for: paper.t('quotes.signed_house'), who: paper.t('house.name') },
          { for: paper.t('quotes.signed_buyer'), who: quote.buyerName },
        ]}
      />
    </Sheet>
  )
}
