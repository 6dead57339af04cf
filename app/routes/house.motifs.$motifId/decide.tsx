import type { ReactNode } from 'react'
import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { TextArea } from '#app/ui/field/text-field'

type Props = {
  formKey: string
  answer: unknown
  /** The decision for it first. */
  events: readonly ('accept' | 'return' | 'rewrite' | 'keep')[]
  children?: ReactNode
}

/** A curator's decision with its reasons in both languages. */
export function Decide({ formKey, answer, events, children }: Props) {
  const words = useWords()
  const { t } = words
  const field = (name: string) => ({
    name,
    rows: 3,
    required: true,
    defaultValue: typedAt(answer, name),
    error: problemAt(answer, name, words),
  })
  return (
    <form method="post" action="?do" className="stack-s">
      <input type="hidden" name="_key" value={formKey} />
      {children}
      <TextArea {...field('reasonId')} label={t('motifs.reason_id')} />
      <TextArea {...field('reasonEn')} label={t('motifs.reason_en')} />
      <div className="row">
        {events.map((event) => (
          <Button key={event} look={event === 'accept' || event === 'rewrite' ? 'good' : undefined} name="do" value={event}>
            {t(`motifs.do_${event}`)}
          </Button>
        ))}
      </div>
    </form>
  )
}
