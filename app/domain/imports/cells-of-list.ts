import type { Cell, Sheet } from './imported'
import { clean } from './words'

const emptyCell: Cell = { text: '' }
const ditto = /^(?:"|''|”|“|,,|sda|s\.d\.a\.?|idem|id\.?|-\s*"\s*-|-\s*sda\s*-)$/i
const tallestMerge = 5_000
const errorText = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/

export type ListCells = {
  /** What stands in the cell itself. */
  readonly own: (row: number, column: number) => Cell
  /** What the cell means: of a cell merged downwards what stands at its top, of a ditto mark what stands above. */
  readonly meant: (row: number, column: number) => Cell
}

/** `firstRow` is where the list starts: nothing is taken over from the heading. */
export function cellsOfList(sheet: Sheet, firstRow: number): ListCells {
  const tops = new Map<string, number>()
  for (const { top, left, bottom, right } of sheet.merges) {
    if (top < firstRow || left !== right || bottom - top > tallestMerge) continue
    for (let row = top + 1; row <= bottom; row++) tops.set(`${row}:${left}`, top)
  }
  const own = (row: number, column: number): Cell => sheet.rows[row]?.[column] ?? emptyCell
  const dittoed = new Map<number, { row: number; cell: Cell }>()
  const meant = (row: number, column: number): Cell => {
    const cell = own(tops.get(`${row}:${column}`) ?? row, column)
    const above = dittoed.get(column)
    if (ditto.test(clean(cell.text))) return above && above.row < row ? above.cell : emptyCell
    if (cell.text.trim() !== '' && (!above || above.row <= row)) dittoed.set(column, { row, cell })
    return cell
  }
  return { own, meant }
}

/** "#REF!" and its like: the office's own sheet could not work it out. */
export function isErrorCell(cell: Cell): boolean {
  return errorText.test(cell.text.trim())
}
