import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { TextField } from '#app/ui/field/text-field'
import { Panel } from '#app/ui/panel/panel'
import { bulkEvents } from './bulk-events'

/** What can be done with all that are ticked; each is judged by its own rule. */
export function BulkBar({ answer }: { answer: unknown }) {
  const words = useWords()
  const { t } = words
  return (
    <Panel id="bulk" title={t('listing.bulk')}>
      <div className="row row-end">
        <TextField
          name="reason"
          label={t('listing.bulk_reason')}
          maxLength={1000}
          defaultValue={typedAt(answer, 'reason')}
          error={problemAt(answer, 'reason', words)}
        />
        {bulkEvents.map((event) => (
          <Button key={event} name="do" value={event}>
            {t(`products.move.${event}`)}
          </Button>
        ))}
      </div>
    </Panel>
  )
}
