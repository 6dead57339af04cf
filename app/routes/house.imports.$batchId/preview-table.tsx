import { useWords } from '#app/i18n/use-words'
import { Chip } from '#app/ui/chip/chip'
import { Pager } from '#app/ui/pager/pager'
import { Panel } from '#app/ui/panel/panel'
import { TableScroll } from '#app/ui/table/table'
import { Tag } from '#app/ui/tag/tag'
import type { Preview } from './preview.server'

type Row = Preview['rows'][number]

/** Every row as it stands in the file, what becomes of it, and each problem at its cell. */
export function PreviewTable({ preview }: { preview: Preview }) {
  const { t } = useWords()
  const { page, pages, show } = preview
  const link = (to: number) => `?show=${show}&page=${to}`
  return (
    <Panel
      id="rows"
      title={t('importing.preview')}
      flush
      end={
        <nav aria-label={t('ui.filter')} className="row">
          <Chip href="?show=all" current={show === 'all'}>
            {t('ui.all')}
          </Chip>
          <Chip href="?show=problems" current={show === 'problems'}>
            {t('importing.only_problems')}
          </Chip>
        </nav>
      }
      foot={
        <Pager
          label={t('importing.preview')}
          summary={t('importing.page_of', { page, pages })}
          {...(page > 1 && { previous: { href: link(page - 1), label: t('ui.previous_page') } })}
          {...(page < pages && { next: { href: link(page + 1), label: t('ui.next_page') } })}
        />
      }
    >
      <TableScroll label={t('ui.table', { title: t('importing.preview') })}>
        <table className="table table-dense table-pad">
          <caption className="visually-hidden">{t('importing.preview')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('importing.row')}</th>
              <th scope="col">{t('importing.becomes')}</th>
              {preview.columns.map((column, at) => (
                <th scope="col" key={at}>
                  {column.field
                    ? t(`importing.field.${column.field}`)
                    : column.heading || t('importing.column', { number: at + 1 })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row) => (
              <PreviewRow key={row.row} row={row} width={preview.columns.length} />
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Panel>
  )
}

function PreviewRow({ row, width }: { row: Row; width: number }) {
  const { t, refusal } = useWords()
  const at = (column: number | null) => row.problems.filter((problem) => problem.column === column)
  const bad = row.problems.some((problem) => problem.severity === 'error')
  return (
    <tr className={bad ? 'is-bad' : undefined}>
      <th scope="row" className="n">
        {row.row}
      </th>
      <td>
        <Tag tone={row.becomes.kind === 'skipped' ? 'line' : 'good'}>
          {row.becomes.kind === 'skipped'
            ? t(`importing.skip.${row.becomes.reason}`)
            : t(`importing.becomes.${row.becomes.kind}`)}
        </Tag>
        {at(null).map((problem) => (
          <small key={problem.code} className={problem.severity === 'error' ? 't-bad' : 't-warn'}>
            {refusal(problem)}
          </small>
        ))}
      </td>
      {Array.from({ length: width }, (_, column) => (
        <td key={column}>
          {row.cells[column]}
          {at(column).map((problem) => (
            <small key={problem.code} className={problem.severity === 'error' ? 't-bad' : 't-warn'}>
              {refusal(problem)}
              {problem.proposed !== undefined && ` → ${problem.proposed}`}
            </small>
          ))}
        </td>
      ))}
    </tr>
  )
}
