import type { PaymentTerms } from '#app/domain/quotes/payment-terms'
import { type Currency, money } from '#app/domain/shared/money'
import type { BaseUnit } from '#app/domain/shared/quantity'
import { useWords } from '#app/i18n/use-words'
import { Facts } from '#app/ui/facts/facts'
import { Panel } from '#app/ui/panel/panel'
import { Table, TableScroll } from '#app/ui/table/table'

type Quote = {
  currency: Currency
  total_minor: number
  incoterm: string
  incoterm_place: string
  payment_terms: PaymentTerms
  valid_until: string
  deliver_by: string
  fx_rate: string
  fx_date: string
  fx_source: string
  note: string | null
}
type Line = {
  id: string
  description_id: string
  description_en: string
  asked_pieces: number
  pieces: number
  unit: BaseUnit
  unit_price_minor: number
  amount_minor: number
}

export function TermsAndLines({ quote, lines }: { quote: Quote; lines: readonly Line[] }) {
  const { t, language, money: inMoney, number, day, rate } = useWords()
  const amount = (minor: number) => inMoney(money(minor, quote.currency))
  return (
    <>
      <Panel id="lines" title={t('quotes.item')} flush>
        <TableScroll label={t('ui.table', { title: t('quotes.item') })}>
          <Table
            caption={t('quotes.item')}
            pad
            rows={lines}
            rowKey={(line) => line.id}
            columns={[
              {
                head: t('quotes.item'),
                names: true,
                cell: (line) => (language === 'id' ? line.description_id : line.description_en),
              },
              { head: t('quotes.asked'), number: true, cell: (line) => number(line.asked_pieces) },
              {
                head: t('quotes.offered'),
                number: true,
                cell: (line) => `${number(line.pieces)} ${t(`unit.${line.unit}`, { count: line.pieces })}`,
              },
              { head: t('quotes.unit_price'), number: true, cell: (line) => amount(line.unit_price_minor) },
              { head: t('quotes.amount'), number: true, cell: (line) => amount(line.amount_minor) },
            ]}
            foot={
              <tr>
                <th scope="row" colSpan={4}>
                  {t('quotes.total')}, {quote.incoterm} {quote.incoterm_place}
                </th>
                <td className="n">{amount(quote.total_minor)}</td>
              </tr>
            }
          />
        </TableScroll>
      </Panel>
      <Panel id="terms" title={t('quotes.payment_terms')}>
        <Facts
          facts={[
            { term: t('quotes.payment_terms'), value: t(`quotes.terms.${quote.payment_terms}`) },
            { term: t('quotes.valid_until'), value: day(quote.valid_until) },
            { term: t('quotes.deliver_by'), value: day(quote.deliver_by) },
            ...(quote.currency === 'IDR'
              ? []
              : [
                  {
                    term: t('quotes.exchange_title'),
                    value: t('quotes.exchange', {
                      currency: quote.currency,
                      rate: rate(quote.fx_rate),
                      date: day(quote.fx_date),
                      source: quote.fx_source,
                    }),
                  },
                ]),
            ...(quote.note ? [{ term: t('quotes.note'), value: quote.note }] : []),
          ]}
        />
      </Panel>
    </>
  )
}
