import type { BaseUnit } from '#app/domain/shared/quantity'
import { useWords } from '#app/i18n/use-words'
import { Meter } from '#app/ui/meter/meter'

type Props = { unit: BaseUnit; stock: number; months: readonly { month: string; free: number; whole: number }[] }

/** How many can still be had until when, in words beside each bar. */
export function FreeMonths({ unit, stock, months }: Props) {
  const { t, number, month: monthName } = useWords()
  if (months.every(({ whole }) => whole === 0) && stock === 0) return null
  const amount = (count: number) => ({ pieces: number(count), unit: t(`unit.${unit}`, { count }) })
  return (
    <section className="section section-line" aria-labelledby="free">
      <div className="wrap cap-split">
        <header>
          <h2 id="free">{t('catalogue.free_title')}</h2>
          <p className="soft">{t('catalogue.free_text')}</p>
          {stock > 0 && <p>{t('catalogue.stock_now', amount(stock))}</p>}
        </header>
        <ol className="cap-months">
          {months.map(({ month, free, whole }) => (
            <li key={month}>
              <span>{t('catalogue.free_until', { month: monthName(month) })}</span>
              <Meter
                label={t('catalogue.free_share', { free: number(free), whole: number(whole) })}
                part={free}
                whole={whole}
                tone={free > 0 ? 'good' : 'bad'}
              />
              <span>
                <b>{t('catalogue.free_pieces', amount(free))}</b>{' '}
                <span className="muted">{t('catalogue.free_of', { whole: number(whole) })}</span>
              </span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}
