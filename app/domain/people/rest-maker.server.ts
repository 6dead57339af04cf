import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { ProducerId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database, Trx } from '#db/client.server'
import { updateCatalogue } from '#db/queries/catalogue-entries.server'
import { appendEvent } from '#db/queries/events.server'
import { goesOn, setAtWork } from '#db/queries/maker-rest.server'
import { producerToChange } from '#db/queries/producers.server'
import { productIdsOfProducer } from '#db/queries/products.server'
import { inTransaction } from '#db/transaction.server'

type Rested = Outcome<'people.maker_unknown' | 'shared.stale'>
type Rest = { producerId: ProducerId; reason: string }

/**
 * A maker stopped for now: nothing of it shows, nobody asks it, its goods count as nothing. What it promised goes on, and
 * the trail says how much that was. Done before, it is done.
 */
export async function restMaker(db: Database, actor: Actor, { producerId, reason }: Rest, now: Instant): Promise<Rested> {
  return inTransaction(db, async (trx): Promise<Rested> => {
    const producer = await producerToChange(trx, actor, producerId)
    if (!producer) return refuse('people.maker_unknown')
    if (producer.active === 0) return { ok: true }
    if (!(await setAtWork(trx, producerId, { active: 0, resting_reason: reason, resting_since: now })))
      return refuse('shared.stale')
    const { promises, shares } = await goesOn(trx, producerId)
    await showGoods(trx, producerId)
    const data = { reason, promises: promises.length, shares: shares.length }
    await appendEvent(trx, actor, { kind: 'producer.rested', subject: producerId, data }, now)
    return { ok: true }
  })
}

/** … and is at work again: what was public shows as before. */
export async function resumeMaker(
  db: Database,
  actor: Actor,
  { producerId }: { producerId: ProducerId },
  now: Instant,
): Promise<Rested> {
  return inTransaction(db, async (trx): Promise<Rested> => {
    const producer = await producerToChange(trx, actor, producerId)
    if (!producer) return refuse('people.maker_unknown')
    if (producer.active === 1) return { ok: true }
    if (!(await setAtWork(trx, producerId, { active: 1, resting_reason: null, resting_since: null })))
      return refuse('shared.stale')
    await showGoods(trx, producerId)
    await appendEvent(trx, actor, { kind: 'producer.resumed', subject: producerId }, now)
    return { ok: true }
  })
}

async function showGoods(trx: Trx, producerId: ProducerId): Promise<void> {
  const products = await productIdsOfProducer(trx, producerId)
  await updateCatalogue(
    trx,
    products.map(({ id }) => id),
  )
}
