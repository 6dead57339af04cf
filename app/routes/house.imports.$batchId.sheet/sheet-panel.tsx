import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Choices } from '#app/ui/field/choices'
import { NumberUnit, TextField } from '#app/ui/field/text-field'
import { Panel } from '#app/ui/panel/panel'
import type { SheetsSeen } from './sheets.server'

type Props = { batch: { sheet: string; sender: string | null }; seen: SheetsSeen; answer: unknown }

/** Which sheet, where its heading is, and who sent it. */
export function SheetPanel({ batch, seen, answer }: Props) {
  const words = useWords()
  const { t } = words
  const { sheets, headerRows, senders } = seen
  const field = (name: string, otherwise: string) => ({
    name,
    defaultValue: typedAt(answer, name, otherwise),
    error: problemAt(answer, name, words),
  })
  const noteOf = ({ rows, hidden, isList, other }: SheetsSeen['sheets'][number]) =>
    [
      t('importing.sheet_rows', { count: rows }),
      hidden && t('importing.sheet_hidden'),
      !isList && t('importing.sheet_no_list'),
      other && t(`importing.state.${other.state}`),
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <Panel id="choose" title={t('importing.step.sheet')}>
      <form method="post" className="stack">
        <Choices
          legend={t('importing.which_sheet')}
          name="sheet"
          chosen={[typedAt(answer, 'sheet', batch.sheet)]}
          error={problemAt(answer, 'sheet', words)}
          options={sheets.map((sheet) => ({
            value: sheet.name,
            title: sheet.name,
            note: noteOf(sheet),
            disabled: sheet.other !== null,
          }))}
        />
        <NumberUnit label={t('importing.header_row')} {...field('headerRow', String(headerRows[0] ?? 0))} />
        <TextField
          label={t('importing.sender')}
          hint={t('importing.sender_hint')}
          optional={t('ui.optional')}
          list="senders"
          autoComplete="off"
          {...field('sender', batch.sender ?? '')}
        />
        <datalist id="senders">
          {senders.map((sender) => (
            <option key={sender} value={sender} />
          ))}
        </datalist>
        <Button look="primary" wide iconAfter="arrow-right">
          {t('importing.to_columns')}
        </Button>
      </form>
    </Panel>
  )
}
