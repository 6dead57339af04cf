import { useWords } from '#app/i18n/use-words'
import { Meter } from '#app/ui/meter/meter'

/** What is not yet promised of each month, in words beside its bar. */
export function FreeTime({ months }: { months: readonly { month: string; free: number }[] }) {
  const { t, month: nameOf, share } = useWords()
  return (
    <section aria-labelledby="free" className="stack-s">
      <h2 id="free" className="h-small">
        {t('makers.free')}
      </h2>
      <ul className="stack-s">
        {months.map(({ month, free }) => {
          const words = t('makers.free_in', { month: nameOf(month), share: share(free) })
          return (
            <li key={month}>
              {words}
              <Meter label={words} part={free} whole={1} tone={free > 0 ? 'good' : 'warn'} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
