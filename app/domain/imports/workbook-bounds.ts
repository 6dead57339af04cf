const widest = 16_384
const mostLinked = 10_000
const mostSpanned = 100_000
const mostRepeated = 200_000

/**
 * A short text can ask a spreadsheet reader for billions of cells: a column that goes on to the two-billionth,
 * a link over the whole sheet. False for such a part.
 */
export function spansWithinBounds(xml: string): boolean {
  if (!repeatsWithinBounds(xml)) return false
  for (const [, last = ''] of xml.matchAll(/<(?:\w+:)?col\b[^<>]*?\bmax\s*=\s*["']?\s*\+?(\w+)/gi))
    if (!(Number(last) <= widest)) return false
  let linked = 0
  for (const [, range = ''] of xml.matchAll(/<(?:\w+:)?hyperlink\b[^<>]*?\bref\s*=\s*["']([^"']*)/gi)) {
    linked += cellsIn(range)
    if (linked > mostLinked) return false
  }
  let spanned = 0
  for (const [, span = ''] of xml.matchAll(/\bss:(?:Span|MergeAcross|MergeDown)\s*=\s*["']?\s*(\w+)/gi)) {
    spanned += Number(span) || 0
    if (spanned > mostSpanned) return false
  }
  return ![...xml.matchAll(/\bss:Index\s*=\s*["']?\s*(\d+)/gi)].some(([, index = '']) => Number(index) > 1_048_576)
}

/** OpenDocument writes equal cells and rows once, with how often they come; only those that hold something are laid out. */
function repeatsWithinBounds(xml: string): boolean {
  let rows = 1
  let repeated = 0
  for (const [tag, name = '', attributes = ''] of xml.matchAll(/<table:(table-row|table-cell|covered-table-cell)\b([^<>]*)>/gi)) {
    const times = Number(/\bnumber-(?:rows|columns)-repeated\s*=\s*["']\s*(\d+)/i.exec(attributes)?.[1] ?? 1)
    if (name.toLowerCase() === 'table-row') rows = times
    else if (!tag.endsWith('/>') || attributes.includes('value-type')) repeated += rows * times - 1
    if (repeated > mostRepeated) return false
  }
  return true
}

function cellsIn(range: string): number {
  const corners = range
    .replaceAll('$', '')
    .split(':')
    .map((corner) => /^([A-Z]{0,3})(\d{0,7})$/i.exec(corner.trim()))
  const [from, to = from] = corners
  if (!from || !to || corners.length > 2) return mostLinked + 1
  const across = columnNumber(to[1] ?? '') - columnNumber(from[1] ?? '') + 1
  const down = Number(to[2] || 1_048_576) - Number(from[2] || 1) + 1
  return Math.max(1, across) * Math.max(1, down)
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) || widest
}
