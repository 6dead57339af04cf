import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { TextArea } from '#app/ui/field/text-field'

/** The house says no, with the reason the buyer reads. */
export function ClosePanel({ answer }: { answer: unknown }) {
  const words = useWords()
  const { t } = words
  const wrong = problemAt(answer, 'reason', words)
  return (
    <details open={wrong !== undefined}>
      <summary className="btn btn-quiet">{t('inquiry.close')}</summary>
      <form method="post" className="stack mt" noValidate>
        <p className="t-s soft">{t('inquiry.close_consequence')}</p>
        <TextArea
          name="reason"
          label={t('inquiry.close_reason')}
          maxLength={1000}
          defaultValue={typedAt(answer, 'reason')}
          error={wrong}
        />
        <Button look="danger" name="do" value="close">
          {t('inquiry.close')}
        </Button>
      </form>
    </details>
  )
}
