import { whatHouseKnows } from '#app/domain/imports/what-house-knows.server'
import type { CellProblem, PreviewRow } from '#app/domain/imports/preview'
import { type ListShelf, stagedList } from '#app/domain/imports/staged-list.server'
import type { ImportBatchId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'
import { batchById } from '#db/queries/imports.server'

const rowsPerPage = 50

/** What a staged list would become, a page of rows at a time; of a list that was taken in, what it was. */
export async function previewOf(
  db: Reader,
  shelf: ListShelf,
  id: ImportBatchId,
  { page, show }: { page: number; show: 'all' | 'problems' },
) {
  const batch = await batchById(db, id)
  if (!batch) return undefined
  const { file_hash: _hash, layout: _layout, uploaded_by: _by, ...shown } = batch
  const read = await stagedList(shelf, batch)
  if (!read.ok) return { batch: shown, preview: null, refusal: { code: read.code, params: read.params ?? {} } }
  const { list, layout, sheets } = read
  // Once it was taken in, its makers would only resemble themselves.
  const house = batch.state === 'staged' ? await whatHouseKnows(db, list.producers) : { known: 0, doubts: [] }
  const rows = withDoubts(list.rows, house.doubts)
  const wanted = show === 'problems' ? rows.filter((row) => row.problems.length > 0) : rows
  return {
    batch: shown,
    refusal: null,
    preview: {
      sheets,
      sheet: batch.sheet,
      headerRow: layout.headerRows[0] ?? 0,
      columns: layout.columns.map(({ field, heading }, at) => ({ field, heading, sample: sampleOf(list.rows, at) })),
      regency: layout.regency,
      province: layout.province,
      problems: list.problems.map(({ code, params }) => ({ code, params: params ?? {} })),
      counts: { ...list.counts, warnings: list.counts.warnings + house.doubts.length, known: house.known },
      rows: wanted.slice((page - 1) * rowsPerPage, page * rowsPerPage),
      page,
      pages: Math.max(1, Math.ceil(wanted.length / rowsPerPage)),
      show,
    },
  }
}

export type Preview = NonNullable<NonNullable<Awaited<ReturnType<typeof previewOf>>>['preview']>

function withDoubts(rows: readonly PreviewRow[], doubts: readonly CellProblem[]): readonly PreviewRow[] {
  if (doubts.length === 0) return rows
  const byRow = new Map(doubts.map((doubt) => [doubt.row, doubt]))
  return rows.map((row) => {
    const doubt = byRow.get(row.row)
    return doubt ? { ...row, problems: [...row.problems, doubt] } : row
  })
}

/** What stands in a column, so that its meaning can be judged without scrolling. */
function sampleOf(rows: readonly { cells: readonly string[]; becomes: { kind: string } }[], column: number): string {
  const texts = rows.filter((row) => row.becomes.kind !== 'skipped').map((row) => row.cells[column]?.trim() ?? '')
  return [...new Set(texts.filter((text) => text !== ''))].slice(0, 3).join(', ').slice(0, 60)
}
