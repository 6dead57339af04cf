import { inflateRawSync } from 'node:zlib'
import * as spreadsheet from '@e965/xlsx'
import { refuse, type Outcome } from '#app/domain/shared/refusal'
import type { Cell, FileRefusal, Sheet } from './imported'
import { importLimits } from './limits'
import { serialDay } from './parse-date'
import { makeSheet } from './make-sheet'
import { zipEntries, type ZipEntry } from './zip-directory'

const options = {
  cellText: true,
  cellNF: true,
  cellFormula: false,
  cellHTML: false,
  cellStyles: true,
  bookVBA: false,
  dense: true,
} as const

/** An .xlsx, .xlsb or .ods; unpacked once here within bounds, because a zip may lie about what is in it. */
export function readZippedWorkbook(bytes: Uint8Array): Outcome<FileRefusal, { sheets: Sheet[] }> {
  const entries = zipEntries(bytes)
  if (!entries) return refuse('imports.file_unreadable')
  if (entries.some(({ encrypted }) => encrypted)) return refuse('imports.file_encrypted')
  if (!entries.some(({ name }) => /^xl[/\\]workbook\.(?:xml|bin)$|^content\.xml$/i.test(name)))
    return refuse('imports.file_kind_unknown')
  const unpacked = unpackedSize(bytes, entries)
  if (unpacked === undefined) return refuse('imports.file_unreadable')
  if (unpacked > importLimits.unpackedBytes)
    return refuse('imports.file_too_large', { megabytes: importLimits.unpackedBytes / 1024 / 1024 })
  return readWorkbook(bytes)
}

/** Bytes that really come out; undefined when something cannot be unpacked. Stops as soon as it is too much. */
function unpackedSize(bytes: Uint8Array, entries: readonly ZipEntry[]): number | undefined {
  let total = 0
  for (const entry of entries) {
    const left = importLimits.unpackedBytes - total
    if (entry.unpacked > left) return importLimits.unpackedBytes + 1
    if (entry.method === 0) total += entry.packed
    else if (entry.method !== 8) return undefined
    else {
      const size = inflatedSize(bytes.subarray(entry.dataAt), left)
      if (size === undefined) return undefined
      total += size
    }
    if (total > importLimits.unpackedBytes) return total
  }
  return total
}

function inflatedSize(data: Uint8Array, most: number): number | undefined {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(most, 1) }).length
  } catch (error) {
    return error instanceof RangeError ? most + 1 : undefined
  }
}

/** The old binary .xls, an XML spreadsheet, or an unpacked-and-found-good zip. Formulas are never run: what was last shown counts. */
export function readWorkbook(bytes: Uint8Array): Outcome<FileRefusal, { sheets: Sheet[] }> {
  const workbook = openWorkbook(bytes)
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

function openWorkbook(bytes: Uint8Array): spreadsheet.WorkBook | 'encrypted' | undefined {
  try {
    return spreadsheet.read(bytes, { type: 'array', ...options })
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
  for (const [row, cells] of Array.from(content['!data'] ?? []).entries()) {
    if (!cells) continue
    for (const [column, cell] of cells.entries()) {
      const seen = cell && cellOf(cell, since1904)
      if (!seen) continue
      if (row >= importLimits.rows) return refuse('imports.too_many_rows', { most: importLimits.rows })
      if (column >= importLimits.columns) return refuse('imports.too_many_columns', { most: importLimits.columns })
      const kept = (rows[row] ??= [])
      kept[column] = seen
    }
  }
  const merges = (content['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }))
  const hiddenColumns = hiddenOnes(content['!cols'])
  const hiddenRows = hiddenOnes(content['!rows'])
  return { ok: true, sheet: makeSheet({ name, hidden, rows, merges, hiddenColumns, hiddenRows }) }
}

function hiddenOnes(infos: readonly ({ hidden?: boolean } | undefined)[] | undefined): number[] {
  return [...(infos ?? []).entries()].flatMap(([index, info]) => (info?.hidden ? [index] : []))
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
  return format !== undefined && spreadsheet.SSF.is_date(String(format))
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
