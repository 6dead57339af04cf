import { csvLine, defuse } from '#app/domain/shared/csv'

export type ExportCell = string | number | null
export type ExportTable = {
  /** Of the file, without its ending. */
  name: string
  heads: readonly string[]
  rows: readonly (readonly ExportCell[])[]
}

export const exportFormats = ['xlsx', 'csv'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** As much as can be read in again in one list. */
export const exportLimit = 20_000

const types: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A list as a file: telephones and ids stay text, nothing in it is run as a formula. */
export async function exportTable(table: ExportTable, format: ExportFormat): Promise<Response> {
  const body = format === 'csv' ? csvOf(table) : await workbookOf(table)
  return new Response(body, {
    headers: {
      'Content-Type': types[format],
      'Content-Disposition': `attachment; filename="${table.name}.${format}"`,
      'Cache-Control': 'no-store',
    },
  })
}

/** The mark at the start tells Excel that the letters are UTF-8. */
function csvOf({ heads, rows }: ExportTable): string {
  return `\uFEFF${[heads, ...rows].map((row) => csvLine(row)).join('')}`
}

async function workbookOf({ name, heads, rows }: ExportTable): Promise<ArrayBuffer> {
  const { utils, write } = await import('@e965/xlsx')
  const sheet = utils.aoa_to_sheet([])
  const cells = [heads, ...rows].map((row) =>
    row.map((cell) => (typeof cell === 'number' ? { t: 'n', v: cell } : { t: 's', v: defuse(cell ?? ''), z: '@' })),
  )
  utils.sheet_add_aoa(sheet, cells)
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, name.slice(0, 31))
  return write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer
}
