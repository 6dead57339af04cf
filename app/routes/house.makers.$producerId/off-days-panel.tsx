import { useWords } from '#app/i18n/use-words'
import { daysInWords, placeInWords } from '#app/ui/off-days/off-words'
import { Panel } from '#app/ui/panel/panel'
import type { OffDaysRow } from '#db/queries/off-days-lists.server'

/** When this maker does not work, whoever said so. */
export function OffDaysPanel({ makerId, days }: { makerId: string; days: OffDaysRow[] }) {
  const words = useWords()
  const { t } = words
  return (
    <Panel
      id="off-days"
      title={t('calendar.days_off')}
      end={<a href={`/house/calendar?maker=${makerId}`}>{t('calendar.maker_open')}</a>}
    >
      {days.length === 0 && <p className="soft">{t('calendar.maker_none')}</p>}
      <ul className="stack-s">
        {days.map((off) => (
          <li key={off.id}>
            {daysInWords(off, words)}, {t(`calendar.reason.${off.reason}`)}
            {!off.producerId && <small className="muted"> {placeInWords(off, words)}</small>}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
