import { useWords } from '#app/i18n/use-words'
import { standsAlone } from '#app/ui/import/stands-alone'
import { TableScroll } from '#app/ui/table/table'

type Props = { rows: readonly { row: number; texts: readonly string[] }[]; headerRows: readonly number[] }

/** The first rows as they stand in the file; the heading that was found is marked. */
export function TopRows({ rows, headerRows }: Props) {
  const { t } = useWords()
  const columns = Math.max(1, ...rows.map(({ texts }) => texts.length))
  return (
    <TableScroll label={t('ui.table', { title: t('importing.top_rows') })}>
      <table className="table table-dense table-pad">
        <caption className="visually-hidden">{t('importing.top_rows')}</caption>
        <tbody>
          {rows.map(({ row, texts }) => (
            <tr key={row} className={headerRows.includes(row) ? 'is-on' : undefined}>
              <th scope="row" className="n">
                {row}
                {headerRows.includes(row) && <span className="visually-hidden"> ({t('importing.skip.heading')})</span>}
              </th>
              {standsAlone(texts) ? (
                <td colSpan={columns}>{texts.join('')}</td>
              ) : (
                texts.map((text, column) => <td key={column}>{text}</td>)
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
