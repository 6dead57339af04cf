import { refuse, type Outcome } from '#app/domain/shared/refusal'
import { decodeText } from './decode-text'
import { parseHtmlTables } from './html-tables'
import type { FileRefusal, Sheet } from './imported'
import { importLimits } from './limits'
import { makeSheet } from './make-sheet'
import { readOldWorkbook, readXmlWorkbook, readZippedWorkbook } from './open-workbook.server'
import { parseSeparated } from './separated'
import { stackedTables } from './stacked-tables'

const limits = { mostRows: importLimits.rows, mostColumns: importLimits.columns }

/**
 * The tables of a file, whatever its name claims: the bytes tell whether it is a workbook old or new, a web page
 * that calls itself .xls, or separated values. Never throws; what cannot be read is refused.
 */
export function readSheets(bytes: Uint8Array, fileName: string): Outcome<FileRefusal, { sheets: Sheet[] }> {
  const read = wholeSheets(bytes, fileName)
  return read.ok ? { ok: true, sheets: read.sheets.flatMap(stackedTables) } : read
}

/** The same with every sheet as it is: in a list of the house's own a row may well read like a heading. */
export function wholeSheets(bytes: Uint8Array, fileName: string): Outcome<FileRefusal, { sheets: Sheet[] }> {
  if (bytes.length === 0) return refuse('imports.file_empty')
  if (bytes.length > importLimits.bytes) return refuse('imports.file_too_large', { megabytes: importLimits.bytes / 1024 / 1024 })
  const outcome = readAny(bytes, fileName)
  if (!outcome.ok) return outcome
  const sheets = outcome.sheets.filter(({ rows }) => rows.length > 0)
  if (sheets.some(({ rows }) => rows.length > importLimits.rows))
    return refuse('imports.too_many_rows', { most: importLimits.rows })
  if (sheets.some(({ width }) => width > importLimits.columns))
    return refuse('imports.too_many_columns', { most: importLimits.columns })
  if (!sheets.some(({ rows, width }) => rows.length > 1 && width > 1)) return refuse('imports.no_table')
  return { ok: true, sheets }
}

function readAny(bytes: Uint8Array, fileName: string): Outcome<FileRefusal, { sheets: Sheet[] }> {
  if (startsWith(bytes, [0x50, 0x4b])) return readZippedWorkbook(bytes)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return readOldWorkbook(bytes)
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return refuse('imports.file_kind_unknown')
  const text = decodeText(bytes)
  if (text === undefined) return refuse('imports.file_kind_unknown')
  const start = text
    .slice(0, 4_000)
    .replace(/^\ufeff/, '')
    .trimStart()
    .toLowerCase()
  if (start === '') return refuse('imports.file_empty')
  const isXml =
    start.startsWith('<') && start.includes('urn:schemas-microsoft-com:office:spreadsheet') && !start.includes('<html')
  if (isXml) return readXmlWorkbook(text)
  const name = nameWithoutEnding(fileName)
  return {
    ok: true,
    sheets: [start.startsWith('<') ? makeSheet({ name, ...parseHtmlTables(text, limits) }) : separatedSheet(text, name)],
  }
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}

function nameWithoutEnding(fileName: string): string {
  return (
    fileName
      .replace(/^.*[/\\]/, '')
      .replace(/\.[a-z]{2,5}$/i, '')
      .slice(0, 80) || 'Lembar 1'
  )
}

function separatedSheet(text: string, name: string): Sheet {
  const { rows } = parseSeparated(text, limits)
  return makeSheet({ name, rows: rows.map((row) => row.map((value) => ({ text: value.slice(0, importLimits.cellLetters) }))) })
}
