import type { Instant } from '#app/domain/shared/calendar'
import type { CentreId, ProducerId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { kindsOf } from '#db/queries/cooperatives.server'
import { appendEvent } from '#db/queries/events.server'
import { centreById, deleteCentreMaker, insertCentreMakers } from '#db/queries/house-centres.server'
import { inTransaction } from '#db/transaction.server'
import type { Actor } from './actor'

type Gathered = Outcome<'people.centre_unknown' | 'people.maker_unknown'>

/** Makers that work at a centre; both pages tell of it, each maker's only as far as it agreed. */
export async function gatherInCentre(
  db: Database,
  actor: Actor,
  { centreId, producerIds }: { centreId: CentreId; producerIds: readonly ProducerId[] },
  now: Instant,
): Promise<Gathered> {
  return inTransaction(db, async (trx): Promise<Gathered> => {
    const centre = await centreById(trx, centreId)
    if (!centre) return refuse('people.centre_unknown')
    const makers = await kindsOf(trx, producerIds)
    if (makers.length === 0 || makers.length < new Set(producerIds).size)
      return refuse('people.maker_unknown', undefined, 'memberIds')
    const ids = makers.map(({ id }) => id)
    const added = await insertCentreMakers(trx, centreId, ids, now)
    for (const { id, name } of makers.filter((maker) => added.includes(maker.id))) {
      await appendEvent(trx, actor, { kind: 'centre.maker_gathered', subject: centreId, data: { maker: name } }, now)
      await appendEvent(trx, actor, { kind: 'producer.gathered', subject: id, data: { centre: centre.name } }, now)
    }
    return { ok: true }
  })
}

export async function leaveCentre(
  db: Database,
  actor: Actor,
  { centreId, producerId }: { centreId: CentreId; producerId: ProducerId },
  now: Instant,
): Promise<Gathered> {
  return inTransaction(db, async (trx): Promise<Gathered> => {
    const centre = await centreById(trx, centreId)
    if (!centre) return refuse('people.centre_unknown')
    const [maker] = await kindsOf(trx, [producerId])
    if (!maker) return refuse('people.maker_unknown')
    if (!(await deleteCentreMaker(trx, centreId, producerId))) return { ok: true }
    await appendEvent(trx, actor, { kind: 'centre.maker_left', subject: centreId, data: { maker: maker.name } }, now)
    await appendEvent(trx, actor, { kind: 'producer.left_centre', subject: producerId, data: { centre: centre.name } }, now)
    return { ok: true }
  })
}
