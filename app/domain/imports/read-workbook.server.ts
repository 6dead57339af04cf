import * as spreadsheet from '@e965/xlsx'
import { refuse, type Outcome } from '#app/domain/shared/refusal'
import type { Cell, FileRefusal, Sheet } from './imported'
import { importLimits } from './limits'
import { serialDay } from './parse-date'
import { makeSheet } from './make-sheet'
import { numberFormats } from './spreadsheet-parts.server'

const options = {
  cellText: true,
  cellNF: true,
  cellFormula: false,
  cellHTML: false,
  cellStyles: true,
  bookVBA: false,
  dense: true,
} as const

/** The sheets of a workbook that was examined before. Formulas are never run: what was last shown counts. */
export function readWorkbook(content: Uint8Array | string): Outcome<FileRefusal, { sheets: Sheet[] }> {
  const workbook = openWorkbook(content)
  if (workbook === 'encrypted') return refuse('imports.file_encrypted')
  if (!workbook) return refuse('imports.file_unreadable')
  const since1904 = workbook.Workbook?.WBProps?.date1904 === true
  const sheets: Sheet[] = []
  for (const [index, name] of workbook.SheetNames.slice(0, importLimits.sheets).entries()) {
    const content = workbook.Sheets[name]
    if (!content) continue
    const outcome = sheetOf(name, content, (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0, since1904)
    if (!outcome.ok) return outcome
    sheets.push(outcome.sheet)
  }
  return { ok: true, sheets }
}

function openWorkbook(content: Uint8Array | string): spreadsheet.WorkBook | 'encrypted' | undefined {
  try {
    return spreadsheet.read(content, { type: typeof content === 'string' ? 'string' : 'array', ...options })
  } catch (error) {
    return error instanceof Error && /password|encrypt/i.test(error.message) ? 'encrypted' : undefined
  }
}

function sheetOf(
  name: string,
  content: spreadsheet.WorkSheet,
  hidden: boolean,
  since1904: boolean,
): Outcome<FileRefusal, { sheet: Sheet }> {
  const rows: Cell[][] = []
  for (const { row, column, cell } of filledCells(content['!data'] ?? [], since1904)) {
    if (row >= importLimits.rows) return refuse('imports.too_many_rows', { most: importLimits.rows })
    if (column >= importLimits.columns) return refuse('imports.too_many_columns', { most: importLimits.columns })
    const kept = (rows[row] ??= [])
    kept[column] = cell
  }
  const merges = (content['!merges'] ?? [])
    .slice(0, importLimits.merges)
    .map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }))
  const hiddenColumns = hiddenOnes(content['!cols'])
  const hiddenRows = hiddenOnes(content['!rows'])
  return { ok: true, sheet: makeSheet({ name, hidden, rows, merges, hiddenColumns, hiddenRows }) }
}

/** A damaged file may claim row 900,000,000: only what is there is visited. */
function* filledCells(data: spreadsheet.CellObject[][], since1904: boolean) {
  for (const row of Object.keys(data)) {
    const cells = data[Number(row)] ?? []
    for (const column of Object.keys(cells)) {
      const raw = cells[Number(column)]
      const cell = raw && cellOf(raw, since1904)
      if (cell) yield { row: Number(row), column: Number(column), cell }
    }
  }
}

function hiddenOnes(infos: readonly ({ hidden?: boolean } | undefined)[] | undefined): number[] {
  return Object.entries(infos ?? []).flatMap(([index, info]) => (info?.hidden ? [Number(index)] : []))
}

function cellOf(cell: spreadsheet.CellObject, since1904: boolean): Cell | undefined {
  if (cell.t === 'z' || cell.v === undefined || cell.v === null) return undefined
  if (typeof cell.v !== 'number' || cell.t !== 'n') {
    const text = cell.t === 'e' ? (cell.w ?? '#N/A') : String(cell.w ?? cell.v)
    return text.trim() === '' ? undefined : { text: String(cell.t === 's' ? cell.v : text).slice(0, importLimits.cellLetters) }
  }
  const day = isDateFormat(cell.z) ? serialDay(Math.floor(cell.v) + (since1904 ? 1_462 : 0)) : undefined
  return day ? { text: day, number: cell.v, day } : { text: shownNumber(cell.v, cell.w), number: cell.v }
}

function isDateFormat(format: string | number | undefined): boolean {
  return format !== undefined && numberFormats.is_date(String(format))
}

/** As displayed, unless the column was too narrow or the figure too long for it: 8.52E+10 is still a telephone. */
function shownNumber(value: number, shown: string | undefined): string {
  const text = shown?.trim() ?? ''
  const lossy = text === '' || /^#+$|^-?\d([.,]\d+)?e[+-]?\d+$/i.test(text)
  return lossy ? plainNumber(value) : text.slice(0, importLimits.cellLetters)
}

function plainNumber(value: number): string {
  return Number.isSafeInteger(value) ? value.toFixed(0) : String(value)
}
