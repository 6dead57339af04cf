import type { OffDays } from '#app/domain/supply/off-days'
import { useWords } from '#app/i18n/use-words'
import { Button } from '../button/button'
import { Flash } from '../flash/flash'
import { daysInWords } from './off-words'

export type JustRemoved = OffDays & { id: string }

/** What was taken out a moment ago, with the way back. */
export function RemovedNote({ removed, action }: { removed: JustRemoved; action: string }) {
  const words = useWords()
  const { t } = words
  return (
    <form method="post" action={action}>
      <input type="hidden" name="offDaysId" value={removed.id} />
      <Flash
        tone="good"
        title={t('calendar.was_removed', { days: daysInWords(removed, words) })}
        action={
          <Button name="do" value="restore" icon="undo-2">
            {t('calendar.put_back')}
          </Button>
        }
      />
    </form>
  )
}
