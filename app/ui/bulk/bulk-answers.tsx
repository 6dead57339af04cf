import type { BulkQuestion, BulkResult } from '#app/http/bulk/bulk-answer'
import { useWords } from '#app/i18n/use-words'
import { Button, ButtonLink } from '../button/button'
import { Flash } from '../flash/flash'

/** Nothing was moved yet: how many it would be, and whether that is meant. */
export function Question({ question: { label, count, to, fields } }: { question: BulkQuestion }) {
  const { t } = useWords()
  return (
    <div className="mt">
      <Flash tone="warn" title={t(to ? 'bulk.sure_to' : 'bulk.sure', { count, what: t(label), name: to ?? '' })}>
        <form method="post" className="row">
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button look="primary" size="small">
            {t('bulk.yes', { count })}
          </Button>
          <ButtonLink size="small" href="">
            {t('ui.cancel')}
          </ButtonLink>
        </form>
      </Flash>
    </div>
  )
}

/** What was done, and of each that could not be moved why. */
export function Result({ result: { done, refused }, hrefOf }: { result: BulkResult; hrefOf: (id: string) => string }) {
  const words = useWords()
  const { t } = words
  return (
    <div className="stack-s mt">
      {done && <Flash tone="good" title={t(done.key, done.params)} />}
      <Flash tone="warn" title={t('bulk.refused', { count: refused.length })}>
        <ul>
          {refused.map(({ id, name, code, params }) => (
            <li key={id}>
              {name && <a href={hrefOf(id)}>{name}</a>} {words.refusal(params ? { code, params } : { code })}
            </li>
          ))}
        </ul>
      </Flash>
    </div>
  )
}
