import type { Actor } from '#app/domain/people/actor'
import type { ProducerId, SupplyCallId } from '#app/domain/shared/ids'
import { compare, plus, rational } from '#app/domain/shared/rational'
import { usedByMonth } from '#app/domain/supply/capacity'
import { type NewOffer, offerCommitment } from '#app/domain/supply/offer-commitment.server'
import type { Database } from '#db/client.server'
import { holdsOfProducer } from '#db/queries/capacity.server'
import { dayIn, now } from '#tests/support/clock'
import type { Factory, Values } from '#tests/support/factory'

/** For what a test has just made: it is there. */
export function sure<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('missing')
  return value
}

let keys = 0
export const newKey = () => `key-${++keys}`

/** A maker of 200 pieces a month, invited to a call. */
export async function invitedMaker(make: Factory, callId: SupplyCallId, values: Values<'producers'> = {}) {
  const producer = await make.producer(values)
  await make.product({ producer_id: producer.id, capacity_per_year: 2_400 })
  await make.invitation({ supply_call_id: callId, producer_id: producer.id })
  return { producer, maker: await make.producerActor(producer.id) }
}

type OfferFor = { callId: SupplyCallId; producerId: ProducerId } & Partial<NewOffer>

export function offer(db: Database, actor: Actor, input: OfferFor) {
  const usual = { key: newKey(), most: 40, least: 10, priceMinor: 45_000, readyOn: dayIn(60) }
  return offerCommitment(db, actor, { ...usual, ...input }, now)
}

/** No month of this maker is taken more than once. */
export async function isWithinCapacity(db: Database, producerId: ProducerId): Promise<boolean> {
  const used = usedByMonth(await holdsOfProducer(db, producerId))
  return [...used.values()].every((share) => compare(share, rational(1)) <= 0)
}

/** Months of work that all promises of a maker take, as a decimal for reading. */
export async function monthsHeld(db: Database, producerId: ProducerId): Promise<number> {
  const held = [...usedByMonth(await holdsOfProducer(db, producerId)).values()].reduce(plus, rational(0))
  return Number(held.of) / Number(held.per)
}
