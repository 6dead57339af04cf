import { paymentTerms } from '#app/domain/quotes/payment-terms'
import { paymentParts } from '#app/domain/quotes/price-quote'
import { money } from '#app/domain/shared/money'
import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button, ButtonLink } from '#app/ui/button/button'
import { Facts } from '#app/ui/facts/facts'
import { TextArea } from '#app/ui/field/text-field'
import type { ShownQuote } from './shown-quote'

type Props = { quote: ShownQuote; open: boolean; answer: unknown }

/** Yes, not like this, or no. Each is a form of its own; the last two stay folded until they are wanted. */
export function AnswerBox({ quote, open, answer }: Props) {
  const words = useWords()
  const { t, day } = words
  const total = money(quote.total_minor, quote.currency)
  const deposit = paymentParts(total, paymentTerms[quote.payment_terms])[0] ?? total
  const wrong = (field: string) => problemAt(answer, field, words)
  return (
    <aside className="card sum accept" aria-labelledby="answer">
      <h2 id="answer" className="h-small">
        {open ? t('quotes.accept_question') : t(`quotes.state.${quote.state}`)}
      </h2>
      <Facts
        end
        lines
        facts={[
          { term: t('quotes.total'), value: words.money(total) },
          { term: t('quotes.deliver_by'), value: day(quote.deliver_by) },
        ]}
      />
      <p className="t-s soft">{t(`quotes.terms.${quote.payment_terms}`)}</p>
      {quote.orderId && (
        <ButtonLink href={`/buying/orders/${quote.orderId}`} look="primary" wide>
          {t('quotes.to_order')}
        </ButtonLink>
      )}
      {open && (
        <>
          <form method="post" className="stack">
            <p className="t-s soft">{t('quotes.accept_consequence', { amount: words.money(deposit) })}</p>
            <Button look="primary" size="big" wide name="answer" value="accept">
              {t('quotes.accept')}
            </Button>
          </form>
          <div className="accept-other stack">
            <details open={wrong('change') !== undefined}>
              <summary className="btn btn-wide">{t('quotes.ask_change')}</summary>
              <form method="post" className="stack mt">
                <TextArea
                  name="change"
                  label={t('quotes.ask_change_label')}
                  defaultValue={typedAt(answer, 'change')}
                  error={wrong('change')}
                />
                <Button wide name="answer" value="askChange">
                  {t('quotes.ask_change')}
                </Button>
              </form>
            </details>
            <details open={wrong('reason') !== undefined}>
              <summary className="btn btn-quiet btn-wide">{t('quotes.decline')}</summary>
              <form method="post" className="stack mt">
                <TextArea
                  name="reason"
                  label={t('quotes.decline_label')}
                  defaultValue={typedAt(answer, 'reason')}
                  error={wrong('reason')}
                />
                <Button look="danger" wide name="answer" value="decline">
                  {t('quotes.decline')}
                </Button>
              </form>
            </details>
          </div>
        </>
      )}
    </aside>
  )
}
