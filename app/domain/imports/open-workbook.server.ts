import { inflateRawSync } from 'node:zlib'
import { refuse, type Outcome, type Refusal } from '#app/domain/shared/refusal'
import { onlyTables } from './binary-records'
import { hiddenInOds } from './hidden-in-ods'
import type { FileRefusal, Sheet } from './imported'
import { importLimits } from './limits'
import { readWorkbook } from './read-workbook.server'
import { containers, type Container } from './spreadsheet-parts.server'
import { spansWithinBounds } from './workbook-bounds'
import { zipEntries, type ZipEntry } from './zip-directory'

/** An .xlsx or .ods; unpacked once here within bounds, because a zip may lie about what is in it. */
export function readZippedWorkbook(bytes: Uint8Array): Outcome<FileRefusal, { sheets: Sheet[] }> {
  const entries = zipEntries(bytes)
  if (!entries) return refuse('imports.file_unreadable')
  if (entries.some(({ encrypted }) => encrypted)) return refuse('imports.file_encrypted')
  const isExcel = entries.some(({ name }) => /^\/?xl[/\\]workbook\.xml$/i.test(name))
  if (!isExcel && !isOpenDocument(bytes, entries)) return refuse('imports.file_kind_unknown')
  const refusal = examineParts(bytes, entries)
  if (refusal) return refusal
  const read = readWorkbook(bytes)
  return read.ok && !isExcel ? { ok: true, sheets: withHidden(read.sheets, bytes, entries) } : read
}

/** What an .ods hides, which the library does not tell. */
function withHidden(sheets: readonly Sheet[], bytes: Uint8Array, entries: readonly ZipEntry[]): Sheet[] {
  const content = entries.find(({ name }) => name === 'content.xml')
  const part = content && unpacked(bytes, content, importLimits.unpackedBytes)
  const hidden = Buffer.isBuffer(part) ? hiddenInOds(part.toString('latin1')) : []
  return sheets.map((sheet, at) => ({
    ...sheet,
    hiddenRows: hidden[at]?.rows ?? [],
    hiddenColumns: hidden[at]?.columns ?? [],
  }))
}

/** The .ods of LibreOffice says what it is in a part of its own. */
function isOpenDocument(bytes: Uint8Array, entries: readonly ZipEntry[]): boolean {
  const kind = entries.find(({ name }) => name === 'mimetype')
  const said = kind && kind.unpacked < 200 ? unpacked(bytes, kind, 200) : undefined
  return Buffer.isBuffer(said) && said.toString('latin1').startsWith('application/vnd.oasis.opendocument.spreadsheet')
}

/** Looks at every part as it really comes out; stops as soon as it is too much. */
function examineParts(bytes: Uint8Array, entries: readonly ZipEntry[]): Refusal<FileRefusal> | undefined {
  const tooLarge = refuse('imports.file_too_large', { megabytes: importLimits.unpackedBytes / 1024 / 1024 })
  let left: number = importLimits.unpackedBytes
  for (const entry of entries) {
    if (entry.unpacked > left) return tooLarge
    const part = unpacked(bytes, entry, left)
    if (part === 'too large') return tooLarge
    if (!part || !spansWithinBounds(part.toString('latin1'))) return refuse('imports.file_unreadable')
    left -= part.length
  }
  return undefined
}

function unpacked(bytes: Uint8Array, entry: ZipEntry, most: number): Buffer | 'too large' | undefined {
  if (entry.method === 0) return Buffer.from(bytes.buffer, bytes.byteOffset + entry.dataAt, entry.packed)
  if (entry.method !== 8) return undefined
  try {
    return inflateRawSync(bytes.subarray(entry.dataAt), { maxOutputLength: Math.max(most, 1) })
  } catch (error) {
    return error instanceof RangeError ? 'too large' : undefined
  }
}

/** The XML spreadsheet of Excel 2003. */
export function readXmlWorkbook(text: string): Outcome<FileRefusal, { sheets: Sheet[] }> {
  return spansWithinBounds(text) ? readWorkbook(text) : refuse('imports.file_unreadable')
}

/** The binary .xls: a small file system with the workbook in it, or a locked .xlsx. */
export function readOldWorkbook(bytes: Uint8Array): Outcome<FileRefusal, { sheets: Sheet[] }> {
  const container = openContainer(bytes)
  if (!container) return refuse('imports.file_unreadable')
  if (containers.find(container, '/EncryptedPackage')) return refuse('imports.file_encrypted')
  const name = ['/Workbook', '/Book'].find((path) => containers.find(container, path)) ?? ''
  const content = containers.find(container, name)?.content
  if (!content) return refuse('imports.file_kind_unknown')
  const tables = onlyTables(Uint8Array.from(content))
  if (!tables) return refuse('imports.file_encrypted')
  const kept = containers.utils.cfb_new()
  containers.utils.cfb_add(kept, name, Buffer.from(tables))
  return readWorkbook(containers.write(kept, { type: 'buffer' }))
}

function openContainer(bytes: Uint8Array): Container | undefined {
  try {
    return containers.read(Buffer.from(bytes), { type: 'buffer' })
  } catch {
    return undefined
  }
}
