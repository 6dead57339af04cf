import { decodeEntities, readTag, type Tag } from './html-tags'
import type { Cell, Merge } from './imported'

export type HtmlTable = { readonly rows: Cell[][]; readonly merges: Merge[] }

type Open = {
  table: HtmlTable
  row: Cell[] | undefined
  column: number
  cell: { text: string; number?: number; across: number; down: number } | undefined
  covered: Map<number, number>
}

type Limits = { readonly mostRows: number; readonly mostColumns: number }

/** Tags at which a line of running text ends. */
const block = /^\/?(?:br|p|div|center|h[1-6]|li|ul|ol|hr|body|section|header|table)$/

/**
 * A page that calls itself .xls as a spreadsheet program opens it: its tables below each other, and the lines between and
 * above them, where the title stands, as rows of one cell. Reads tags one by one: markup of any shape costs only its length.
 */
export function parseHtmlTables(html: string, limits: Limits): HtmlTable {
  const page: HtmlTable = { rows: [], merges: [] }
  const open: Open[] = []
  let line = ''
  let tables = 0
  const endLine = () => {
    const text = tidied(line)
    if (text !== '' && page.rows.length <= limits.mostRows) page.rows.push([{ text }])
    line = ''
  }
  const finish = (state: Open) => {
    closeRow(state, limits.mostColumns)
    const above = page.rows.length
    page.rows.push(...state.table.rows.slice(0, limits.mostRows + 1 - above))
    for (const { top, bottom, left, right } of state.table.merges)
      page.merges.push({ top: top + above, bottom: bottom + above, left, right })
  }
  for (let at = 0; at < html.length;) {
    const start = html.indexOf('<', at)
    const state = open.at(-1)
    const text = decodeEntities(html.slice(at, start < 0 ? undefined : start))
    if (state?.cell) state.cell.text += text.replace(/\s+/g, ' ')
    else if (!state) line += text
    if (start < 0) break
    const tag = readTag(html, start)
    at = tag.end
    if (!state && block.test(tag.name)) endLine()
    if (tag.name === 'table') {
      tables++
      open.push({ table: { rows: [], merges: [] }, row: undefined, column: 0, cell: undefined, covered: new Map() })
    } else if (tag.name === '/table') {
      const closed = open.pop()
      if (closed) finish(closed)
    } else if (state) applyTag(state, tag, limits)
  }
  endLine()
  for (const state of open.reverse()) finish(state)
  return tables === 0 ? { rows: [], merges: [] } : page
}

/** One blank between words; a line that was broken on purpose stays broken. */
function tidied(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
}

function applyTag(state: Open, tag: Tag, limits: Limits): void {
  if (tag.name === 'tr' || tag.name === '/tr') {
    closeRow(state, limits.mostColumns)
    if (tag.name === 'tr' && state.table.rows.length <= limits.mostRows) state.row = []
  } else if (tag.name === 'td' || tag.name === 'th') {
    closeCell(state, limits.mostColumns)
    state.row ??= state.table.rows.length <= limits.mostRows ? [] : undefined
    state.cell = { text: '', across: span(tag, 'colspan', 200), down: span(tag, 'rowspan', limits.mostRows), ...numberOf(tag) }
  } else if (tag.name === '/td' || tag.name === '/th') closeCell(state, limits.mostColumns)
  else if (/^\/?(?:br|p|div|li)$/.test(tag.name) && state.cell) state.cell.text += '\n'
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
  const text = cell.number !== undefined && /\d[.,]?\d*e\+?\d+|^#+$/i.test(cell.text) ? String(cell.number) : tidied(cell.text)
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
