import type { RowFate } from '#app/domain/returned-lists/returned-row'
import { useWords } from '#app/i18n/use-words'
import { Table, TableScroll } from '#app/ui/table/table'
import { Tag } from '#app/ui/tag/tag'
import type { ShownRow } from './load-returned.server'

const tones = { new: 'good', changed: 'note', refused: 'bad' } as const satisfies Record<RowFate, string>

/** Each row that says something else: what it is about, what it would change, and why not where it is refused. */
export function RowsTable({ rows, path, gone }: { rows: readonly ShownRow[]; path: string; gone: boolean }) {
  const { t, number } = useWords()
  const title = t('returned.rows')
  // What a list brought and was taken back with it has no page any more.
  const hasPage = ({ subject, fate }: ShownRow) => subject !== null && !(gone && fate === 'new')
  return (
    <TableScroll label={t('ui.table', { title })}>
      <Table
        caption={title}
        dense
        pad
        rows={rows}
        rowKey={({ row }) => String(row)}
        isBad={({ fate }) => fate === 'refused'}
        columns={[
          { head: t('importing.row'), number: true, cell: ({ row }) => number(row) },
          {
            head: t('importing.becomes'),
            cell: ({ fate, taken }) => <Tag tone={tones[fate]}>{t(taken ? 'returned.taken' : `returned.fate.${fate}`)}</Tag>,
          },
          {
            head: t('importing.what'),
            names: true,
            cell: (row) => (hasPage(row) ? <a href={`${path}/${row.subject}`}>{row.name}</a> : row.name),
          },
          { head: t('returned.changes'), cell: (row) => <Said row={row} /> },
        ]}
      />
    </TableScroll>
  )
}

function Said({ row: { changes, refusals, fate } }: { row: ShownRow }) {
  const { t, refusal } = useWords()
  const named = (head: ShownRow['changes'][number]['head'], said: string) =>
    head ? t('returned.at_column', { column: t(head), said }) : said
  return (
    <ul className="stack-s">
      {refusals.map(({ head, ...why }, at) => (
        <li key={`no-${at}`} className="t-bad">
          {named(head, refusal(why))}
        </li>
      ))}
      {changes.map(({ head, before, after }, at) => (
        <li key={at}>
          {head && <span className="muted">{t(head)}: </span>}
          {fate !== 'new' && before !== '' && (
            <>
              <del>{before}</del> →{' '}
            </>
          )}
          <After fate={fate} after={after} />
        </li>
      ))}
    </ul>
  )
}

/** Of a new row everything is new: only where something stood before is it marked. */
function After({ fate, after }: { fate: RowFate; after: string }) {
  const { t } = useWords()
  if (after === '') return <span className="muted">{t('returned.emptied')}</span>
  return fate === 'new' ? after : <ins>{after}</ins>
}
