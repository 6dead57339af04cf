import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Chip } from '#app/ui/chip/chip'
import { Pager } from '#app/ui/pager/pager'
import { Panel } from '#app/ui/panel/panel'
import { standsAlone } from '#app/ui/import/stands-alone'
import { TableScroll } from '#app/ui/table/table'
import { Tag } from '#app/ui/tag/tag'
import type { RowsSeen } from './rows.server'
import { rowsHref } from './rows-href'

type Row = RowsSeen['rows'][number]
type Problem = Row['problems'][number]

/** Every row as it stands in the file, what becomes of it, and each problem at its cell with what is proposed. */
export function PreviewTable({ seen }: { seen: RowsSeen }) {
  const { t } = useWords()
  const { page, pages, show, kind } = seen
  const known = new Set(seen.known)
  return (
    <Panel
      id="rows"
      title={t('importing.preview')}
      beside={<span className="t-s muted">{t('importing.press_row')}</span>}
      flush
      end={
        <nav aria-label={t('ui.filter')} className="row">
          <Chip href="?" current={show === 'all' && !kind}>
            {t('ui.all')}
          </Chip>
          <Chip href="?show=problems" current={show === 'problems' && !kind}>
            {t('importing.only_problems')}
          </Chip>
        </nav>
      }
      foot={
        pages > 1 && (
          <Pager
            label={t('importing.preview')}
            summary={t('importing.page_of', { page, pages })}
            {...(page > 1 && { previous: { href: rowsHref({ ...seen, page: page - 1 }), label: t('ui.previous_page') } })}
            {...(page < pages && { next: { href: rowsHref({ ...seen, page: page + 1 }), label: t('ui.next_page') } })}
          />
        )
      }
    >
      <form method="post">
        <TableScroll label={t('ui.table', { title: t('importing.preview') })}>
          <table className="table table-dense table-pad">
            <caption className="visually-hidden">{t('importing.preview')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('importing.row')}</th>
                <th scope="col">{t('importing.becomes')}</th>
                {seen.columns.map((column, at) => (
                  <th scope="col" key={at}>
                    {column.field
                      ? t(`importing.field.${column.field}`)
                      : column.heading || t('importing.column', { number: at + 1 })}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {seen.rows.map((row) => (
                <PreviewRow key={row.row} row={row} seen={seen} known={known} />
              ))}
            </tbody>
          </table>
        </TableScroll>
      </form>
    </Panel>
  )
}

function PreviewRow({ row, seen, known }: { row: Row; seen: RowsSeen; known: ReadonlySet<string> }) {
  const { t } = useWords()
  const at = (column: number | null) => row.problems.filter((problem) => problem.column === column)
  const bad = row.problems.some((problem) => problem.severity === 'error')
  const { becomes } = row
  const isKnown = becomes.kind === 'producer' && known.has(becomes.producerKey)
  return (
    <tr className={bad ? 'is-bad' : undefined}>
      <th scope="row" className="n">
        <a className="row-link" href={rowsHref(seen, row.row)} aria-label={t('importing.correct_row', { row: row.row })}>
          {row.row}
        </a>
      </th>
      <td className={at(null).length > 0 ? 'says' : undefined}>
        <Tag tone={becomes.kind === 'skipped' ? 'line' : 'good'}>
          {becomes.kind === 'skipped' ? t(`importing.skip.${becomes.reason}`) : t(`importing.becomes.${becomes.kind}`)}
        </Tag>
        {isKnown && <small>{t('importing.known')}</small>}
        {at(null).map((problem) => (
          <Doubt key={problem.code} problem={problem} />
        ))}
      </td>
      {becomes.kind === 'skipped' && row.problems.length === 0 && standsAlone(row.cells) ? (
        <td colSpan={seen.columns.length}>{row.cells.join('')}</td>
      ) : (
        seen.columns.map((_, column) => (
          <td key={column} className={at(column).length > 0 ? 'says' : undefined}>
            {row.cells[column]}
            {row.mended?.includes(column) && <small className="t-good">{t('importing.mended')}</small>}
            {at(column).map((problem) => (
              <Doubt key={problem.code} problem={problem} />
            ))}
          </td>
        ))
      )}
    </tr>
  )
}

/** What is wrong, what is proposed, and the button that takes it. */
function Doubt({ problem }: { problem: Problem }) {
  const { t, refusal } = useWords()
  const proposed = problem.mend ?? problem.proposed
  const acceptable = problem.severity !== 'error' || problem.mend !== undefined
  const said = refusal(problem)
  const button = t(problem.mend === undefined ? 'importing.accept' : 'importing.mend')
  return (
    <>
      <small className={problem.severity === 'error' ? 't-bad' : 't-warn'}>
        {said}
        {proposed !== undefined && ` → ${proposed}`}
      </small>
      {acceptable && (
        <Button
          size="small"
          look="quiet"
          name="one"
          value={`${problem.row}|${problem.column ?? -1}|${problem.code}`}
          aria-label={`${button}: ${said}`}
        >
          {button}
        </Button>
      )}
    </>
  )
}
