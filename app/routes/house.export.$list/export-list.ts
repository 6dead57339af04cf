import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { ExportCell } from '#app/http/export-table.server'
import type { ListColumn } from '#app/http/lists/again/list-column'
import type { ListName, QueryOf } from '#app/http/lists/lists'
import type { MessageKey, Translate } from '#app/i18n'
import type { Reader } from '#db/client.server'

/** For whose eyes, by which filters, in whose words, and how many rows at most. */
export type Asked<Name extends ListName> = {
  db: Reader
  viewer: Actor
  now: Instant
  query: QueryOf<Name>
  t: Translate
  most: number
}

export type ExportList<Name extends ListName> = {
  heads: readonly MessageKey[]
  rows: (asked: Asked<Name>) => Promise<ExportCell[][]>
}

type Column<Row> = readonly [head: MessageKey, cell: (row: Row, t: Translate) => ExportCell]

/** A list as a table: what its screen finds, and a column for each thing worth taking along. */
export function exportOf<Name extends ListName, Row>(
  _list: Name,
  find: (asked: Asked<Name>) => Promise<readonly Row[]>,
  columns: readonly Column<Row>[],
): ExportList<Name> {
  return {
    heads: columns.map(([head]) => head),
    rows: async (asked) => (await find(asked)).map((row) => columns.map(([, cell]) => cell(row, asked.t))),
  }
}

/** The columns of a list that comes in again: written and read by one description. */
export function asWritten<Row>(columns: readonly ListColumn<Row>[]): Column<Row>[] {
  return columns.map(({ head, cell }) => [head, cell])
}
