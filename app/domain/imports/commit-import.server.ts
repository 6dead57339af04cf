import { type Actor, type SystemActor } from '#app/domain/people/actor'
import { addProducts, type NewProduct } from '#app/domain/catalogue/add-products.server'
import type { Instant } from '#app/domain/shared/calendar'
import { type ImportBatchId, newId, type ProducerId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { slugWithId } from '#app/domain/shared/slug'
import type { Database, Trx } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { batchById, insertProducers, moveBatch, producersByKey, productKeysAmong } from '#db/queries/imports.server'
import { inTransaction } from '#db/transaction.server'
import type { FileRefusal, ImportedProducer } from './imported'
import { type ListShelf, stagedList } from './staged-list.server'

type Codes =
  | 'importing.batch_unknown'
  | 'importing.already_committed'
  | 'importing.nothing_to_take_in'
  | 'importing.regency_missing'
  | 'shared.stale'
type Added = { producersAdded: number; productsAdded: number }

/**
 * Takes a staged list in as one batch: all of it or nothing. Makers and products that are known by their natural keys are
 * left as they are, so the same list in another format adds nothing.
 */
export async function commitImport(
  db: Database,
  shelf: ListShelf,
  actor: Actor | SystemActor,
  { batchId }: { batchId: ImportBatchId },
  now: Instant,
): Promise<Outcome<Codes | FileRefusal | 'importing.file_gone', Added>> {
  const staged = await batchById(db, batchId)
  if (!staged) return refuse('importing.batch_unknown')
  const read = await stagedList(shelf, staged)
  if (!read.ok) return read
  const { producers } = read.list
  if (producers.length === 0) return refuse('importing.nothing_to_take_in')
  if (producers.some((producer) => !producer.regency || !producer.province))
    return refuse('importing.regency_missing', undefined, 'regency')

  return inTransaction(db, async (trx) => {
    const batch = await batchById(trx, batchId)
    if (!batch) return refuse('importing.batch_unknown')
    if (batch.state !== 'staged') return refuse('importing.already_committed')
    if (batch.layout !== staged.layout || batch.sheet !== staged.sheet) return refuse('shared.stale')

    const { ids, producersAdded } = await addProducers(trx, producers, batchId, now)
    const productsAdded = await addTheirProducts(trx, actor, producers, ids, batchId, now)
    const to = await moveBatch(trx, batch, 'commit', {
      committed_at: now,
      producers_added: producersAdded,
      products_added: productsAdded,
    })
    if (!to) return refuse('shared.stale')
    await appendEvent(
      trx,
      actor,
      { kind: 'import.committed', subject: batchId, from: batch.state, to, data: { producersAdded, productsAdded } },
      now,
    )
    return { ok: true as const, producersAdded, productsAdded }
  })
}

async function addProducers(trx: Trx, producers: readonly ImportedProducer[], batchId: ImportBatchId, now: Instant) {
  const ids = await producersByKey(
    trx,
    producers.map((producer) => producer.key),
  )
  const rows = producers
    .filter((producer) => !ids.has(producer.key))
    .map((producer) => {
      const id: ProducerId = newId('producer', Date.parse(now))
      ids.set(producer.key, id)
      return rowOf(producer, id, batchId, now)
    })
  await insertProducers(trx, rows)
  return { ids, producersAdded: rows.length }
}

function rowOf(producer: ImportedProducer, id: ProducerId, batchId: ImportBatchId, now: Instant) {
  return {
    id,
    slug: slugWithId(producer.name, id),
    kind: producer.kind,
    name: producer.name,
    contact_name: producer.contactName,
    members: producer.memberCount ?? 1,
    craft: producer.craft,
    village: producer.village,
    district: producer.district,
    regency: producer.regency ?? '',
    province: producer.province ?? '',
    phone: producer.phones[0]?.e164 ?? null,
    cluster: null,
    story_id: null,
    story_en: null,
    // A district's list is no consent: buyers see the place until the maker has said yes to its name.
    shows_name: 0 as const,
    field_officer_id: null,
    active: 1 as const,
    import_batch_id: batchId,
    natural_key: producer.key,
    created_at: now,
  }
}

async function addTheirProducts(
  trx: Trx,
  actor: Actor | SystemActor,
  producers: readonly ImportedProducer[],
  ids: ReadonlyMap<string, ProducerId>,
  batchId: ImportBatchId,
  now: Instant,
): Promise<number> {
  const wanted = producers.flatMap((producer) => {
    const producerId = ids.get(producer.key)
    return producerId ? producer.products.map((product) => ({ producerId, product, key: `${producer.key}|${product.key}` })) : []
  })
  const known = await productKeysAmong(
    trx,
    wanted.map(({ key }) => key),
  )
  const products = wanted
    .filter(({ key }) => !known.has(key))
    .map(({ producerId, product, key }): NewProduct => ({
      producerId,
      nameId: product.name,
      craft: product.craft,
      unit: product.unit,
      priceMinor: product.price?.minor ?? null,
      perYear: product.capacityPerYear,
      state: 'in_review',
      importBatchId: batchId,
      naturalKey: key,
    }))
  await addProducts(trx, actor, products, now)
  return products.length
}
