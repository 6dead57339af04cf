import type { Cell, Merge } from './imported'

export type HtmlTable = { readonly rows: Cell[][]; readonly merges: Merge[] }

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  plusmn: '±',
  eacute: 'é',
  sup2: '²',
  frac12: '½',
  bull: '•',
  hellip: '…',
}

type Open = {
  table: HtmlTable
  row: Cell[] | undefined
  column: number
  cell: { text: string; number?: number; across: number; down: number } | undefined
  covered: Map<number, number>
}

/** The tables of a page that calls itself .xls. Reads tags one by one: markup of any shape costs only its length. */
export function parseHtmlTables(html: string, limits: { readonly mostRows: number; readonly mostColumns: number }): HtmlTable[] {
  const tables: HtmlTable[] = []
  const open: Open[] = []
  const finish = (state: Open) => {
    closeRow(state, limits.mostColumns)
    if (state.table.rows.length > 0) tables.push(state.table)
  }
  let at = 0
  while (at < html.length) {
    const start = html.indexOf('<', at)
    const state = open.at(-1)
    if (state?.cell) state.cell.text += decodeEntities(html.slice(at, start < 0 ? undefined : start))
    if (start < 0) break
    const tag = readTag(html, start)
    at = tag.end
    if (tag.name === 'table')
      open.push({ table: { rows: [], merges: [] }, row: undefined, column: 0, cell: undefined, covered: new Map() })
    else if (tag.name === '/table') {
      const closed = open.pop()
      if (closed) finish(closed)
    } else if (state) applyTag(state, tag, limits)
  }
  for (const state of open.reverse()) finish(state)
  return tables
}

type Tag = { readonly name: string; readonly attributes: string; readonly end: number }

function readTag(html: string, start: number): Tag {
  if (html.startsWith('<!--', start)) return { name: '!', attributes: '', end: after(html, /-->/, start + 4) }
  const name = /^<(\/?[a-z][a-z0-9:]*)/i.exec(html.slice(start, start + 40))?.[1]?.toLowerCase()
  if (!name) return { name: '', attributes: '', end: start + 1 }
  if (name === 'script' || name === 'style')
    return { name, attributes: '', end: after(html, name === 'script' ? /<\/script/ : /<\/style/, start) }
  let end = start + 1
  let quote = ''
  for (; end < html.length; end++) {
    const letter = html[end] ?? ''
    if (quote) quote = letter === quote ? '' : quote
    else if (letter === '"' || letter === "'") quote = letter
    else if (letter === '>') break
  }
  return { name, attributes: html.slice(start + name.length + 1, Math.min(end, start + 2_000)), end: end + 1 }
}

/** The end of the first `mark` from there on; the end of the page when it never comes. */
function after(html: string, mark: RegExp, from: number): number {
  const pattern = new RegExp(mark, 'gi')
  pattern.lastIndex = from
  return pattern.exec(html) ? pattern.lastIndex : html.length
}

function applyTag(state: Open, tag: Tag, limits: { readonly mostRows: number; readonly mostColumns: number }): void {
  if (tag.name === 'tr' || tag.name === '/tr') {
    closeRow(state, limits.mostColumns)
    if (tag.name === 'tr' && state.table.rows.length <= limits.mostRows) state.row = []
  } else if (tag.name === 'td' || tag.name === 'th') {
    closeCell(state, limits.mostColumns)
    state.row ??= state.table.rows.length <= limits.mostRows ? [] : undefined
    state.cell = { text: '', across: span(tag, 'colspan', 200), down: span(tag, 'rowspan', limits.mostRows), ...numberOf(tag) }
  } else if (tag.name === '/td' || tag.name === '/th') closeCell(state, limits.mostColumns)
  else if (/^\/?(?:br|p|div|li)$/.test(tag.name) && state.cell) state.cell.text += ' '
}

function span(tag: Tag, name: string, most: number): number {
  const value = Number(new RegExp(String.raw`\b${name}\s*=\s*["']?(\d{1,6})`, 'i').exec(tag.attributes)?.[1] ?? 1)
  return Math.min(Math.max(value, 1), most)
}

/** Excel's own pages keep a figure's full value beside what it shows. */
function numberOf(tag: Tag): { number?: number } {
  const value = /\bx:num\s*=\s*["']?(-?\d+(?:\.\d+)?)["'\s>]?/i.exec(tag.attributes)?.[1]
  return value === undefined ? {} : { number: Number(value) }
}

function closeCell(state: Open, mostColumns: number): void {
  const { cell, row, covered } = state
  state.cell = undefined
  if (!cell || !row) return
  while ((covered.get(state.column) ?? 0) > 0) state.column++
  const [left, top] = [state.column, state.table.rows.length]
  const text =
    cell.number !== undefined && /\d[.,]?\d*e\+?\d+|^#+$/i.test(cell.text)
      ? String(cell.number)
      : cell.text.replace(/\s+/g, ' ').trim()
  for (let column = left; column < left + cell.across && column <= mostColumns; column++) {
    row[column] = column === left ? { text, ...(cell.number !== undefined && { number: cell.number }) } : { text: '' }
    if (cell.down > 1) covered.set(column, cell.down)
  }
  if (cell.across > 1 || cell.down > 1)
    state.table.merges.push({ top, left, bottom: top + cell.down - 1, right: Math.min(left + cell.across - 1, mostColumns) })
  state.column = left + cell.across
}

function closeRow(state: Open, mostColumns: number): void {
  closeCell(state, mostColumns)
  if (state.row) {
    state.table.rows.push(Array.from(state.row, (cell) => cell ?? { text: '' }))
    for (const [column, rows] of state.covered) state.covered.set(column, rows - 1)
  }
  state.row = undefined
  state.column = 0
}

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z0-9]{2,8}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name) return entities[name.toLowerCase()] ?? whole
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )
}
