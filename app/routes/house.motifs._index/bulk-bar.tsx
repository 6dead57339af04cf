import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { SelectField } from '#app/ui/field/select-field'

type BulkBarProps = { answer: unknown; curators: readonly { id: string; name: string }[]; mayCurate: boolean }

/** Who reviews several proposals; the decision itself is taken on each page, with its reasons. */
export function BulkBar({ answer, curators, mayCurate }: BulkBarProps) {
  const words = useWords()
  const { t } = words
  return (
    <div className="row row-end">
      {mayCurate && (
        <Button name="do" value="take">
          {t('motifs.do_take')}
        </Button>
      )}
      <SelectField
        name="curatorId"
        label={t('bulk.curator')}
        defaultValue={typedAt(answer, 'curatorId')}
        error={problemAt(answer, 'curatorId', words)}
        options={[
          ...curators.map(({ id, name }) => ({ value: id, text: name })),
          { value: 'none', text: t('bulk.curator_none') },
        ]}
      />
      <Button name="do" value="give">
        {t('bulk.give')}
      </Button>
    </div>
  )
}
