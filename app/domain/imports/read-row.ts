import { isErrorCell, type ListCells } from './cells-of-list'
import type { Cell, CellProblem, ImportField, Layout } from './imported'
import {
  producerFacts,
  type FieldColumns,
  furtherFacts,
  type FurtherFacts,
  type ProducerFacts,
  type ProductFacts,
  type RowSource,
  type Surroundings,
} from './row-facts'
import { productFacts } from './product-facts'
import type { ProductSlot } from './product-slots'
import { present } from './words'

export type RowReader = {
  /** The words in a field, as they stand in this row itself. */
  readonly own: (field: ImportField) => string | undefined
  readonly producer: () => ProducerFacts | undefined
  readonly further: () => FurtherFacts
  readonly products: () => ProductFacts[]
  /** Whether a product stands in this row itself, and not only above it. */
  readonly saysProduct: () => boolean
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

/** What is the same for every row of a list. */
export type RowContext = {
  readonly cells: ListCells
  readonly layout: Layout
  readonly fields: FieldColumns
  readonly slots: readonly ProductSlot[]
}

/** Reads one row (an index) of a list; what it cannot read it leaves empty and says so. */
export function rowReader(context: RowContext, row: number, around: Surroundings): RowReader {
  const { cells, slots } = context
  const problems: CellProblem[] = []
  const source = sourceOf(context, row, around, cells.meant, problems)
  return {
    problems,
    columnOf: source.columnOf,
    own: ownWords(context, row),
    producer: () => producerFacts(source),
    further: () => furtherFacts(sourceOf(context, row, around, cells.own, problems)),
    products: () => productFacts(source, slots),
    saysProduct: () =>
      slots.some(({ named, capacity }) =>
        ('column' in named ? [named.column] : capacity).some((column) => ownAt(context, row, column)),
      ),
  }
}

function ownAt({ cells }: RowContext, row: number, column: number): string | undefined {
  const cell = cells.own(row, column)
  return isErrorCell(cell) ? undefined : present(cell.text)
}

export function ownWords(context: RowContext, row: number): RowReader['own'] {
  return (field) => {
    const columns = context.fields.get(field) ?? []
    return columns.map((column) => ownAt(context, row, column)).find((text) => text !== undefined)
  }
}

function sourceOf(
  { layout, fields }: RowContext,
  row: number,
  around: Surroundings,
  look: ListCells['meant'],
  problems: CellProblem[],
): RowSource {
  const note: RowSource['note'] = (column, remark) => {
    const said = problems.some((problem) => problem.column === column && problem.code === remark.code)
    if (!said || remark.params) problems.push({ row: row + 1, column, severity: 'warning', ...remark })
  }
  const cellAt = (column: number): Cell => {
    const cell = look(row, column)
    if (!isErrorCell(cell)) return cell
    note(column, { code: 'imports.cell_error' })
    return { text: '' }
  }
  const filled: RowSource['filled'] = (columns) =>
    columns.find((column) => present(look(row, column).text) !== undefined) ?? columns[0] ?? null
  const columnOf = (field: ImportField) => filled(fields.get(field) ?? [])
  const cellOf = (field: ImportField): Cell => {
    const column = columnOf(field)
    return column === null ? { text: '' } : cellAt(column)
  }
  const read: RowSource['read'] = (reading, column, others) => {
    for (const { of, ...remark } of reading.remarks) note(of ? (others?.[of] ?? column) : column, remark)
    return reading.value
  }
  const words = (field: ImportField) => present(cellOf(field).text)
  const take: RowSource['take'] = (field, parse) => read(parse(cellOf(field)), columnOf(field))
  return { row, layout, around, cellAt, words, take, read, filled, note, columnOf, columns: fields }
}
