import { guessLayout, namesMakers } from './guess-layout'
import type { Layout, Sheet } from './imported'
import { regencyAlluded } from './parse-places'

export type ListedSheet = {
  readonly name: string
  readonly hidden: boolean
  readonly rows: number
  /** Whether it reads like a list of makers at all; other sheets (a summary, a cover) may be chosen all the same. */
  readonly isList: boolean
  readonly layout: Layout
}

/** The sheets of a file, each with whether it is a list. */
export function listSheets(sheets: readonly Sheet[], fileName: string): ListedSheet[] {
  return sheets.map((sheet) => {
    const layout = placedByFile(guessLayout(sheet), fileName)
    const meant = layout.columns.filter(({ field }) => field !== null && field !== 'ignored').length
    const isList = layout.by !== 'nothing' && namesMakers(layout.columns) && meant >= 3
    return { name: sheet.name, hidden: sheet.hidden, rows: sheet.rows.length, isList, layout }
  })
}

/** Where neither the title nor the sheet says of which regency the list is, the name of the file may. */
export function placedByFile(layout: Layout, fileName: string): Layout {
  const place = layout.regency === null ? regencyAlluded(fileName) : undefined
  return place ? { ...layout, regency: place.regency, province: layout.province ?? place.province } : layout
}
