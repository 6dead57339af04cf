import type { Cell } from '#app/domain/imports/imported'
import type { Aside, ReadRow } from '#app/domain/returned-lists/returned-row'
import type { Outcome } from '#app/domain/shared/refusal'
import type { Translate } from '#app/i18n'
import { findColumns, type FoundColumns } from './find-columns'
import type { ListColumn } from './list-column'
import type { ListForm } from './list-form'
import { wordsOf } from './read-cell'
import { blankCell, type Line, RowReader } from './row-reader.server'

export type ReadAgain = { rowsRead: number; rowsSame: number; aside: Aside; rows: ReadRow[] }

/** Lays every row of a file beside what the house has: what is new, what says something else, and what cannot be taken in. */
export async function readRows<Row, Fields extends object>(
  form: ListForm<Row, Fields>,
  sheets: readonly (readonly (readonly Cell[])[])[],
  t: Translate,
): Promise<Outcome<'returned.no_heading' | 'returned.column_twice', ReadAgain>> {
  const read = findColumns(sheets, form.columns)
  if (!read.ok) return read
  const lines = linesOf(read.sheet, read.found, form.columns)
  const found = await form.find([...new Set(lines.map(({ code }) => code).filter(Boolean))])
  const reader = new RowReader(form, read.found, { found, known: await form.known(), times: timesOf(lines) }, t)
  const rows = lines.flatMap((line) => reader.read(line) ?? [])
  const aside = { unknown: read.found.unknown, writtenOnly: reader.writtenOnly() }
  return { ok: true, rowsRead: lines.length, rowsSame: lines.length - rows.length, aside, rows }
}

function linesOf<Row>(
  sheet: readonly (readonly Cell[])[],
  { head, at }: FoundColumns<Row>,
  [code]: readonly ListColumn<Row>[],
): Line[] {
  const codeAt = (code && at.get(code)) ?? 0
  return sheet.slice(head + 1).flatMap((cells, index) => {
    if (cells.every(({ text }) => text.trim() === '')) return []
    return [{ row: head + 2 + index, code: wordsOf(cells[codeAt] ?? blankCell), cells }]
  })
}

/** The rows in which each code stands. */
function timesOf(lines: readonly Line[]): Map<string, number[]> {
  const times = new Map<string, number[]>()
  for (const { code, row } of lines) if (code !== '') times.set(code, [...(times.get(code) ?? []), row])
  return times
}
