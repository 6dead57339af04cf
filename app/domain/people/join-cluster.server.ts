import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { ProducerId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { changeProducer, producersToChange } from '#db/queries/producers.server'
import { inTransaction } from '#db/transaction.server'

type Joining = {
  producerIds: readonly ProducerId[]
  /** Null: they leave the one they are in. */
  cluster: string | null
  /** What the page this comes from showed; whoever changed it since is not overruled. */
  seen?: string | null
}

/** These makers take part in a cluster programme from now on. All of them, or none. */
export async function joinCluster(
  db: Database,
  actor: Actor,
  { producerIds, cluster, seen }: Joining,
  now: Instant,
): Promise<Outcome<'people.maker_unknown' | 'shared.stale'>> {
  return inTransaction(db, async (trx) => {
    const producers = await producersToChange(trx, actor, producerIds)
    if (producers.length !== new Set(producerIds).size) return refuse('people.maker_unknown')
    for (const { id, cluster: before } of producers) {
      if (before === cluster) continue
      if (seen !== undefined && seen !== before) return refuse('shared.stale')
      if (!(await changeProducer(trx, id, { cluster: before }, { cluster }))) return refuse('shared.stale')
      const kind = cluster === null ? 'producer.cluster_left' : 'producer.cluster_joined'
      await appendEvent(trx, actor, { kind, subject: id, data: { before, cluster: cluster ?? before } }, now)
    }
    return { ok: true }
  })
}
