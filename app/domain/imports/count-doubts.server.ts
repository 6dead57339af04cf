import type { ImportBatchId } from '#app/domain/shared/ids'
import type { Database } from '#db/client.server'
import { batchById, writeDoubts } from '#db/queries/imports.server'
import { type ListShelf, stagedList } from './staged-list.server'

/**
 * Writes down how many rows of a staged list are doubtful, for overviews: they cannot read every list to say it. Of a list
 * that cannot be read it stays unknown.
 */
export async function countDoubts(db: Database, shelf: ListShelf, batchId: ImportBatchId): Promise<void> {
  const batch = await batchById(db, batchId)
  if (batch?.state !== 'staged') return
  const read = await stagedList(db, shelf, batch)
  const rows = read.ok ? read.list.rows.filter(({ problems }) => problems.length > 0).length : null
  if (rows !== batch.doubtful_rows) await writeDoubts(db, batch, rows)
}
