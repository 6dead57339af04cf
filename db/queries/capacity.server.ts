import type { Craft } from '#app/domain/people/producer'
import { type Day, monthOf } from '#app/domain/shared/calendar'
import type { CommitmentId, ProducerId, StandardId } from '#app/domain/shared/ids'
import type { Hold } from '#app/domain/supply/capacity'
import type { Reader, Trx } from '#db/client.server'

/** What a maker's live promises take of its months; without one promise, when that one is being thought over. */
export async function holdsOfProducer(db: Reader, producerId: ProducerId, except?: CommitmentId): Promise<Hold[]> {
  let query = db
    .selectFrom('capacity_holds')
    .select(['month', 'quantity', 'per_year as perYear'])
    .where('producer_id', '=', producerId)
    .orderBy('month')
  if (except) query = query.where('commitment_id', '!=', except)
  return query.execute()
}

export async function holdsOfProducers(
  db: Reader,
  producerIds: readonly ProducerId[],
  exceptCommitments: readonly CommitmentId[] = [],
): Promise<Map<ProducerId, Hold[]>> {
  const held = new Map<ProducerId, Hold[]>(producerIds.map((id) => [id, []]))
  if (producerIds.length === 0) return held
  const except = new Set(exceptCommitments)
  const rows = await db
    .selectFrom('capacity_holds')
    .select(['producer_id', 'commitment_id', 'month', 'quantity', 'per_year as perYear'])
    .where('producer_id', 'in', [...producerIds])
    .orderBy('month')
    .execute()
  for (const { producer_id, commitment_id, ...hold } of rows) {
    if (!except.has(commitment_id)) held.get(producer_id)?.push(hold)
  }
  return held
}

/** What is promised of the months between two days, maker by maker. */
export async function holdsUntil(db: Reader, from: Day, until: Day): Promise<Map<ProducerId, Hold[]>> {
  const rows = await db
    .selectFrom('capacity_holds')
    .select(['producer_id', 'month', 'quantity', 'per_year as perYear'])
    .where('month', '>=', monthOf(from))
    .where('month', '<=', monthOf(until))
    .orderBy('producer_id')
    .orderBy('month')
    .execute()
  const held = new Map<ProducerId, Hold[]>()
  for (const { producer_id, ...hold } of rows) {
    const others = held.get(producer_id)
    if (others) others.push(hold)
    else held.set(producer_id, [hold])
  }
  return held
}

export async function holdsOfCommitment(db: Reader, id: CommitmentId): Promise<Hold[]> {
  return db
    .selectFrom('capacity_holds')
    .select(['month', 'quantity', 'per_year as perYear'])
    .where('commitment_id', '=', id)
    .orderBy('month')
    .execute()
}

/** Replaces the months a promise takes; none frees them. */
export async function keepHolds(
  trx: Trx,
  promise: { commitmentId: CommitmentId; producerId: ProducerId },
  holds: readonly Hold[],
): Promise<void> {
  await trx.deleteFrom('capacity_holds').where('commitment_id', '=', promise.commitmentId).execute()
  if (holds.length === 0) return
  await trx
    .insertInto('capacity_holds')
    .values(
      holds.map(({ month, quantity, perYear }) => ({
        commitment_id: promise.commitmentId,
        producer_id: promise.producerId,
        month,
        quantity,
        per_year: perYear,
      })),
    )
    .execute()
}

/** `measured`: from the maker's own product of that very standard. `likely`: from what is nearest to it. */
export type KnownRate = { perYear: number; basis: 'measured' | 'likely'; minQuantity: number }

/** Pieces a year of this standard, as far as the house knows; of several products the slower one, to be careful. */
export async function rateOf(
  db: Reader,
  producerId: ProducerId,
  standard: { id: StandardId; craft: Craft },
): Promise<KnownRate | undefined> {
  const products = await db
    .selectFrom('products')
    .select(['standard_id', 'capacity_per_year as perYear', 'min_quantity as minQuantity'])
    .where('producer_id', '=', producerId)
    .where('craft', '=', standard.craft)
    .where('capacity_per_year', '>', 0)
    .where('state', '!=', 'archived')
    .orderBy('capacity_per_year')
    .orderBy('id')
    .execute()
  const own = products.find((product) => product.standard_id === standard.id)
  if (own?.perYear) return { perYear: own.perYear, basis: 'measured', minQuantity: own.minQuantity }
  const promised = await db
    .selectFrom('commitments')
    .innerJoin('supply_calls', 'supply_calls.id', 'commitments.supply_call_id')
    .select('commitments.capacity_per_year as perYear')
    .where('commitments.producer_id', '=', producerId)
    .where('supply_calls.standard_id', '=', standard.id)
    .orderBy('commitments.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (promised) return { perYear: promised.perYear, basis: 'likely', minQuantity: 1 }
  const near = products[0]
  return near?.perYear ? { perYear: near.perYear, basis: 'likely', minQuantity: 1 } : undefined
}
