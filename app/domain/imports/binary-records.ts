const filePass = 0x2f
const linkRecords = [0x01b8, 0x0800]
const mostLinked = 1_000_000

/**
 * Goes over the records of an old binary workbook without reading them: whether it is locked, and whether its links
 * claim more cells than a reader could visit.
 */
export function examineRecords(stream: Uint8Array): 'fine' | 'locked' | 'excessive' {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  let linked = 0
  for (let at = 0; at + 4 <= stream.length; at += 4 + view.getUint16(at + 2, true)) {
    const kind = view.getUint16(at, true)
    if (kind === filePass) return 'locked'
    if (!linkRecords.includes(kind)) continue
    linked += cellsLinked(view, at + (kind === 0x0800 ? 6 : 4))
    if (linked > mostLinked) return 'excessive'
  }
  return 'fine'
}

/** First row, last row, first column, last column. */
function cellsLinked(view: DataView, at: number): number {
  if (at + 8 > view.byteLength) return 0
  const [top = 0, bottom = 0, left = 0, right = 0] = [0, 2, 4, 6].map((offset) => view.getUint16(at + offset, true))
  return Math.max(0, bottom - top + 1) * Math.max(0, right - left + 1)
}
