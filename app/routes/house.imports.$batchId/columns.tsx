import { importFields } from '#app/domain/imports/imported'
import { allTypedAt, problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { SelectField } from '#app/ui/field/select-field'
import { NumberUnit, TextField } from '#app/ui/field/text-field'
import { Panel } from '#app/ui/panel/panel'
import type { Preview } from './preview.server'

/** What each column means; guessed, and to be corrected. */
export function Columns({ preview, answer }: { preview: Preview; answer: unknown }) {
  const words = useWords()
  const { t } = words
  const typed = allTypedAt(
    answer,
    'field',
    preview.columns.map((column) => column.field ?? ''),
  )
  const field = (name: string, otherwise: string | number | null) => ({
    name,
    defaultValue: typedAt(answer, name, otherwise === null ? '' : String(otherwise)),
    error: problemAt(answer, name, words),
  })
  const meanings = [
    { value: '', text: t('importing.field.none') },
    ...importFields.map((value) => ({ value, text: t(`importing.field.${value}`) })),
  ]
  return (
    <Panel id="columns" title={t('importing.columns')} beside={t('importing.columns_hint')}>
      <form method="post" className="stack">
        <div className="form-trio">
          <SelectField
            label={t('importing.sheet')}
            options={preview.sheets.map((name) => ({ value: name, text: name }))}
            {...field('sheet', preview.sheet)}
          />
          <NumberUnit label={t('importing.header_row')} {...field('headerRow', preview.headerRow)} />
        </div>
        <div className="form-pair">
          <TextField label={t('importing.regency')} {...field('regency', preview.regency)} />
          <TextField label={t('importing.province')} {...field('province', preview.province)} />
        </div>
        <div className="grid grid-4">
          {preview.columns.map((column, at) => (
            <SelectField
              key={at}
              id={`field-${at}`}
              name="field"
              label={column.heading || t('importing.column', { number: at + 1 })}
              hint={column.sample || undefined}
              options={meanings}
              defaultValue={typed[at] ?? ''}
              error={problemAt(answer, `field.${at}`, words)}
            />
          ))}
        </div>
        <Button name="step" value="correct">
          {t('importing.read_again')}
        </Button>
      </form>
    </Panel>
  )
}
