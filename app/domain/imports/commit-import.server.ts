import type { Actor, SystemActor } from '#app/domain/people/actor'
import { nikFingerprints } from '#app/domain/people/fingerprint-nik.server'
import type { Instant } from '#app/domain/shared/calendar'
import type { ImportBatchId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database, Trx } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { rememberMapping } from '#db/queries/import-decisions.server'
import { advanceBatch, batchById, moveBatch, unfinishedBatches } from '#db/queries/imports.server'
import { inTransaction } from '#db/transaction.server'
import type { FileRefusal } from './imported'
import { formatOf } from './remembered-layout.server'
import { readLayout } from './stored-layout'
import { type ListShelf, stagedList, type StagedList } from './staged-list.server'
import { takeInMakers } from './take-in-makers.server'

type Codes =
  | 'importing.batch_unknown'
  | 'importing.already_committed'
  | 'importing.nothing_to_take_in'
  | 'importing.regency_missing'
  | 'importing.file_gone'
  | 'shared.stale'
type Added = { producersAdded: number; productsAdded: number }
type Wanted = { batchId: ImportBatchId; updatesKnown?: boolean; updatesProducts?: boolean }

/** So many makers are one transaction: short enough that nobody else waits, and what is done stays done. */
const portion = 100

/** Takes a staged list in to its end. The same list in another format adds nothing: makers and products are known by name. */
export async function commitImport(
  db: Database,
  shelf: ListShelf,
  actor: Actor | SystemActor,
  wanted: Wanted,
  now: Instant,
): Promise<Outcome<Codes | FileRefusal, Added>> {
  const begun = await beginImport(db, shelf, actor, wanted, now)
  return begun.ok ? carryOnImport(db, shelf, actor, wanted.batchId, now) : begun
}

/** From here on the list is taken in; nothing of it may be corrected any more. */
export async function beginImport(
  db: Database,
  shelf: ListShelf,
  actor: Actor | SystemActor,
  { batchId, updatesKnown = false, updatesProducts = false }: Wanted,
  now: Instant,
): Promise<Outcome<Codes | FileRefusal>> {
  const staged = await batchById(db, batchId)
  if (!staged) return refuse('importing.batch_unknown')
  if (staged.state !== 'staged') return refuse('importing.already_committed')
  const read = await stagedList(db, shelf, staged)
  if (!read.ok) return read
  const { producers } = read.list
  if (producers.length === 0) return refuse('importing.nothing_to_take_in')
  if (producers.some((producer) => !producer.regency || !producer.province))
    return refuse('importing.regency_missing', undefined, 'regency')

  return inTransaction(db, async (trx) => {
    const batch = await batchById(trx, batchId)
    if (batch?.state !== 'staged') return refuse('importing.already_committed')
    if (batch.layout !== staged.layout || batch.sheet !== staged.sheet) return refuse('shared.stale')
    const updates = { updates_known: updatesKnown ? 1 : 0, updates_products: updatesProducts ? 1 : 0 } as const
    const marks = { makers_total: producers.length, ...updates }
    const to = await moveBatch(trx, batch, 'begin', marks)
    if (!to) return refuse('shared.stale')
    await appendEvent(trx, actor, { kind: 'import.begun', subject: batchId, from: batch.state, to }, now)
    return { ok: true as const }
  })
}

/** Goes on where it stopped, a portion of makers at a time. Of two that do so at once, one does. */
export async function carryOnImport(
  db: Database,
  shelf: ListShelf,
  actor: Actor | SystemActor,
  batchId: ImportBatchId,
  now: Instant,
): Promise<Outcome<Codes | FileRefusal, Added>> {
  const begun = await batchById(db, batchId)
  if (!begun) return refuse('importing.batch_unknown')
  const read = await stagedList(db, shelf, begun)
  if (!read.ok) return read
  const fingerprint = await nikFingerprints(shelf.storage)
  for (;;) {
    const outcome = await inTransaction(db, (trx) => takePortion(trx, actor, batchId, read, fingerprint, now))
    if (!outcome.ok) return outcome
    if (outcome.added) return { ok: true, ...outcome.added }
  }
}

async function takePortion(
  trx: Trx,
  actor: Actor | SystemActor,
  batchId: ImportBatchId,
  { list, layout }: StagedList,
  fingerprint: (nik: string) => string,
  now: Instant,
): Promise<Outcome<Codes, { added?: Added }>> {
  const batch = await batchById(trx, batchId)
  if (batch?.state !== 'committing') return refuse('importing.already_committed')
  const some = list.producers.slice(batch.makers_done, batch.makers_done + portion)
  const wanted = { updatesKnown: batch.updates_known === 1, updatesProducts: batch.updates_products === 1 }
  const taken = await takeInMakers(trx, actor, some, { batchId, ...wanted, fingerprint }, now)
  const progress = {
    makers_done: batch.makers_done + some.length,
    makers_changed: batch.makers_changed + taken.makersChanged,
    producers_added: batch.producers_added + taken.producersAdded,
    products_added: batch.products_added + taken.productsAdded,
    products_changed: batch.products_changed + taken.productsChanged,
  }
  if (!(await advanceBatch(trx, batchId, batch.makers_done, progress))) return refuse('shared.stale')
  if (progress.makers_done < list.producers.length) return { ok: true }

  const to = await moveBatch(trx, batch, 'commit', { committed_at: now })
  if (!to) return refuse('shared.stale')
  const added = { producersAdded: progress.producers_added, productsAdded: progress.products_added }
  await rememberMapping(trx, {
    sender: batch.sender ?? '',
    format: batch.format ?? formatOf(readLayout(batch.layout)),
    columns: JSON.stringify(layout.columns),
    regency: layout.regency,
    province: layout.province,
    import_batch_id: batchId,
    used_at: now,
  })
  const data = { ...added, makersChanged: progress.makers_changed, productsChanged: progress.products_changed }
  await appendEvent(trx, actor, { kind: 'import.committed', subject: batchId, from: batch.state, to, data }, now)
  return { ok: true, added }
}

export type Stuck = { readonly batchId: ImportBatchId; readonly code: string }

/** After a stop of the house: lists that were begun are taken in to their end. Answers those that could not be; none holds up another. */
export async function finishImports(db: Database, shelf: ListShelf, actor: SystemActor, now: Instant): Promise<Stuck[]> {
  const stuck: Stuck[] = []
  for (const { id: batchId } of await unfinishedBatches(db)) {
    const outcome = await carryOnImport(db, shelf, actor, batchId, now).catch(() => refuse('importing.not_carried_on'))
    if (!outcome.ok && !overtaken.has(outcome.code)) stuck.push({ batchId, code: outcome.code })
  }
  return stuck
}

/** Somebody else went on with it, or took it back, meanwhile. */
const overtaken: ReadonlySet<string> = new Set(['importing.already_committed', 'shared.stale'])
