import type { ReactNode } from 'react'
import { classes } from '../classes'

export type Column<Row> = {
  head: ReactNode
  cell: (row: Row) => ReactNode
  /** Figures stand at the end of their column. */
  number?: boolean
  /** The cell that names its row. */
  names?: boolean
  className?: string
}

type TableProps<Row> = {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  isOn?: (row: Row) => boolean
  isBad?: (row: Row) => boolean
  dense?: boolean
  pad?: boolean
  className?: string
  foot?: ReactNode
}

export function Table<Row>({ caption, columns, rows, rowKey, isOn, isBad, dense, pad, className, foot }: TableProps<Row>) {
  return (
    <table className={classes('table', dense && 'table-dense', pad && 'table-pad', className)}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column, at) => (
            <th key={at} scope="col" className={cellClass(column)}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} className={classes(isOn?.(row) && 'is-on', isBad?.(row) && 'is-bad') || undefined}>
            {columns.map((column, at) => (
              <Cell key={at} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
      {foot && <tfoot>{foot}</tfoot>}
    </table>
  )
}

const cellClass = <Row,>(column: Column<Row>) => classes(column.number && 'n', column.className) || undefined

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  return column.names ? (
    <th scope="row" className={cellClass(column)}>
      {column.cell(row)}
    </th>
  ) : (
    <td className={cellClass(column)}>{column.cell(row)}</td>
  )
}

type TableScrollProps = { label: string; children: ReactNode }

/** Keeps a wide table from widening the page; it can be reached and scrolled with the keyboard. */
export function TableScroll({ label, children }: TableScrollProps) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  )
}
