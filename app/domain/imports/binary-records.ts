const filePass = 0x2f
/** A record the reader passes over. */
const silent = 0x01b9

/** What makes up a table: sheets, cells, texts, number formats, merged cells, widths of columns and rows. */
const needed: ReadonlySet<number> = new Set([
  0x0809, 0x000a, 0x0085, 0x0042, 0x0022, 0x00fc, 0x003c, 0x041e, 0x00e0, 0x0200, 0x0208, 0x007d, 0x00e5, 0x00fd, 0x0204, 0x00d6,
  0x0203, 0x027e, 0x00bd, 0x0205, 0x0006, 0x0406, 0x0207,
])

const formulas = [0x0006, 0x0406]
const formulaTextAt = 24
const noFormulaText = 0xffff

/**
 * The records of an old binary workbook with everything silenced that is no table: macros, links, names and the texts
 * of formulas can ask a reader for more than any memory holds. Undefined when the workbook is locked.
 */
export function onlyTables(stream: Uint8Array): Uint8Array | undefined {
  const quiet = Uint8Array.from(stream)
  const view = new DataView(quiet.buffer)
  let next = 0
  for (let at = 0; at + 4 <= quiet.length; at = next) {
    const kind = view.getUint16(at, true)
    next = at + 4 + view.getUint16(at + 2, true)
    if (kind === filePass) return undefined
    if (formulas.includes(kind) && formulaTextAt + 2 <= Math.min(next, quiet.length) - at)
      view.setUint16(at + formulaTextAt, noFormulaText, true)
    else if (formulas.includes(kind) || (kind !== 0 && !needed.has(kind))) view.setUint16(at, silent, true)
  }
  return quiet
}
