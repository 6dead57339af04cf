import type { Cell, Sheet } from './imported'
import { clean } from './words'

type Raw = Partial<Omit<Sheet, 'rows' | 'name' | 'width'>> & {
  readonly name: string
  readonly rows: readonly (readonly Cell[] | undefined)[]
}

/** Lists that left the house, or a careful program, have a quote before what a spreadsheet would take for a formula. */
function unguarded(cell: Cell): Cell {
  return /^'[=+@\-\t\r]/.test(cell.text) ? { ...cell, text: cell.text.slice(1) } : cell
}

/** Rows of equal width, holes filled, what is empty at the bottom and on the right left off. */
export function makeSheet(raw: Raw): Sheet {
  const filled = Array.from(raw.rows, (row) => Array.from(row ?? [], (cell): Cell => unguarded(cell ?? { text: '' })))
  let height = filled.length
  while (height > 0 && filled[height - 1]?.every(({ text }) => text.trim() === '')) height--
  const rows = filled.slice(0, height)
  let width = 0
  for (const row of rows)
    for (const [column, { text }] of row.entries()) if (text.trim() !== '' && column >= width) width = column + 1
  return {
    name: clean(raw.name),
    hidden: raw.hidden ?? false,
    width,
    rows: rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? { text: '' })),
    merges: (raw.merges ?? []).filter(({ top }) => top < height),
    hiddenColumns: raw.hiddenColumns ?? [],
    hiddenRows: raw.hiddenRows ?? [],
  }
}

/** A cell as staff corrected it: row as people count, column from 0. */
export type Mend = { readonly row: number; readonly column: number; readonly text: string }

/** The same sheet with cells corrected; what is mended is read like any other text. */
export function mended(sheet: Sheet, mends: readonly Mend[]): Sheet {
  const byPlace = new Map(mends.map((mend) => [`${mend.row - 1}:${mend.column}`, mend.text]))
  if (byPlace.size === 0) return sheet
  const rows = sheet.rows.map((cells, row) =>
    cells.map((cell, column) => {
      const text = byPlace.get(`${row}:${column}`)
      return text === undefined ? cell : { text }
    }),
  )
  return { ...sheet, rows }
}
