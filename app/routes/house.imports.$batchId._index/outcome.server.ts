import { fileOfBatch, type ListShelf } from '#app/domain/imports/staged-list.server'
import type { Reader } from '#db/client.server'
import type { Schema } from '#db/schema'
import { changesOfBatch } from '#db/queries/import-changes.server'
import { productChangesOfBatch } from '#db/queries/import-products.server'
import { batchesOfFile } from '#db/queries/imports.server'

const changesShown = 100

type Batch = Schema['import_batches']

/** What became of a list, and which sheets of its file are still to be looked at. */
export async function outcomeOf(db: Reader, shelf: ListShelf, batch: Batch) {
  return {
    facts: { ...pick(batch) },
    progress: {
      total: batch.makers_total,
      done: batch.makers_done,
      makers: batch.producers_added,
      products: batch.products_added,
      changed: batch.makers_changed,
      productsChanged: batch.products_changed,
    },
    changes: [
      ...(await changesOfBatch(db, batch.id, changesShown)).map((one) => ({ at: '/house/makers', ...one })),
      ...(await productChangesOfBatch(db, batch.id, changesShown)).map((one) => ({ at: '/house/products', ...one })),
    ],
    sheetsLeft: batch.state === 'committed' ? await sheetsLeft(db, shelf, batch) : [],
  }
}

function pick({ file_name, sheet, sender, created_at, committed_at, undone_at, file_swept_at }: Batch) {
  const ended = { committedAt: committed_at, undoneAt: undone_at, sweptAt: file_swept_at }
  return { fileName: file_name, sheet, sender, createdAt: created_at, ...ended }
}

async function sheetsLeft(db: Reader, shelf: ListShelf, batch: Batch): Promise<string[]> {
  const kept = await fileOfBatch(shelf, batch)
  const chosen = kept.ok ? await shelf.lists.ask(kept.file, { what: 'choose' }) : kept
  if (!chosen.ok || chosen.sheets.length < 2) return []
  const taken = (await batchesOfFile(db, batch.file_hash)).filter(({ state }) => state === 'committed' || state === 'committing')
  return chosen.sheets.filter(({ name, isList }) => isList && !taken.some(({ sheet }) => sheet === name)).map(({ name }) => name)
}

export type Outcome = Awaited<ReturnType<typeof outcomeOf>>
