import { isErrorCell } from '#app/domain/imports/cells-of-list'
import type { Cell } from '#app/domain/imports/imported'
import { importLimits } from '#app/domain/imports/limits'
import { defuse } from '#app/domain/shared/csv'
import type { RefusalParams } from '#app/domain/shared/refusal'
import type { ExportCell } from '#app/http/export-table.server'
import type { MessageKey } from '#app/i18n'
import { type ListColumn, speakers, type Typed } from './list-column'

/** The words of a cell as a form would be typed with them. A number as it is, however it is shown. */
export function wordsOf({ text, number, day }: Cell): string {
  if (number === undefined || day) return tidied(text)
  return Number.isSafeInteger(number) ? number.toFixed(0) : String(number)
}

function tidied(text: string): string {
  // PostgreSQL keeps no text with a zero in it.
  return text.replaceAll('\u0000', '').replaceAll('\r\n', '\n').replaceAll('\r', '\n').trim()
}

/** What reading makes of a cell that was written: the quote against formulas comes off, and what is too long is cut. */
function seenAgain(cell: ExportCell): string {
  const written = defuse(String(cell ?? ''))
  return tidied((/^'[=+@\-\t\r]/.test(written) ? written.slice(1) : written).slice(0, importLimits.cellLetters))
}

/** Whether the cell says what it would say if it were written now, in either language. */
export function saysTheSame<Row>(column: ListColumn<Row>, row: Row, words: string): boolean {
  return speakers.some((t) => seenAgain(column.cell(row, t)) === words)
}

type ReadCell = { typed: Record<string, Typed> } | { code: MessageKey; params?: RefusalParams }

/** What a cell that says something else would be typed as. */
export function readCell<Row>(column: ListColumn<Row>, field: string, cell: Cell): ReadCell {
  const words = wordsOf(cell)
  if (isErrorCell(cell)) return { code: 'imports.cell_error' }
  if (cell.day) return { code: 'returned.became_date', params: { written: words } }
  // It may have been longer: what was cut off would be lost.
  if (words.length >= importLimits.cellLetters - 1) return { code: 'form.too_long', params: { most: importLimits.cellLetters } }
  return column.read ? column.read(words) : { typed: { [field]: words } }
}
