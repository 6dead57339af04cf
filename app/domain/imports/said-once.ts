import { cellsOfList } from './cells-of-list'
import { naming } from './guess-columns'
import { rowTexts } from './header-texts'
import type { ImportField, Layout, Sheet } from './imported'
import { placeName, placesInTitle } from './parse-places'
import type { RowContext } from './read-row'
import type { Surroundings } from './row-facts'
import { fold, present } from './words'

/** What the titles above a list say of all its rows; the nearest title counts first. */
export function aroundAll(sheet: Sheet, layout: Layout): Surroundings {
  const above = sheet.rows.slice(0, Math.max(0, (layout.headerRows[0] ?? layout.firstRow) - 1))
  const titles = above.map((_, row) => rowTexts(sheet, row).filter(present).join(', '))
  return titles.map(placesInTitle).reduce((around, places) => ({ ...around, ...places }), {})
}

/** Smaller places end where a larger one begins. */
const places = ['district', 'village'] as const

/**
 * Columns in which a place stands only where it begins, and holds for the empty cells below: its first row is filled, most
 * are not (or the district is written in this way already), and no value stands twice in a row. A group is always said so.
 */
export function saidOnce({ fields, layout }: RowContext, sheet: Sheet): ReadonlySet<ImportField> {
  const cells = cellsOfList(sheet, layout.firstRow - 1)
  const says = (row: number, field: ImportField) =>
    (fields.get(field) ?? []).map((column) => present(cells.meant(row, column).text)).find(Boolean)
  const records = sheet.rows
    .map((_, row) => row)
    .filter((row) => row >= layout.firstRow - 1 && naming.some((field) => says(row, field) !== undefined))
  const once = new Set<ImportField>(['group'])
  for (const field of places) {
    const said = records.map((row) => says(row, field))
    const filled = said.filter((text) => text !== undefined)
    const again = filled.some((text, at) => at > 0 && fold(text) === fold(filled[at - 1] ?? ''))
    const sparse = filled.length * 2 <= records.length || (once.has('district') && filled.length < records.length)
    if (records.length > 2 && said[0] !== undefined && sparse && !again) once.add(field)
  }
  return once
}

/** What holds from this row on. */
export function carried(
  around: Surroundings,
  once: ReadonlySet<ImportField>,
  own: (field: ImportField) => string | undefined,
): Surroundings {
  let next = around
  const group = own('group')
  if (group !== undefined) next = { ...next, group }
  for (const field of places) {
    const text = once.has(field) ? own(field) : undefined
    if (text !== undefined)
      next = { ...next, ...(field === 'district' && { village: undefined }), [field]: placeName(text, field) ?? text }
  }
  return next
}
