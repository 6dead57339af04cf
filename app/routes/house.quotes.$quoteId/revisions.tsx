import type { QuoteState } from '#app/domain/quotes/quote-states'
import { type Currency, money } from '#app/domain/shared/money'
import { useWords } from '#app/i18n/use-words'
import { Panel } from '#app/ui/panel/panel'

type Revision = { id: string; number: string; revision: number; state: QuoteState; currency: Currency; total_minor: number }

/** Every offer that was ever written for the inquiry. */
export function Revisions({ revisions, here }: { revisions: readonly Revision[]; here: string }) {
  const { t, money: inMoney } = useWords()
  return (
    <Panel id="revisions" title={t('quotes.revisions')}>
      <ul className="stack-s">
        {revisions.map((one) => (
          <li key={one.id} className="row row-between">
            <a href={`/house/quotes/${one.id}`} aria-current={one.id === here ? 'page' : undefined}>
              {t('quotes.number_revision', { number: one.number, revision: one.revision })}
            </a>
            <span className="t-s muted">
              {inMoney(money(one.total_minor, one.currency))}, {t(`quotes.state.${one.state}`)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
