import type { InquiryState } from '#app/domain/inquiries/inquiry-states'
import type { QuoteState } from '#app/domain/quotes/quote-states'
import { type Currency, money } from '#app/domain/shared/money'
import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button, ButtonLink } from '#app/ui/button/button'
import { TextArea } from '#app/ui/field/text-field'
import { type Delivery, DeliveryFacts } from '#app/ui/inquiry/delivery-facts'
import { Tag } from '#app/ui/tag/tag'

type AsideProps = {
  inquiry: Delivery & { state: Exclude<InquiryState, 'draft'> }
  quotes: readonly { id: string; number: string; revision: number; state: QuoteState; currency: Currency; total_minor: number }[]
  orders: readonly { id: string; number: string }[]
  mayWithdraw: boolean
  answer: unknown
}

/** Where the inquiry stands, what it led to, and the way out. */
export function InquiryAside({ inquiry, quotes, orders, mayWithdraw, answer }: AsideProps) {
  const words = useWords()
  const { t, money: inMoney } = words
  const wrong = problemAt(answer, 'reason', words)
  return (
    <aside className="card sum" aria-labelledby="standing">
      <h2 id="standing" className="h-small">
        {t('inquiry.details')}
      </h2>
      <DeliveryFacts {...inquiry} />
      <h3 className="h-small">{t('inquiry.quotes')}</h3>
      {quotes.length === 0 && <p className="muted">{t('inquiry.no_quote')}</p>}
      {quotes.map((quote) => (
        <p key={quote.id} className="row row-between">
          <a href={`/buying/quotes/${quote.id}`}>
            {t('quotes.number_revision', { number: quote.number, revision: quote.revision })}
          </a>
          <Tag tone={quote.state === 'sent' ? 'note' : 'line'}>{t(`quotes.state.${quote.state}`)}</Tag>
          <span className="n">{inMoney(money(quote.total_minor, quote.currency))}</span>
        </p>
      ))}
      {orders.map(({ id, number }) => (
        <ButtonLink key={id} href={`/buying/orders/${id}`} look="primary" wide>
          {t('inquiry.see_order', { number })}
        </ButtonLink>
      ))}
      {mayWithdraw && (
        <details open={wrong !== undefined}>
          <summary className="btn btn-quiet btn-wide">{t('inquiry.withdraw')}</summary>
          <form method="post" className="stack mt" noValidate>
            <p className="t-s soft">{t('inquiry.withdraw_consequence')}</p>
            <TextArea
              name="reason"
              label={t('inquiry.withdraw_reason')}
              maxLength={1000}
              defaultValue={typedAt(answer, 'reason')}
              error={wrong}
            />
            <Button look="danger" wide name="do" value="withdraw">
              {t('inquiry.withdraw')}
            </Button>
          </form>
        </details>
      )}
    </aside>
  )
}
