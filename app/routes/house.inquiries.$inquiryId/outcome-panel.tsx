import type { OrderState } from '#app/domain/orders/order-states'
import type { QuoteState } from '#app/domain/quotes/quote-states'
import { type Currency, money } from '#app/domain/shared/money'
import { useWords } from '#app/i18n/use-words'
import { Panel } from '#app/ui/panel/panel'
import { Tag } from '#app/ui/tag/tag'

type OutcomePanelProps = {
  quotes: readonly { id: string; number: string; revision: number; state: QuoteState; currency: Currency; total_minor: number }[]
  orders: readonly { id: string; number: string; state: OrderState }[]
}

/** What the inquiry led to so far: offers, and an order. */
export function OutcomePanel({ quotes, orders }: OutcomePanelProps) {
  const { t, money: inMoney } = useWords()
  return (
    <Panel id="outcome" title={t('inquiry.quotes')}>
      <div className="stack-s">
        {quotes.length === 0 && <p className="muted">{t('inquiry.no_quote')}</p>}
        {quotes.map((quote) => (
          <p key={quote.id} className="row row-between">
            <a href={`/house/quotes/${quote.id}`}>
              {t('quotes.number_revision', { number: quote.number, revision: quote.revision })}
            </a>
            <Tag tone={quote.state === 'accepted' ? 'good' : 'line'}>{t(`quotes.state.${quote.state}`)}</Tag>
            <span className="n">{inMoney(money(quote.total_minor, quote.currency))}</span>
          </p>
        ))}
        {orders.map((order) => (
          <p key={order.id} className="row row-between">
            <a href={`/house/orders/${order.id}`}>{order.number}</a>
            <Tag tone={order.state === 'cancelled' ? 'bad' : 'good'}>{t(`orders.state.${order.state}`)}</Tag>
          </p>
        ))}
      </div>
    </Panel>
  )
}
