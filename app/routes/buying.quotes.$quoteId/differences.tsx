import type { Difference } from '#app/domain/quotes/quote-differences'
import { type Currency, money } from '#app/domain/shared/money'
import { useWords, type Words } from '#app/i18n/use-words'
import { isMessageKey } from '#app/i18n'

type Props = { since: number; currency: Currency; differences: readonly Difference[] }

/** What a new revision changed, so that the buyer need not compare by eye. */
export function Differences({ since, currency, differences }: Props) {
  const words = useWords()
  return (
    <section className="flash" aria-labelledby="changed">
      <div>
        <strong id="changed">{words.t('quotes.what_changed', { revision: since })}</strong>
        {differences.length === 0 ? (
          <p>{words.t('quotes.nothing_changed')}</p>
        ) : (
          <ul>
            {differences.map((difference, at) => (
              <li key={at}>{sentence(difference, currency, words)}</li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}

function sentence(difference: Difference, currency: Currency, words: Words): string {
  const shown = (value: string | number | undefined) => inWords(difference.what, value, currency, words)
  return words.t(`quotes.difference.${difference.what}`, {
    line: difference.line ?? '',
    before: shown(difference.before),
    after: shown(difference.after),
  })
}

function inWords(what: Difference['what'], value: string | number | undefined, currency: Currency, words: Words): string {
  if (value === undefined) return ''
  if (typeof value === 'number')
    return what === 'unit_price' || what === 'total' ? words.money(money(value, currency)) : words.number(value)
  const key = `quotes.terms.${value}`
  return what === 'payment_terms' && isMessageKey(key) ? words.t(key) : value
}
