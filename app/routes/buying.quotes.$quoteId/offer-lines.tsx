import { pictureUrl } from '#app/domain/pictures/picture-files'
import { money } from '#app/domain/shared/money'
import { useWords } from '#app/i18n/use-words'
import { Flash } from '#app/ui/flash/flash'
import type { ShownLine, ShownQuote } from './shown-quote'

/** The goods, their prices and the total; a line that is less than was asked says so. */
export function OfferLines({ quote, lines }: { quote: ShownQuote; lines: readonly ShownLine[] }) {
  const { t, language, money: inMoney, number, day, rate } = useWords()
  const amount = (minor: number) => inMoney(money(minor, quote.currency))
  const partial = lines.filter((line) => line.pieces < line.asked_pieces)
  return (
    <section className="accept-lines mt-l" aria-labelledby="goods">
      <h2 id="goods" className="visually-hidden">
        {t('quotes.item')}
      </h2>
      {partial.map((line) => (
        <Flash
          key={line.id}
          tone="warn"
          title={language === 'id' ? line.description_id : line.description_en}
          text={t('quotes.partial_notice', { offered: line.pieces, asked: line.asked_pieces })}
        />
      ))}
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('quotes.item')}</th>
            <th scope="col" className="n">
              {t('orders.quantity')}
            </th>
            <th scope="col" className="n">
              {t('quotes.unit_price')}
            </th>
            <th scope="col" className="n">
              {t('quotes.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                <span className="cap-item">
                  {line.pictureHash && (
                    <img src={pictureUrl(line.pictureHash, 320)} width="64" height="64" alt="" loading="lazy" />
                  )}
                  <span>{language === 'id' ? line.description_id : line.description_en}</span>
                </span>
              </th>
              <td className="n">
                {number(line.pieces)} {t(`unit.${line.unit}`, { count: line.pieces })}
              </td>
              <td className="n">{amount(line.unit_price_minor)}</td>
              <td className="n">{amount(line.amount_minor)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {t('quotes.total')}, {quote.incoterm} {quote.incoterm_place}
            </th>
            <td className="n">{amount(quote.total_minor)}</td>
          </tr>
        </tfoot>
      </table>
      {quote.currency !== 'IDR' && (
        <p className="t-s muted">
          {t('quotes.exchange_title')}:{' '}
          {t('quotes.exchange', {
            currency: quote.currency,
            rate: rate(quote.fx_rate),
            date: day(quote.fx_date),
            source: quote.fx_source,
          })}
        </p>
      )}
    </section>
  )
}
