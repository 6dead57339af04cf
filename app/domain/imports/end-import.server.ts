import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { ImportBatchId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { stateAfter } from '#app/domain/shared/transitions'
import type { Database } from '#db/client.server'
import { updateCatalogue } from '#db/queries/catalogue-entries.server'
import { appendEvent } from '#db/queries/events.server'
import { deleteBatchRows, takeChangesBack, usesOfBatch } from '#db/queries/import-undoing.server'
import { takeProductChangesBack } from '#db/queries/import-products.server'
import { batchById, moveBatch, productIdsOfBatch } from '#db/queries/imports.server'
import { inTransaction } from '#db/transaction.server'
import { type ImportEvent, type ImportState, importTransitions } from './import-states'

type Batch = { batchId: ImportBatchId }

/** Takes a whole batch back, taken in to its end or not, as long as nobody has begun to work with what it brought. */
export async function undoImport(db: Database, actor: Actor, { batchId }: Batch, now: Instant): Promise<Outcome<string>> {
  return inTransaction(db, async (trx) => {
    const batch = await batchById(trx, batchId)
    if (!batch) return refuse('importing.batch_unknown')
    if (!stateAfter<ImportState, ImportEvent>(importTransitions, batch.state, 'undo')) return refuse('importing.not_committed')
    const uses = await usesOfBatch(trx, batchId)
    if (uses > 0) return refuse('importing.in_use', { count: uses })

    const productIds = await productIdsOfBatch(trx, batchId)
    const changedBack = [...(await takeChangesBack(trx, batchId)), ...(await takeProductChangesBack(trx, batchId, now))]
    await deleteBatchRows(trx, batchId)
    await updateCatalogue(trx, [...productIds, ...changedBack])
    const to = await moveBatch(trx, batch, 'undo', { undone_at: now })
    if (!to) return refuse('shared.stale')
    await appendEvent(trx, actor, { kind: 'import.undone', subject: batchId, from: batch.state, to }, now)
    return { ok: true as const }
  })
}

/** Puts a staged list away without taking it in. */
export async function discardImport(db: Database, actor: Actor, { batchId }: Batch, now: Instant): Promise<Outcome<string>> {
  return inTransaction(db, async (trx) => {
    const batch = await batchById(trx, batchId)
    if (!batch) return refuse('importing.batch_unknown')
    const to = await moveBatch(trx, batch, 'discard')
    if (!to) return refuse('shared.stale')
    await appendEvent(trx, actor, { kind: 'import.discarded', subject: batchId, from: batch.state, to }, now)
    return { ok: true as const }
  })
}
