import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { AccountId, ProducerId } from '#app/domain/shared/ids'
import type { Database } from '#db/client.server'
import { updateCatalogue } from '#db/queries/catalogue-entries.server'
import { appendEvent } from '#db/queries/events.server'
import { changeProducers } from '#db/queries/producers.server'
import { productIdsOfProducer } from '#db/queries/products.server'
import { inTransaction } from '#db/transaction.server'

/** Names the member of staff who goes to these makers and acts for them. */
export async function appointFieldOfficer(
  db: Database,
  actor: Actor,
  { producerIds, fieldOfficerId }: { producerIds: readonly ProducerId[]; fieldOfficerId: AccountId },
  now: Instant,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    await changeProducers(trx, producerIds, { field_officer_id: fieldOfficerId })
    for (const id of producerIds) {
      await appendEvent(trx, actor, { kind: 'producer.officer_appointed', subject: id, data: { fieldOfficerId } }, now)
    }
  })
}

/** These makers take part in a cluster programme from now on. */
export async function joinCluster(
  db: Database,
  actor: Actor,
  { producerIds, cluster }: { producerIds: readonly ProducerId[]; cluster: string },
  now: Instant,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    await changeProducers(trx, producerIds, { cluster })
    for (const id of producerIds)
      await appendEvent(trx, actor, { kind: 'producer.cluster_joined', subject: id, data: { cluster } }, now)
  })
}

/** The maker agreed that buyers read its name, and what it tells of itself. */
export async function showName(
  db: Database,
  actor: Actor,
  { producerId, storyId, storyEn }: { producerId: ProducerId; storyId: string | null; storyEn: string | null },
  now: Instant,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    await changeProducers(trx, [producerId], { shows_name: 1, story_id: storyId, story_en: storyEn })
    const products = await productIdsOfProducer(trx, producerId)
    await updateCatalogue(
      trx,
      products.map(({ id }) => id),
    )
    await appendEvent(trx, actor, { kind: 'producer.name_shown', subject: producerId, onBehalfOf: producerId }, now)
  })
}
