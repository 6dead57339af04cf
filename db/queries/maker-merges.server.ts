import { liveStates } from '#app/domain/supply/commitment-states'
import type { Instant } from '#app/domain/shared/calendar'
import type { AccountId, CommitmentId, ProducerId, ProducerMergeId, SupplyCallId } from '#app/domain/shared/ids'
import type { Reader, Trx } from '#db/client.server'
import type { Schema } from '#db/schema'

export function makerToMerge(db: Reader, id: ProducerId) {
  return db.selectFrom('producers').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Open or closed calls to which both made a promise that counts. */
export function callsOfBoth(db: Reader, one: ProducerId, other: ProducerId) {
  return db
    .selectFrom('commitments as own')
    .innerJoin('commitments as others', 'others.supply_call_id', 'own.supply_call_id')
    .innerJoin('supply_calls', 'supply_calls.id', 'own.supply_call_id')
    .select(['supply_calls.id', 'supply_calls.number'])
    .where('own.producer_id', '=', one)
    .where('others.producer_id', '=', other)
    .where('own.state', 'in', [...liveStates])
    .where('others.state', 'in', [...liveStates])
    .orderBy('supply_calls.number')
    .execute()
}

type Merging = { id: ProducerMergeId; keptId: ProducerId; mergedId: ProducerId; moved: string; by: AccountId; at: Instant }

export async function insertMerge(trx: Trx, { id, keptId, mergedId, moved, by, at }: Merging): Promise<void> {
  await trx
    .insertInto('producer_merges')
    .values({ id, kept_id: keptId, merged_id: mergedId, moved, merged_by: by, merged_at: at, undone_by: null, undone_at: null })
    .execute()
}

/** Compare-and-set; false when the maker was merged, or is no longer as it was seen. */
export async function closeMerged(trx: Trx, merged: ProducerId, into: ProducerId): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('producers')
    .set({ merged_into: into, active: 0, field_officer_id: null })
    .where('id', '=', merged)
    .where('merged_into', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

type Standing = Pick<Schema['producers'], 'active' | 'field_officer_id'>

export async function reopenMerged(trx: Trx, merged: ProducerId, into: ProducerId, standing: Standing): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('producers')
    .set({ merged_into: null, ...standing })
    .where('id', '=', merged)
    .where('merged_into', '=', into)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export const fillable = [
  'contact_name',
  'village',
  'district',
  'phone',
  'member_count',
  'group_name',
  'cluster',
  'story_id',
  'story_en',
  'field_officer_id',
] as const
export type Filled = Partial<Record<(typeof fillable)[number], string | number>>

/** What the one who stays did not tell, and the other does. */
export async function fillBlanks(trx: Trx, id: ProducerId, filled: Filled): Promise<void> {
  if (Object.keys(filled).length === 0) return
  await trx
    .updateTable('producers')
    .set(filled as Partial<Schema['producers']>)
    .where('id', '=', id)
    .execute()
}

/** Where it is still what was filled in, it is blank again. */
export async function emptyBlanks(trx: Trx, id: ProducerId, filled: Filled): Promise<void> {
  for (const field of fillable) {
    const value = filled[field]
    if (value === undefined) continue
    await trx
      .updateTable('producers')
      .set({ [field]: null })
      .where('id', '=', id)
      .where(field, '=', value as never)
      .execute()
  }
}

export function mergeById(db: Reader, id: ProducerMergeId) {
  return db.selectFrom('producer_merges').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function endMerge(trx: Trx, id: ProducerMergeId, by: AccountId, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('producer_merges')
    .set({ undone_by: by, undone_at: at })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Whom a maker took in, newest first: their history is its history too. */
export function mergesInto(db: Reader, id: ProducerId) {
  return db
    .selectFrom('producer_merges')
    .innerJoin('producers', 'producers.id', 'producer_merges.merged_id')
    .select(['producer_merges.id', 'producer_merges.merged_at as at', 'producers.id as mergedId', 'producers.name'])
    .where('producer_merges.kept_id', '=', id)
    .where('producer_merges.undone_at', 'is', null)
    .orderBy('producer_merges.id', 'desc')
    .execute()
}

export async function mergedInto(db: Reader, id: ProducerId): Promise<ProducerId | undefined> {
  const row = await db.selectFrom('producers').select('merged_into').where('id', '=', id).executeTakeFirst()
  return row?.merged_into ?? undefined
}

/** Whether a maker promised, beside what was moved to it, to calls it had been asked to only as the other one. */
export async function hasPromisedOtherwise(
  db: Reader,
  id: ProducerId,
  calls: readonly SupplyCallId[],
  moved: readonly CommitmentId[],
): Promise<boolean> {
  if (calls.length === 0) return false
  const rows = await db
    .selectFrom('commitments')
    .select('id')
    .where('producer_id', '=', id)
    .where('supply_call_id', 'in', [...calls])
    .execute()
  return rows.some((row) => !moved.includes(row.id))
}

/** The smaller id first; false when it was said before. */
export async function keepApart(trx: Trx, a: ProducerId, b: ProducerId, by: AccountId, at: Instant): Promise<boolean> {
  const [one, other] = a < b ? [a, b] : [b, a]
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('producers_apart')
    .values({ one_id: one, other_id: other, said_by: by, said_at: at })
    .onConflict((conflict) => conflict.columns(['one_id', 'other_id']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export async function apartFrom(db: Reader, id: ProducerId): Promise<ProducerId[]> {
  const rows = await db
    .selectFrom('producers_apart')
    .select(['one_id', 'other_id'])
    .where((where) => where.or([where('one_id', '=', id), where('other_id', '=', id)]))
    .execute()
  return rows.map(({ one_id, other_id }) => (one_id === id ? other_id : one_id))
}

/** How much hangs on each of these makers, to choose which one stays. */
export async function weightOf(db: Reader, ids: readonly ProducerId[]) {
  if (ids.length === 0) return new Map<ProducerId, { products: number; promises: number; accounts: number }>()
  const rows = await db
    .selectFrom('producers')
    .select('producers.id')
    .select((eb) => [
      eb
        .selectFrom('products')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('products.producer_id', '=', 'producers.id')
        .$asScalar()
        .$notNull()
        .as('products'),
      eb
        .selectFrom('commitments')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('commitments.producer_id', '=', 'producers.id')
        .$asScalar()
        .$notNull()
        .as('promises'),
      eb
        .selectFrom('account_producers')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('account_producers.producer_id', '=', 'producers.id')
        .$asScalar()
        .$notNull()
        .as('accounts'),
    ])
    .where('producers.id', 'in', [...ids])
    .execute()
  return new Map(
    rows.map(({ id, ...counts }) => [
      id,
      { products: Number(counts.products), promises: Number(counts.promises), accounts: Number(counts.accounts) },
    ]),
  )
}
