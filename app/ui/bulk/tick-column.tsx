import type { Column } from '../table/table'

type Ticking<Row> = { head: string; chosen: readonly string[]; label: (row: Row) => string }

/** The boxes at the start of each row, where several can be moved at once. */
export function tickColumn<Row extends { id: string }>({ head, chosen, label }: Ticking<Row>): Column<Row> {
  return {
    head: <span className="visually-hidden">{head}</span>,
    cell: (row) => (
      <input type="checkbox" name="chosen" value={row.id} defaultChecked={chosen.includes(row.id)} aria-label={label(row)} />
    ),
  }
}
