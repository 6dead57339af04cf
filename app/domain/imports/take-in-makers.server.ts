import type { Actor, SystemActor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import { type ImportBatchId, newId, type ProducerId } from '#app/domain/shared/ids'
import { slugWithId } from '#app/domain/shared/slug'
import type { Trx } from '#db/client.server'
import { updateCatalogue } from '#db/queries/catalogue-entries.server'
import { appendEvent } from '#db/queries/events.server'
import { addMarks, changeMaker, productIdsOfMakers, recordChange } from '#db/queries/import-changes.server'
import { insertProducers, producersByKey } from '#db/queries/imports.server'
import { knownMakers, listedChanges } from './compare-with-house.server'
import type { ImportedProducer } from './imported'
import { takeInProducts } from './take-in-products.server'

type Taking = {
  batchId: ImportBatchId
  updatesKnown: boolean
  updatesProducts: boolean
  fingerprint: (nik: string) => string
}

/** Takes some makers of a list in, with their products. Who is known by name stays as it is, unless staff asked for more. */
export async function takeInMakers(
  trx: Trx,
  actor: Actor | SystemActor,
  producers: readonly ImportedProducer[],
  { batchId, updatesKnown, updatesProducts, fingerprint }: Taking,
  now: Instant,
) {
  const ids = await knownMakers(trx, batchId, producers)
  const makersChanged = updatesKnown ? await updateKnown(trx, actor, producers, ids, batchId, now) : 0
  const named = await producersByKey(
    trx,
    producers.map(({ key }) => key),
  )
  const fresh = producers.filter(({ key }) => !ids.has(key))
  const rows = fresh.map((producer) => {
    const id: ProducerId = newId('producer', Date.parse(now))
    ids.set(producer.key, id)
    return rowOf(producer, id, batchId, now)
  })
  await insertProducers(trx, rows)
  for (const { id } of rows)
    await appendEvent(trx, actor, { kind: 'producer.added_from_list', subject: id, data: { batchId } }, now)
  await addMarks(
    trx,
    producers.flatMap((producer) => {
      const id = ids.get(producer.key)
      return id ? marksOf(producer, id, batchId, fingerprint, named.get(producer.key) ?? null, fresh.includes(producer)) : []
    }),
  )
  const goods = await takeInProducts(trx, actor, producers, ids, { batchId, updatesProducts }, now)
  return { producersAdded: rows.length, makersChanged, ...goods }
}

function marksOf(
  producer: ImportedProducer,
  id: ProducerId,
  batchId: ImportBatchId,
  fingerprint: Taking['fingerprint'],
  namedAs: ProducerId | null,
  isNew: boolean,
) {
  const mark = (kind: 'phone' | 'nik' | 'list_key', text: string) =>
    ({ producer_id: id, kind, mark: text, import_batch_id: batchId }) as const
  return [
    ...producer.phones.map(({ e164 }) => mark('phone', e164)),
    ...(producer.nik ? [mark('nik', fingerprint(producer.nik))] : []),
    // Known by another name than this list has for it: the next list will find it at once.
    ...(!isNew && namedAs === null ? [mark('list_key', producer.key)] : []),
  ]
}

async function updateKnown(
  trx: Trx,
  actor: Actor | SystemActor,
  producers: readonly ImportedProducer[],
  ids: ReadonlyMap<string, ProducerId>,
  batchId: ImportBatchId,
  now: Instant,
): Promise<number> {
  const changed: ProducerId[] = []
  for (const { id, changes } of await listedChanges(trx, producers, ids)) {
    for (const change of changes) {
      await changeMaker(trx, id, change)
      await recordChange(trx, batchId, id, change)
    }
    const fields = changes.map(({ field }) => field)
    await appendEvent(trx, actor, { kind: 'producer.updated_from_list', subject: id, data: { batchId, fields } }, now)
    changed.push(id)
  }
  await updateCatalogue(trx, await productIdsOfMakers(trx, changed))
  return changed.length
}

function rowOf(producer: ImportedProducer, id: ProducerId, batchId: ImportBatchId, now: Instant) {
  return {
    id,
    slug: slugWithId(producer.name, id),
    kind: producer.kind,
    name: producer.name,
    contact_name: producer.contactName,
    members: producer.memberCount ?? 1,
    group_name: producer.group,
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
    merged_into: null,
    created_at: now,
  }
}
