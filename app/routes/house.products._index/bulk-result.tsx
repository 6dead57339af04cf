import type { RefusalParams } from '#app/domain/shared/refusal'
import { useWords } from '#app/i18n/use-words'
import { Flash } from '#app/ui/flash/flash'
import type { BulkEvent } from './bulk-events'

type Result = {
  event: BulkEvent
  done: number
  refused: readonly { id: string; name: string | null; refusal: { code: string; params?: RefusalParams } }[]
}

export function isBulkResult(answer: unknown): answer is Result {
  return typeof answer === 'object' && answer !== null && 'refused' in answer
}

/** What was done, and of each that could not be moved why. */
export function BulkResult({ result: { event, done, refused } }: { result: Result }) {
  const words = useWords()
  const { t } = words
  return (
    <div className="stack-s mt">
      {done > 0 && <Flash tone="good" title={t(`listing.bulk_done_${event}`, { count: done })} />}
      <Flash tone="warn" title={t('listing.bulk_refused', { count: refused.length })}>
        <ul>
          {refused.map(({ id, name, refusal }) => (
            <li key={id}>
              {name && <a href={`/house/products/${id}`}>{name}</a>} {words.refusal(refusal)}
            </li>
          ))}
        </ul>
      </Flash>
    </div>
  )
}
