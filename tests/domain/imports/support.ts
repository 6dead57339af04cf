import * as spreadsheet from '@e965/xlsx'
import { guessLayout, mainSheet } from '#app/domain/imports/guess-layout'
import type { Layout, ParsedList, Sheet } from '#app/domain/imports/imported'
import { parseRows } from '#app/domain/imports/parse-rows'
import { readSheets } from '#app/domain/imports/read-sheets.server'

export type Table = readonly (readonly (string | number | boolean | null)[])[]

export function sheetIn(bytes: Uint8Array, fileName: string): Sheet {
  const outcome = readSheets(bytes, fileName)
  if (!outcome.ok) throw new Error(outcome.code)
  const sheet = outcome.sheets[mainSheet(outcome.sheets)]
  if (!sheet) throw new Error('no sheet')
  return sheet
}

export function listIn(bytes: Uint8Array, fileName: string): ParsedList & { readonly layout: Layout } {
  const sheet = sheetIn(bytes, fileName)
  const layout = guessLayout(sheet)
  return { ...parseRows(sheet, layout), layout }
}

/** A file as a spreadsheet program would save it. */
export function saved(
  rows: Table,
  bookType: 'xlsx' | 'biff8' | 'xlsb' | 'ods' | 'xlml',
  merges: readonly string[] = [],
): Uint8Array {
  const sheet = spreadsheet.utils.aoa_to_sheet(rows.map((row) => [...row]))
  sheet['!merges'] = merges.map((range) => spreadsheet.utils.decode_range(range))
  return written({ SheetNames: ['Data'], Sheets: { Data: sheet } }, bookType)
}

export function written(workbook: spreadsheet.WorkBook, bookType: spreadsheet.BookType): Uint8Array {
  return new Uint8Array(spreadsheet.write(workbook, { type: 'array', bookType }) as ArrayBuffer)
}

export function separated(rows: Table, separator: string): string {
  const quoted = (value: string | number | boolean | null) => {
    const text = String(value ?? '')
    return /["\n\r]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return rows.map((row) => row.map(quoted).join(separator)).join('\r\n') + '\r\n'
}

export function htmlPage(rows: Table): string {
  const cell = (value: string | number | boolean | null) =>
    `<td style="mso-number-format:'\\@'">${String(value ?? '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')}</td>`
  return `<html><head><meta charset="utf-8"><style>td{border:1px}</style></head><body><table border=1>${rows
    .map((row) => `<tr>${row.map(cell).join('')}</tr>`)
    .join('\n')}</table></body></html>`
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
export const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff)

export function utf16(text: string, bigEndian = false): Uint8Array {
  const bytes = new Uint8Array(text.length * 2 + 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, !bigEndian)
  for (let index = 0; index < text.length; index++) view.setUint16(2 + index * 2, text.charCodeAt(index), !bigEndian)
  return bytes
}

/** A maker in one line: name [leader] kind m(embers) @village/district telephones :: product capacity a year unit @price; … */
export function makersOf(list: ParsedList): string[] {
  return list.producers.map(({ name, contactName, kind, memberCount, village, district, phones, products }) => {
    const goods = products.map((product) =>
      [product.name, product.capacityPerYear, product.unit, product.price && `@${product.price.minor}`].filter(Boolean).join(' '),
    )
    const leader = contactName !== null && contactName !== name && `[${contactName}]`
    const facts = [name, leader, kind, memberCount && `m${memberCount}`, `@${village ?? ''}/${district ?? ''}`]
    const numbers = phones.map(({ e164 }) => e164.replace('+62', '0'))
    return [...facts, ...numbers, '::', goods.join('; ')].filter(Boolean).join(' ').trim()
  })
}

/** What is held against a list, as "row code"; the code without its family. */
export function doubtsOf({ rows, problems }: ParsedList): string[] {
  return [...problems, ...rows.flatMap((row) => row.problems)].map(({ row, code }) => `${row} ${code.slice('imports.'.length)}`)
}

export type Leaf = {
  readonly rows: Table
  readonly merges?: readonly string[]
  /** Where the table begins. */
  readonly at?: string
  readonly hiddenColumns?: readonly number[]
  readonly hiddenRows?: readonly number[]
  readonly hidden?: boolean
  /** Cells that are no plain values. */
  readonly cells?: Readonly<Record<string, spreadsheet.CellObject>>
}

/** A workbook of several sheets as an office saves it. */
export function bookOf(
  leaves: Readonly<Record<string, Leaf>>,
  bookType: spreadsheet.BookType = 'xlsx',
  date1904 = false,
): Uint8Array {
  const hiding = (indices: readonly number[] = []) =>
    Array.from({ length: Math.max(-1, ...indices) + 1 }, (_, index) => (indices.includes(index) ? { hidden: true } : {}))
  const sheets = Object.entries(leaves).map(([name, leaf]) => {
    const sheet = spreadsheet.utils.sheet_add_aoa(
      spreadsheet.utils.aoa_to_sheet([[]]),
      leaf.rows.map((row) => [...row]),
      { origin: leaf.at ?? 'A1' },
    )
    if (leaf.merges) sheet['!merges'] = leaf.merges.map((range) => spreadsheet.utils.decode_range(range))
    if (leaf.hiddenColumns) sheet['!cols'] = hiding(leaf.hiddenColumns)
    if (leaf.hiddenRows) sheet['!rows'] = hiding(leaf.hiddenRows)
    return [name, Object.assign(sheet, leaf.cells)] as const
  })
  const Workbook = {
    WBProps: { date1904 },
    Sheets: Object.values(leaves).map(({ hidden }) => ({ Hidden: hidden ? (1 as const) : (0 as const) })),
  }
  return written({ SheetNames: Object.keys(leaves), Sheets: Object.fromEntries(sheets), Workbook }, bookType)
}

/** A workbook of one sheet. */
export const leafOf = (rows: Table, merges: readonly string[] = []) => bookOf({ Data: { rows, merges } })
