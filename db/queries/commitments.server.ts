import type { Insertable } from 'kysely'
import type { Actor } from '#app/domain/people/actor'
import type { Day, Instant } from '#app/domain/shared/calendar'
import type { CommitmentId, ProducerId, SupplyCallId } from '#app/domain/shared/ids'
import { stateAfter } from '#app/domain/shared/transitions'
import {
  type CommitmentEvent,
  type CommitmentState,
  commitmentTransitions,
  liveStates,
} from '#app/domain/supply/commitment-states'
import type { Reader, Trx } from '#db/client.server'
import type { Schema } from '#db/schema'
import { withTerms } from './promise-terms.server'
import { workshops } from './workshop.server'
import { seesAllMakers } from '#app/domain/supply/sees-makers'

const promiseColumns = [
  'commitments.id',
  'commitments.supply_call_id as callId',
  'commitments.producer_id as producerId',
  'commitments.state',
  'commitments.most',
  'commitments.least',
  'commitments.price_minor as priceMinor',
  'commitments.grade',
  'commitments.ready_on as readyOn',
  'commitments.capacity_per_year as perYear',
  'commitments.confirmed_quantity as confirmedQuantity',
  'commitments.revision',
  'commitments.on_behalf as onBehalf',
  'commitments.updated_at as updatedAt',
] as const

/** A promise of a producer this viewer speaks for, with its call. */
export function commitmentOfMaker(db: Reader, viewer: Actor, id: CommitmentId) {
  return db
    .selectFrom('commitments')
    .innerJoin('supply_calls', 'supply_calls.id', 'commitments.supply_call_id')
    .innerJoin('standards', 'standards.id', 'supply_calls.standard_id')
    .select(promiseColumns)
    .select([
      'supply_calls.state as callState',
      'supply_calls.closes_at as callClosesAt',
      'supply_calls.standard_id as standardId',
      'standards.name_id as nameId',
      'standards.name_en as nameEn',
      'standards.unit',
    ])
    .where('commitments.id', '=', id)
    .where('commitments.producer_id', 'in', workshops(db, viewer).clearSelect().select('producers.id'))
    .executeTakeFirst()
}

/** The promise of one maker to one call that counts, if there is one. */
export async function livePromise(db: Reader, callId: SupplyCallId, producerId: ProducerId) {
  const rows = await db
    .selectFrom('commitments')
    .select(promiseColumns)
    .where('supply_call_id', '=', callId)
    .where('producer_id', '=', producerId)
    .where('state', 'in', liveStates)
    .execute()
  const [promise] = await withTerms(db, rows)
  return promise
}

/** Compare-and-set; false when somebody moved it first. */
export async function moveCommitment(
  trx: Trx,
  seen: { id: CommitmentId; state: CommitmentState },
  event: CommitmentEvent,
  now: Instant,
  change: { confirmed_quantity?: number | null; most?: number; least?: number; ready_on?: Day } = {},
): Promise<boolean> {
  const state = stateAfter(commitmentTransitions, seen.state, event)
  if (!state) return false
  const { numUpdatedRows } = await trx
    .updateTable('commitments')
    .set({ ...change, state, updated_at: now })
    .where('id', '=', seen.id)
    .where('state', '=', seen.state)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Of a promise an order counts on, another number or a later day; false when no order does any more. */
export async function recountConfirmed(
  trx: Trx,
  id: CommitmentId,
  terms: { confirmed_quantity: number; ready_on?: Day },
  now: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('commitments')
    .set({ ...terms, updated_at: now })
    .where('id', '=', id)
    .where('state', '=', 'confirmed')
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** All promises to a call, for the house; a field officer sees those of its own makers. */
export async function commitmentsOfCall(db: Reader, viewer: Actor, callId: SupplyCallId) {
  let query = db
    .selectFrom('commitments')
    .innerJoin('producers', 'producers.id', 'commitments.producer_id')
    .innerJoin('accounts', 'accounts.id', 'commitments.offered_by')
    .select(promiseColumns)
    .select(['producers.name', 'producers.village', 'producers.regency', 'producers.members', 'accounts.name as offeredBy'])
    .where('commitments.supply_call_id', '=', callId)
    .orderBy('commitments.most', 'desc')
    .orderBy('commitments.id')
  if (!seesAllMakers(viewer)) query = query.where('producers.field_officer_id', '=', viewer.accountId)
  return withTerms(db, await query.execute())
}

/** Promises by id with what holding them needs to know. For the house's own use-cases. */
export async function promisesToHold(trx: Trx, ids: readonly CommitmentId[]) {
  const rows = await trx
    .selectFrom('commitments')
    .innerJoin('supply_calls', 'supply_calls.id', 'commitments.supply_call_id')
    .innerJoin('producers', 'producers.id', 'commitments.producer_id')
    .select(promiseColumns)
    .select(['supply_calls.standard_id as standardId', 'supply_calls.lot_step as lotStep', 'producers.name'])
    .where('commitments.id', 'in', [...ids])
    .orderBy('commitments.id')
    .execute()
  return withTerms(trx, rows)
}

export type HeldPromise = Awaited<ReturnType<typeof promisesToHold>>[number]

/** Offered promises to these calls. */
export function offeredTo(trx: Trx, callIds: readonly SupplyCallId[]) {
  return trx
    .selectFrom('commitments')
    .select(['id', 'producer_id as producerId', 'state'])
    .where('supply_call_id', 'in', [...callIds])
    .where('state', '=', 'offered')
    .execute()
}

export async function insertCommitment(trx: Trx, commitment: Insertable<Schema['commitments']>): Promise<void> {
  await trx.insertInto('commitments').values(commitment).execute()
}

type Terms = Pick<
  Insertable<Schema['commitments']>,
  'most' | 'least' | 'price_minor' | 'grade' | 'ready_on' | 'capacity_per_year' | 'offered_by' | 'on_behalf'
>

/** Compare-and-set on state and revision; false when it was changed or moved meanwhile. */
export async function changePromise(
  trx: Trx,
  seen: { id: CommitmentId; state: CommitmentState; revision: number },
  terms: Terms,
  now: Instant,
): Promise<boolean> {
  const state = stateAfter(commitmentTransitions, seen.state, 'change')
  if (!state) return false
  const { numUpdatedRows } = await trx
    .updateTable('commitments')
    .set({ ...terms, state, revision: seen.revision + 1, updated_at: now })
    .where('id', '=', seen.id)
    .where('state', '=', seen.state)
    .where('revision', '=', seen.revision)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** `null` is an answer too: the maker promised. */
export async function answerInvitation(
  trx: Trx,
  callId: SupplyCallId,
  producerId: ProducerId,
  answer: 'cannot' | null,
  now: Instant,
): Promise<void> {
  await trx
    .updateTable('call_invitations')
    .set({ answer, answered_at: now })
    .where('supply_call_id', '=', callId)
    .where('producer_id', '=', producerId)
    .execute()
}
