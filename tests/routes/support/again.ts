import type { ReturnedList } from '#app/domain/returned-lists/returned-list'
import type { Actor } from '#app/domain/people/actor'
import { parseSeparated } from '#app/domain/imports/separated'
import type { ListReader } from '#app/domain/imports/list-reader.server'
import { csvLine } from '#app/domain/shared/csv'
import type { Instant } from '#app/domain/shared/calendar'
import type { ReturnedListId } from '#app/domain/shared/ids'
import { type ExportFormat, exportTable, type ExportTable } from '#app/http/export-table.server'
import { formKey } from '#app/http/form-key.server'
import { type Translate, translator } from '#app/i18n'
import { exportedRows, exportLists } from '#app/routes/house.export.$list/lists.server'
import { readFile } from '#app/routes/house.returned.$list._index/read-file.server'
import type { Database } from '#db/client.server'
import { returnedListById, rowsOfReturned } from '#db/queries/returned-lists.server'
import { saved } from '../../domain/imports/support'

type Who = { db: Database; viewer: Actor; now: Instant; lists: ListReader }

const everything: Partial<Record<string, string>> = { centres: '?state=all' }

/** A list as the house writes it. */
export async function tableOf(
  { db, viewer, now }: Who,
  list: ReturnedList,
  t: Translate = translator('id'),
): Promise<ExportTable> {
  const request = new Request(`https://balai.example/house/export/${list}${everything[list] ?? ''}`)
  const rows = await exportedRows(list, request, { db, viewer, now, t, most: 20_000 })
  return { name: list, heads: exportLists[list].heads.map((head) => t(head)), rows }
}

export async function bytesOf(table: ExportTable, format: ExportFormat): Promise<Uint8Array> {
  return new Uint8Array(await (await exportTable(table, format)).arrayBuffer())
}

export type Sheet = { heads: string[]; rows: string[][] }

/** The same in the hands of whoever edits it: headings and rows of words. */
export async function sheetOf(who: Who, list: ReturnedList, t?: Translate): Promise<Sheet> {
  const text = new TextDecoder().decode(await bytesOf(await tableOf(who, list, t), 'csv'))
  const { rows } = parseSeparated(text, { mostRows: 20_000, mostColumns: 100 })
  const [heads = [], ...others] = rows.filter((row) => row.some((cell) => cell !== ''))
  return { heads, rows: others }
}

export function cell({ heads }: Sheet, head: string): number {
  const at = heads.indexOf(head)
  if (at < 0) throw new Error(`no column ${head} in ${heads.join(', ')}`)
  return at
}

export function rowWith(sheet: Sheet, code: string): string[] {
  const row = sheet.rows.find(([first]) => first === code)
  if (!row) throw new Error(`no row ${code}`)
  return row
}

/** A row of which only these cells are filled. */
export function newRow(sheet: Sheet, cells: Record<string, string>): string[] {
  return sheet.heads.map((head) => cells[head] ?? '')
}

export function savedAs({ heads, rows }: Sheet, format: ExportFormat): Uint8Array {
  if (format === 'xlsx') return saved([heads, ...rows], 'xlsx')
  return new TextEncoder().encode([heads, ...rows].map((row) => csvLine(row)).join(''))
}

/** Uploads a file; the key is that of one showing of the form. */
export function upload(who: Who, list: ReturnedList, bytes: Uint8Array, key = formKey()) {
  return readFile(who as Parameters<typeof readFile>[0], { list, key, fileName: `${list}.xlsx`, bytes })
}

export async function staged(who: Who, list: ReturnedList, bytes: Uint8Array) {
  const read = await upload(who, list, bytes)
  if (!read.ok) throw new Error(`${read.code} ${JSON.stringify(read)}`)
  return { id: read.id, ...(await shown(who.db, read.id)) }
}

/** What its page shows: the counts, and of each row what it is about, what changes and why not. */
export async function shown(db: Database, id: ReturnedListId) {
  const returned = await returnedListById(db, id)
  const rows = await rowsOfReturned(db, id)
  return {
    same: returned?.rows_same,
    read: returned?.rows_read,
    rows: rows.map(({ row_number: row, fate, name, changes, refusals }) => ({
      ...{ row, fate, name },
      changes: (JSON.parse(changes) as { field: string; before: string; after: string }[]).map(
        ({ field, before, after }) => `${field}: ${before} → ${after}`,
      ),
      refusals: (JSON.parse(refusals) as { code: string; field?: string }[]).map(({ code, field }) =>
        field ? `${code} at ${field}` : code,
      ),
    })),
  }
}
