import { isErrorCell, type ListCells } from './cells-of-list'
import type { Cell, CellProblem, ImportField, Layout } from './imported'
import type { Reading } from './reading'
import {
  producerFacts,
  productFacts,
  type FieldColumns,
  type ProducerFacts,
  type ProductFacts,
  type RowSource,
  type Surroundings,
} from './row-facts'
import { present } from './words'

export type RowReader = {
  /** The words in a field, as they stand in this row itself. */
  readonly own: (field: ImportField) => string | undefined
  readonly producer: () => ProducerFacts | undefined
  readonly product: () => ProductFacts | undefined
  readonly columnOf: (field: ImportField) => number | null
  readonly problems: CellProblem[]
}

export function fieldColumns(layout: Layout): FieldColumns {
  const columns = new Map<ImportField, number[]>()
  for (const [column, { field }] of layout.columns.entries()) {
    if (field) columns.set(field, [...(columns.get(field) ?? []), column])
  }
  return columns
}

/** Reads one row (an index) of a list; what it cannot read it leaves empty and says so. */
export function rowReader(cells: ListCells, layout: Layout, fields: FieldColumns, row: number, around: Surroundings): RowReader {
  const problems: CellProblem[] = []
  const columnOf = (field: ImportField) => fields.get(field)?.[0] ?? null
  const note: RowSource['note'] = (column, remark) => {
    const said = problems.some((problem) => problem.column === column && problem.code === remark.code)
    if (!said || remark.params) problems.push({ row: row + 1, column, severity: 'warning', ...remark })
  }
  const cellAt = (column: number): Cell => {
    const cell = cells.meant(row, column)
    if (!isErrorCell(cell)) return cell
    note(column, { code: 'imports.cell_error' })
    return { text: '' }
  }
  const cellOf = (field: ImportField): Cell => {
    const column = columnOf(field)
    return column === null ? { text: '' } : cellAt(column)
  }
  const words = (field: ImportField) => present(cellOf(field).text)
  const take = <Value>(field: ImportField, parse: (cell: Cell) => Reading<Value>): Value | null => {
    const reading = parse(cellOf(field))
    for (const remark of reading.remarks) note(columnOf(field), remark)
    return reading.value
  }
  const own = (field: ImportField) => {
    const column = columnOf(field)
    const cell = column === null ? undefined : cells.own(row, column)
    return cell && !isErrorCell(cell) ? present(cell.text) : undefined
  }
  const source: RowSource = { row, layout, around, cellAt, words, take, note, columnOf, columns: fields }
  return { own, columnOf, problems, producer: () => producerFacts(source), product: () => productFacts(source) }
}
