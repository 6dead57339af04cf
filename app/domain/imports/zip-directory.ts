/** One file inside a zip, as its directory tells. */
export type ZipEntry = {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  readonly dataAt: number
  readonly encrypted: boolean
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const mostEntries = 5_000

/** The directory at the end of a zip; undefined when it is cut off, contradicts itself or is larger than any spreadsheet needs. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecord(view)
  if (end === undefined) return undefined
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count === 0 || count > mostEntries) return undefined
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index++) {
    const entry = entryAt(bytes, view, at)
    if (!entry) return undefined
    entries.push(entry.entry)
    at = entry.next
  }
  return entries
}

function endRecord(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 65_557; at--) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  return undefined
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } | undefined {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) return undefined
  const nameLength = view.getUint16(at + 28, true)
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  const local = view.getUint32(at + 42, true)
  if (next > bytes.length || local + 30 > bytes.length || view.getUint32(local, true) !== localSignature) return undefined
  const method = view.getUint16(at + 10, true)
  if (view.getUint16(local + 8, true) !== method) return undefined
  const packed = view.getUint32(at + 20, true)
  const unpacked = view.getUint32(at + 24, true)
  const dataAt = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (packed === 0xffffffff || unpacked === 0xffffffff || dataAt + packed > bytes.length) return undefined
  const encrypted = ((view.getUint16(at + 8, true) | view.getUint16(local + 6, true)) & 0x2041) !== 0
  const name = new TextDecoder('latin1').decode(bytes.subarray(at + 46, at + 46 + nameLength))
  return { entry: { name, method, packed, unpacked, dataAt, encrypted }, next }
}
