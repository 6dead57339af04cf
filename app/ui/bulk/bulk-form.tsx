import type { ReactNode } from 'react'
import { bulkQuestionIn, bulkResultIn } from '#app/http/bulk/bulk-answer'
import { problemOfForm, typedAt } from '#app/http/problems'
import type { MessageKey } from '#app/i18n'
import { useWords } from '#app/i18n/use-words'
import { SafeSubmit } from '../button/button'
import { Check } from '../field/choices'
import { Flash } from '../flash/flash'
import { Panel } from '../panel/panel'
import { Question, Result } from './bulk-answers'
import { UndoLast } from './undo-last'

type BulkHere = {
  key: string
  found: number
  most: number
  undo: { stepId: string; at: string; said: MessageKey; count: number; name: string } | null
}

type BulkFormProps = {
  /** Null for whoever only looks at the list. */
  bulk: BulkHere | null
  answer: unknown
  /** How many the page in view shows. */
  shown: number
  /** Where one of them is looked at. */
  hrefOf: (id: string) => string
  /** What can be done, with what it asks for. */
  controls: ReactNode
  /** The table, with its tick boxes. */
  children: ReactNode
}

/** A list of which several are moved at once; each is judged by its own rule. */
export function BulkForm({ bulk, answer, shown, hrefOf, controls, children }: BulkFormProps) {
  const words = useWords()
  const { t } = words
  if (!bulk) return <div className="mt">{children}</div>
  const question = bulkQuestionIn(answer)
  const result = bulkResultIn(answer)
  const problem = question ? undefined : problemOfForm(answer, words)
  return (
    <div className="stack mt">
      {problem && <Flash tone="bad" title={problem} />}
      {question && <Question question={question} />}
      {result && <Result result={result} hrefOf={hrefOf} />}
      {bulk.undo && !question && <UndoLast undo={bulk.undo} formKey={bulk.key} />}
      {shown === 0 ? (
        children
      ) : (
        <form method="post" className="stack">
          <SafeSubmit name="do" value="">
            {t('bulk.choose')}
          </SafeSubmit>
          <input type="hidden" name="_key" value={bulk.key} />
          {children}
          <Panel id="bulk" title={t('bulk.title')}>
            <div className="stack">
              {bulk.found > shown && <Scope bulk={bulk} all={typedAt(answer, 'scope') === 'found'} />}
              {controls}
            </div>
          </Panel>
        </form>
      )}
    </div>
  )
}

/** What is ticked, or all that the filters find, also on other pages. */
function Scope({ bulk: { found, most }, all }: { bulk: BulkHere; all: boolean }) {
  const { t } = useWords()
  return (
    <fieldset className="row">
      <legend className="visually-hidden">{t('bulk.which')}</legend>
      <Check kind="radio" name="scope" value="ticked" checked={!all}>
        {t('bulk.ticked')}
      </Check>
      <Check kind="radio" name="scope" value="found" disabled={found > most} checked={all && found <= most}>
        {t(found > most ? 'bulk.found_too_many' : 'bulk.found', { count: found, most })}
      </Check>
    </fieldset>
  )
}
