import type { OffReason } from '#app/domain/supply/off-days'
import type { Day } from '#app/domain/shared/calendar'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Empty } from '#app/ui/empty/empty'
import { daysInWords, placeInWords } from '#app/ui/off-days/off-words'

type OwnDay = {
  id: string
  own: boolean
  regency: string | null
  village: string | null
  from: Day
  to: Day
  reason: OffReason
  note: string | null
}

/** The maker's own days with a button each; those the house recorded for everybody around stand without. */
export function OwnDays({ days, action }: { days: OwnDay[]; action: string }) {
  const words = useWords()
  const { t } = words
  if (days.length === 0) {
    return (
      <Empty icon="calendar-days" title={t('calendar.none_own')}>
        {t('calendar.none_own_hint')}
      </Empty>
    )
  }
  return (
    <>
      <h2>{t('calendar.coming')}</h2>
      <ul className="off-list">
        {days.map((off) => (
          <li key={off.id}>
            <strong>{daysInWords(off, words, true)}</strong>
            <span>{[t(`calendar.reason.${off.reason}`), off.note].filter(Boolean).join('. ')}</span>
            {off.own ? (
              <form method="post" action={action}>
                <input type="hidden" name="offDaysId" value={off.id} />
                <Button name="do" value="remove" wide aria-label={t('calendar.not_so_named', { days: daysInWords(off, words) })}>
                  {t('calendar.not_so')}
                </Button>
              </form>
            ) : (
              <span className="muted">{t('calendar.from_house', { where: placeInWords(off, words) })}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
