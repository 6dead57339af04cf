import { type ImportField, importFields } from '#app/domain/imports/imported'
import { allTypedAt, problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { SelectField } from '#app/ui/field/select-field'
import { TextField } from '#app/ui/field/text-field'
import { Panel } from '#app/ui/panel/panel'

export type ColumnsSeen = {
  columns: readonly { field: ImportField | null; heading: string; sample: string; hidden: boolean }[]
  regency: string | null
  province: string | null
  by: 'headings' | 'contents' | 'nothing' | 'remembered'
}

/** What each column means; guessed or remembered, and to be corrected. */
export function Columns({ seen, answer }: { seen: ColumnsSeen; answer: unknown }) {
  const words = useWords()
  const { t } = words
  const typed = allTypedAt(
    answer,
    'field',
    seen.columns.map((column) => column.field ?? ''),
  )
  const field = (name: string, otherwise: string | null) => ({
    name,
    defaultValue: typedAt(answer, name, otherwise ?? ''),
    error: problemAt(answer, name, words),
  })
  const meanings = [
    { value: '', text: t('importing.field.none') },
    ...importFields.map((value) => ({ value, text: t(`importing.field.${value}`) })),
  ]
  return (
    <Panel id="columns" title={t('importing.columns')} beside={t(`importing.by_${seen.by}`)}>
      <form method="post" className="stack">
        <div className="form-pair">
          <TextField label={t('importing.regency')} {...field('regency', seen.regency)} />
          <TextField label={t('importing.province')} {...field('province', seen.province)} />
        </div>
        <div className="grid grid-4">
          {seen.columns.map((column, at) => (
            <SelectField
              key={`${at} ${column.field}`}
              id={`field-${at}`}
              name="field"
              label={column.heading || t('importing.column', { number: at + 1 })}
              hint={[column.hidden && t('importing.column_hidden'), column.sample].filter(Boolean).join(' · ') || undefined}
              options={meanings}
              defaultValue={typed[at] ?? ''}
              error={problemAt(answer, `field.${at}`, words)}
            />
          ))}
        </div>
        <div className="row">
          <Button look="primary" name="then" value="next" iconAfter="arrow-right">
            {t('importing.to_rows')}
          </Button>
          {seen.by === 'remembered' && (
            <Button look="quiet" name="then" value="anew">
              {t('importing.guess_anew')}
            </Button>
          )}
        </div>
      </form>
    </Panel>
  )
}
