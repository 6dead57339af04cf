import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { TextField } from '../field/text-field'

/** Who said so: asked of everybody who writes down another's word. */
export function HowField({ answer, id = 'how' }: { answer: unknown; id?: string }) {
  const words = useWords()
  const { t } = words
  return (
    <TextField
      id={id}
      name="how"
      label={t('page.how')}
      hint={t('page.how_hint')}
      maxLength={300}
      required
      defaultValue={typedAt(answer, 'how')}
      error={problemAt(answer, 'how', words)}
    />
  )
}
