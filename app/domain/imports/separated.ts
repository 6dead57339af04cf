/** Values between separators, quoted where they hold one; the separator is found out from the text. */
export type Separated = { readonly separator: string; readonly rows: string[][] }

const separators = [';', '\t', ',', '|']
/** A quotation mark that is not closed within this many letters stands for itself. */
const longestQuoted = 8_000

/** `mostRows` and `mostColumns` stop the reading one beyond, so that whoever asked can see that there was more. */
export function parseSeparated(text: string, limits: { readonly mostRows: number; readonly mostColumns: number }): Separated {
  const told = /^\ufeff?sep=(.)\r?\n/i.exec(text)
  const body = told ? text.slice(told[0].length) : text.replace(/^\ufeff/, '')
  const separator = told?.[1] ?? likeliestSeparator(body)
  const rows = readRows(body, separator, limits.mostRows + 1, limits.mostColumns + 1)
  return { separator, rows: quotedWhole(rows, body) ? apart(rows, limits) : rows }
}

/** A program that was handed lines instead of cells puts every line in quotes as one. */
function quotedWhole(rows: readonly string[][], text: string): boolean {
  return text.startsWith('"') && rows.length > 1 && rows.every((row) => row.length === 1)
}

function apart(rows: readonly string[][], limits: { readonly mostRows: number; readonly mostColumns: number }): string[][] {
  const body = rows.map(([line = '']) => line).join('\n')
  return readRows(body, likeliestSeparator(body), limits.mostRows + 1, limits.mostColumns + 1)
}

/** The separator that cuts most of the first lines into the same number of columns. */
function likeliestSeparator(text: string): string {
  let best = { separator: ',', weight: 0 }
  for (const separator of separators) {
    const widths = readRows(text.slice(0, 60_000), separator, 60, 400)
      .map((row) => row.length)
      .filter((width) => width > 1)
    const counts = new Map<number, number>()
    for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
    const [width = 0, times = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
    const weight = times * Math.min(width, 30)
    if (weight > best.weight) best = { separator, weight }
  }
  return best.separator
}

function readRows(text: string, separator: string, mostRows: number, mostColumns: number): string[][] {
  const rows: string[][] = []
  let at = 0
  while (at < text.length && rows.length < mostRows) {
    const row: string[] = []
    for (;;) {
      const field = readField(text, at, separator)
      if (row.length < mostColumns) row.push(field.value)
      at = field.end
      if (text[at] !== separator) break
      at++
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++
    at++
    rows.push(row)
  }
  return rows
}

function readField(text: string, start: number, separator: string): { value: string; end: number } {
  const quoted = text[start] === '"' ? readQuoted(text, start, separator) : undefined
  if (quoted) return quoted
  let end = start
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++
  return { value: text.slice(start, end), end }
}

/** Undefined when the quotation is not closed where a field can end: then the mark belongs to the text. */
function readQuoted(text: string, start: number, separator: string): { value: string; end: number } | undefined {
  const limit = Math.min(text.length, start + longestQuoted)
  for (let at = start + 1; at < limit; at++) {
    if (text[at] !== '"') continue
    if (text[at + 1] === '"') {
      at++
      continue
    }
    const next = text[at + 1]
    if (next !== undefined && next !== separator && next !== '\n' && next !== '\r') return undefined
    return { value: text.slice(start + 1, at).replaceAll('""', '"'), end: at + 1 }
  }
  return undefined
}
