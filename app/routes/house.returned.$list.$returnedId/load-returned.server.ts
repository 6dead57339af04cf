import { z } from 'zod'
import { type Aside, type RowChange, rowFates, type RowRefusal } from '#app/domain/returned-lists/returned-row'
import { choice, whole } from '#app/http/fields'
import { parseQuery } from '#app/http/forms.server'
import type { requireReturned } from '#app/http/returned-page.server'
import type { MessageKey } from '#app/i18n'
import { eventsOf } from '#db/queries/events.server'
import { fatesOfReturned, type ReturnedRow, someRowsOfReturned } from '#db/queries/returned-lists.server'
import { headingsByField } from '../house.returned.$list._index/headings.server'

const query = z.object({ fate: choice(rowFates).optional(), after: whole(1, 1_000_000).optional() })
const aPage = 50

/** A list that was read: its counts, and a page of the rows that say something else than the house. */
export async function loadReturned({ db, list, returned }: Awaited<ReturnType<typeof requireReturned>>, request: Request) {
  const { fate, after = 0 } = parseQuery(request, query)
  const rows = await someRowsOfReturned(db, returned.id, { fate, after, most: aPage + 1 })
  const { id, state, file_name: fileName, rows_read: rowsRead, rows_same: rowsSame } = returned
  return {
    ...{ list, fate: fate ?? null, fates: await fatesOfReturned(db, id) },
    returned: { id, state, fileName, rowsRead, rowsSame, aside: JSON.parse(returned.aside) as WrittenAside },
    rows: rows.slice(0, aPage).map((row) => shownRow(row, headingsByField(list))),
    next: rows.length > aPage ? (rows[aPage - 1]?.row_number ?? null) : null,
    events: await eventsOf(db, id),
  }
}

type WrittenAside = Aside & { writtenOnly: readonly { head: MessageKey; rows: number }[] }

function shownRow(row: ReturnedRow, headings: Record<string, MessageKey>) {
  const headOf = (field: string | undefined) => (field && headings[field]) || null
  return {
    ...{ row: row.row_number, fate: row.fate, name: row.name, subject: row.subject, taken: row.taken_as !== null },
    changes: (JSON.parse(row.changes) as RowChange[]).map(({ field, ...change }) => ({ head: headOf(field), ...change })),
    refusals: (JSON.parse(row.refusals) as RowRefusal[]).map(({ field, ...refusal }) => ({ head: headOf(field), ...refusal })),
  }
}

export type ShownRow = ReturnType<typeof shownRow>
