import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { ProducerId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { type People, countProducer, producerToChange } from '#db/queries/producers.server'
import { inTransaction } from '#db/transaction.server'

/** How many work, and of a group or cooperative how many belong to it; `seen` is what the page showed. */
export async function countPeople(
  db: Database,
  actor: Actor,
  { producerId, seen, ...counted }: People & { producerId: ProducerId; seen: People },
  now: Instant,
): Promise<Outcome<'people.maker_unknown' | 'shared.stale'>> {
  return inTransaction(db, async (trx): Promise<Outcome<'people.maker_unknown' | 'shared.stale'>> => {
    const producer = await producerToChange(trx, actor, producerId)
    if (!producer) return refuse('people.maker_unknown')
    const people = producer.kind === 'artisan' ? { ...counted, memberCount: null } : counted
    if (producer.hands === people.hands && producer.memberCount === people.memberCount) return { ok: true }
    if (!(await countProducer(trx, producerId, seen, people))) return refuse('shared.stale')
    const own = actor.producerIds.includes(producerId)
    const data = { hands: people.hands, members: people.memberCount ?? '–' }
    const about = { subject: producerId, data, ...(!own && { onBehalfOf: producerId }) }
    await appendEvent(trx, actor, { kind: 'producer.people_counted', ...about }, now)
    return { ok: true }
  })
}
