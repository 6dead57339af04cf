import type { OffDays } from '#app/domain/supply/off-days'
import { useWords } from '#app/i18n/use-words'
import { daysInWords } from '#app/ui/off-days/off-words'
import { CallCard, Calls } from '#app/ui/task/call-card'

/** Leads to where a maker says when it does not work. */
export function OffDaysLink({ next, suffix }: { next: OffDays | null; suffix: string }) {
  const words = useWords()
  const { t } = words
  return (
    <>
      <h2>{t('calendar.days_off')}</h2>
      <Calls>
        <CallCard
          href={`/workshop/off-days${suffix}`}
          icon="calendar-days"
          title={t('calendar.workshop_link')}
          price={next ? t('calendar.workshop_link_next', { days: daysInWords(next, words) }) : t('calendar.workshop_link_none')}
        />
      </Calls>
    </>
  )
}
