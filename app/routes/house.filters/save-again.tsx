import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Check } from '#app/ui/field/choices'
import { TextField } from '#app/ui/field/text-field'
import { Panel } from '#app/ui/panel/panel'

/** What could not be saved, as it was sent from its list. */
export function SaveAgain({ answer }: { answer: unknown }) {
  const words = useWords()
  const { t } = words
  return (
    <Panel id="save" title={t('filters.save_these')}>
      <form method="post" className="row row-end">
        {['_key', 'list', 'query'].map((name) => (
          <input key={name} type="hidden" name={name} value={typedAt(answer, name)} />
        ))}
        <TextField
          name="name"
          label={t('filters.name')}
          maxLength={60}
          required
          defaultValue={typedAt(answer, 'name')}
          error={problemAt(answer, 'name', words)}
        />
        <Check name="shared" checked={typedAt(answer, 'shared') !== ''}>
          {t('filters.share')}
        </Check>
        <Button name="do" value="save">
          {t('ui.save')}
        </Button>
      </form>
    </Panel>
  )
}
