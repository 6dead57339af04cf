import { useWords } from '#app/i18n/use-words'
import { Button, ButtonLink } from '#app/ui/button/button'
import { TextField } from '#app/ui/field/text-field'
import { Panel } from '#app/ui/panel/panel'
import type { RowsSeen } from './rows.server'
import { rowsHref } from './rows-href'

/** One row with its cells to be corrected. The file itself stays as it came. */
export function EditRow({ seen, edit }: { seen: RowsSeen; edit: NonNullable<RowsSeen['edit']> }) {
  const { t, refusal } = useWords()
  const label = (at: number) => {
    const column = seen.columns[at]
    return column?.field ? t(`importing.field.${column.field}`) : column?.heading || t('importing.column', { number: at + 1 })
  }
  const doubtsAt = (at: number | null) => edit.problems.filter(({ column }) => column === at).map((problem) => refusal(problem))
  return (
    <Panel id="edit" title={t('importing.correct_row', { row: edit.row })}>
      <form method="post" className="stack">
        <input type="hidden" name="edit" value={`r${edit.row}`} />
        {doubtsAt(null).map((doubt) => (
          <p key={doubt} className="t-s t-warn">
            {doubt}
          </p>
        ))}
        <div className="grid grid-4">
          {edit.cells.map(({ text, locked }, at) => (
            <TextField
              key={`${edit.row} ${at}`}
              id={`cell-${at}`}
              name="cell"
              label={label(at)}
              defaultValue={text}
              readOnly={locked}
              hint={[locked && t('importing.correct_in_file'), ...doubtsAt(at)].filter(Boolean).join(' ') || undefined}
              maxLength={500}
            />
          ))}
        </div>
        <div className="row">
          <Button look="primary" name="then" value="save">
            {t('importing.save_row')}
          </Button>
          <Button name="then" value={edit.leftOut ? 'in' : 'out'}>
            {t(edit.leftOut ? 'importing.take_row' : 'importing.leave_row')}
          </Button>
          <ButtonLink look="quiet" href={rowsHref(seen)}>
            {t('ui.cancel')}
          </ButtonLink>
        </div>
      </form>
    </Panel>
  )
}
