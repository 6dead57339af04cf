import { stillStands } from '#app/domain/desk/still-stands'
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
import { lastMoveOf, type MakerWas } from '#db/queries/ways-back.server'
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
    return setTo(trx, actor, producerId, { active: 0, resting_reason: reason, resting_since: now }, now)
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
    return setTo(trx, actor, producerId, { active: 1, resting_reason: null, resting_since: null }, now)
  })
}

type TakingBack = { producerId: ProducerId; was: MakerWas; since: Instant }

/** A maker rests or works again as before the step at `since`, if nobody changed that meanwhile. */
export async function takeBackRest(
  db: Database,
  actor: Actor,
  { producerId, was, since }: TakingBack,
  now: Instant,
): Promise<Rested> {
  return inTransaction(db, async (trx): Promise<Rested> => {
    const producer = await producerToChange(trx, actor, producerId)
    if (!producer) return refuse('people.maker_unknown')
    const last = await lastMoveOf(trx, producerId, ['producer.rested', 'producer.resumed'])
    const stepHere = { by: actor.accountId, at: since, from: null, to: null }
    if (!stillStands(last, stepHere)) return refuse('shared.stale')
    return setTo(trx, actor, producerId, was, now)
  })
}

async function setTo(trx: Trx, actor: Actor, subject: ProducerId, standing: MakerWas, now: Instant): Promise<Rested> {
  if (!(await setAtWork(trx, subject, standing))) return refuse('shared.stale')
  await showGoods(trx, subject)
  if (standing.active === 1) {
    await appendEvent(trx, actor, { kind: 'producer.resumed', subject }, now)
    return { ok: true }
  }
  const { promises, shares } = await goesOn(trx, subject)
  const data = { reason: standing.resting_reason, promises: promises.length, shares: shares.length }
  await appendEvent(trx, actor, { kind: 'producer.rested', subject, data }, now)
  return { ok: true }
}

async function showGoods(trx: Trx, producerId: ProducerId): Promise<void> {
  const products = await productIdsOfProducer(trx, producerId)
  await updateCatalogue(
    trx,
    products.map(({ id }) => id),
  )
}
