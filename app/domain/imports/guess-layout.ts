import { guessColumns, naming } from './guess-columns'
import { guessFromContents } from './guess-contents'
import { findHeader, headerAt, isColumnNumbers, type FoundHeader } from './guess-header'
import { rowTexts } from './header-texts'
import type { ColumnMapping, Layout, Sheet } from './imported'
import { craftIn } from './parse-kinds'
import { provinceIn, regencyAlluded, regencyInTitle } from './parse-places'
import { asRoster } from './roster'
import { present } from './words'

/**
 * How a sheet is to be read: where its heading is, what each column means, and what its title says of all rows.
 * `headerRow` (as people count) is where staff say the heading is; 0 says that there is none.
 */
export function guessLayout(sheet: Sheet, corrected: { readonly headerRow?: number } = {}): Layout {
  const header = headerFor(sheet, corrected.headerRow)
  if (header) {
    const columns = asRoster(sheet, header.last + 2, guessColumns(header.headings))
    return layoutOf(sheet, header, columns, 'headings')
  }
  const columns = guessFromContents(sheet)
  const empty = Array.from({ length: sheet.width }, () => ({ field: null, heading: '' }))
  return layoutOf(sheet, undefined, columns ?? empty, columns ? 'contents' : 'nothing')
}

function headerFor(sheet: Sheet, headerRow: number | undefined): FoundHeader | undefined {
  if (headerRow === undefined) return findHeader(sheet)
  return headerRow >= 1 && headerRow <= sheet.rows.length ? headerAt(sheet, headerRow - 1) : undefined
}

function layoutOf(sheet: Sheet, header: FoundHeader | undefined, columns: ColumnMapping, by: Layout['by']): Layout {
  const titles = sheet.rows.slice(0, header?.first ?? 0).map((_, row) => rowTexts(sheet, row).filter(present).join(' '))
  const nearest = [...titles].reverse()
  const place = nearest.map(regencyInTitle).find(Boolean) ?? [...nearest, sheet.name].map(regencyAlluded).find(Boolean)
  const headerRows = header ? Array.from({ length: header.last - header.first + 1 }, (_, index) => header.first + index + 1) : []
  let first = header ? header.last + 1 : 0
  while (first < sheet.rows.length && (isBlank(sheet, first) || isColumnNumbers(rowTexts(sheet, first)))) first++
  return {
    headerRows,
    firstRow: first + 1,
    columns,
    regency: place?.regency ?? null,
    province: place?.province ?? titles.map(provinceIn).find(Boolean) ?? null,
    craft: [...nearest, sheet.name].map(craftIn).find(Boolean) ?? null,
    by,
  }
}

function isBlank(sheet: Sheet, row: number): boolean {
  return rowTexts(sheet, row).every((text) => text.trim() === '')
}

/** Whether a row can become a maker at all with this mapping. */
export function namesMakers(columns: ColumnMapping): boolean {
  return columns.some(({ field }) => field !== null && naming.includes(field))
}

/** The sheet with the list: the one whose heading says most, among them the longest; hidden ones last. */
export function mainSheet(sheets: readonly Sheet[]): number {
  let best = { index: 0, weight: -1 }
  for (const [index, sheet] of sheets.entries()) {
    const { columns, by } = guessLayout(sheet)
    const meant = columns.filter(({ field }) => field !== null && field !== 'ignored').length
    const worth = by === 'nothing' || !namesMakers(columns) ? 0 : meant * 10_000 + Math.min(sheet.rows.length, 9_999)
    const weight = sheet.hidden ? worth / 1_000 : worth
    if (weight > best.weight) best = { index, weight }
  }
  return best.index
}
