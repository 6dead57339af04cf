import type { Cell } from '#app/domain/imports/imported'
import { fold } from '#app/domain/imports/words'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { type ListColumn, speakers } from './list-column'

export type FoundColumns<Row> = {
  /** Index of the row of headings. */
  head: number
  /** Which column of the sheet each is. */
  at: ReadonlyMap<ListColumn<Row>, number>
  /** Headings that nobody knows. */
  unknown: string[]
}
type Sheet = readonly (readonly Cell[])[]

/** The heading stands near the top; above it there may be a title. */
const deepest = 20

/** The columns of a list by their headings in either language, in whatever order. The first of them tells which row is which. */
export function findColumns<Row>(
  sheets: readonly Sheet[],
  columns: readonly ListColumn<Row>[],
): Outcome<'returned.no_heading' | 'returned.column_twice', { sheet: Sheet; found: FoundColumns<Row> }> {
  const byHeading = new Map(columns.flatMap((column) => speakers.map((t) => [fold(t(column.head)), column] as const)))
  const [code] = columns
  for (const sheet of sheets) {
    for (const [head, cells] of sheet.slice(0, deepest).entries()) {
      const known = cells.map(({ text }) => byHeading.get(fold(text)))
      if (!known.some((column) => column === code) || !known.some((column) => column?.field)) continue
      const twice = known.find((column, at) => column && known.indexOf(column) !== at)
      if (twice) return refuse('returned.column_twice', { column: cells[known.indexOf(twice)]?.text ?? '' }, 'file')
      const at = new Map(known.flatMap((column, index) => (column ? [[column, index] as const] : [])))
      const unknown = cells.flatMap(({ text }, index) => (known[index] || text.trim() === '' ? [] : [text.trim().slice(0, 80)]))
      return { ok: true, sheet, found: { head, at, unknown } }
    }
  }
  return refuse('returned.no_heading', undefined, 'file')
}
