import { type ListShelf, stagedList } from '#app/domain/imports/staged-list.server'
import type { ImportBatchId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'
import { batchesOfFile, senders } from '#db/queries/imports.server'

const rowsShown = 15
const columnsShown = 12

type Batch = { id: ImportBatchId; file_hash: string; file_name: string; sheet: string; layout: string }

/** The sheets of a file, what became of each, and the first rows of the one in hand. */
export async function sheetsOf(db: Reader, shelf: ListShelf, batch: Batch) {
  const read = await stagedList(db, shelf, batch)
  if (!read.ok) return { seen: null, refusal: { code: read.code, params: read.params ?? {} } }
  const chosen = await shelf.lists.ask(read.file, { what: 'choose' })
  const top = await shelf.lists.ask(read.file, { what: 'show', sheet: batch.sheet, first: 1, rows: rowsShown })
  const others = (await batchesOfFile(db, batch.file_hash)).filter((other) => other.id !== batch.id)
  const stateOf = (name: string) =>
    others.find(({ sheet, state }) => sheet === name && (state === 'committed' || state === 'staged' || state === 'committing'))
  const seen = {
    sheets: (chosen.ok ? chosen.sheets : []).map(({ name, hidden, rows, isList }) => {
      const other = stateOf(name)
      return { name, hidden, rows, isList, other: other ? { id: other.id, state: other.state } : null }
    }),
    top: (top.ok ? top.rows : []).map((texts, at) => ({ row: at + 1, texts: texts.slice(0, columnsShown) })),
    headerRows: [...read.layout.headerRows],
    senders: await senders(db),
  }
  return { seen, refusal: null }
}

export type SheetsSeen = NonNullable<Awaited<ReturnType<typeof sheetsOf>>['seen']>
