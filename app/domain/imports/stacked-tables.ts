import { guessColumns, naming } from './guess-columns'
import { findHeader, headerAt, readsLikeHeading } from './guess-header'
import { rowTexts } from './header-texts'
import type { ImportField, Sheet } from './imported'
import { isRepeatedHeading, isSignature, isTotal } from './row-kinds'
import { present } from './words'

/**
 * The tables of a sheet that stand below each other with columns of their own: two lists, or a list with a summary under
 * it. Each keeps the rows it has on the sheet, and the titles at the top; what belongs to the other is empty in it.
 */
export function stackedTables(sheet: Sheet): Sheet[] {
  const header = findHeader(sheet)
  if (!header) return [sheet]
  const starts: number[] = []
  let { headings } = header
  let row = header.last + 1
  while (row < sheet.rows.length) {
    const texts = rowTexts(sheet, row)
    if (!readsLikeHeading(texts) || isRepeatedHeading(texts, headings)) {
      row++
      continue
    }
    const next = headerAt(sheet, row)
    if (!sameColumns(fieldsOf(headings), fieldsOf(next.headings))) {
      starts.push(aboveTitles(sheet, row, starts.at(-1) ?? header.last + 1))
      headings = next.headings
    }
    row = next.last + 1
  }
  if (starts.length === 0) return [sheet]
  return [0, ...starts].map((start, at) => {
    const end = starts[at] ?? sheet.rows.length
    const rows = sheet.rows
      .slice(0, end)
      .map((cells, index) => (index >= start || index < header.first ? cells : cells.map(() => ({ text: '' }))))
    const merges = sheet.merges.filter(({ top, bottom }) => bottom < end && (top >= start || bottom < header.first))
    return { ...sheet, rows, merges, name: at === 0 ? sheet.name : `${sheet.name} (${at + 1})` }
  })
}

const fieldsOf = (headings: readonly string[]) => guessColumns(headings).map(({ field }) => field)

/** Other words for the same are no other columns; which of the names it is, a shorter heading may not say. */
function sameColumns(a: readonly (ImportField | null)[], b: readonly (ImportField | null)[]): boolean {
  const kin = (field: ImportField | null | undefined) => (field && naming.includes(field) ? 'name' : (field ?? null))
  return a.every((field, column) => !field || !b[column] || kin(field) === kin(b[column]))
}

/** The titles of a table stand right above its heading. */
function aboveTitles(sheet: Sheet, heading: number, least: number): number {
  let start = heading
  for (let row = heading - 1; row >= least; row--) {
    const texts = rowTexts(sheet, row)
    const filled = texts.filter((text) => present(text)).length
    if (filled > 1 || isTotal(texts) || isSignature(texts)) break
    if (filled === 1) start = row
  }
  return start
}
