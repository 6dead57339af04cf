import { type ExpressionBuilder, type Insertable, sql } from 'kysely'
import type { Actor } from '#app/domain/people/actor'
import type { Craft } from '#app/domain/people/producer'
import type { Instant } from '#app/domain/shared/calendar'
import type { ProducerId, SupplyCallId } from '#app/domain/shared/ids'
import { stateAfter } from '#app/domain/shared/transitions'
import { type CallEvent, type CallState, callTransitions } from '#app/domain/supply/call-states'
import { liveStates } from '#app/domain/supply/commitment-states'
import { seesAllMakers } from '#app/domain/supply/sees-makers'
import type { Reader, Trx } from '#db/client.server'
import { containsText } from '#db/dialect.server'
import type { Schema } from '#db/schema'

export const callColumns = [
  'supply_calls.id',
  'supply_calls.number',
  'supply_calls.standard_id as standardId',
  'supply_calls.inquiry_id as inquiryId',
  'supply_calls.inquiry_line_id as inquiryLineId',
  'supply_calls.state',
  'supply_calls.quantity',
  'supply_calls.buffer',
  'supply_calls.ready_by as readyBy',
  'supply_calls.price_kind as priceKind',
  'supply_calls.price_minor as priceMinor',
  'supply_calls.lot_step as lotStep',
  'supply_calls.closes_at as closesAt',
  'supply_calls.note',
  'standards.name_id as nameId',
  'standards.name_en as nameEn',
  'standards.craft',
  'standards.unit',
  'standards.size',
  'pictures.hash as picture',
] as const

export function calls(db: Reader) {
  return db
    .selectFrom('supply_calls')
    .innerJoin('standards', 'standards.id', 'supply_calls.standard_id')
    .leftJoin('pictures', 'pictures.id', 'standards.picture_id')
}

/** What is promised to a call, and by how many: the whole of it, for everybody's progress bar. */
export function progressOf(eb: ExpressionBuilder<Schema, 'supply_calls'>) {
  const live = eb
    .selectFrom('commitments')
    .whereRef('commitments.supply_call_id', '=', 'supply_calls.id')
    .where('commitments.state', 'in', liveStates)
  const promised = live.select(sql<number>`coalesce(sum(coalesce(confirmed_quantity, most)), 0)`.as('promised'))
  const makers = live.select(({ fn }) => fn.countAll<number>().as('makers'))
  return [sql<number>`${promised}`.as('promised'), sql<number>`${makers}`.as('makers')] as const
}

/** A call as it is stored, for use-cases. */
export function callById(db: Reader, id: SupplyCallId) {
  return calls(db)
    .leftJoin('inquiries', 'inquiries.id', 'supply_calls.inquiry_id')
    .select(callColumns)
    .select('inquiries.state as inquiryState')
    .where('supply_calls.id', '=', id)
    .executeTakeFirst()
}

export type CallFilter = {
  state?: CallState | undefined
  craft?: Craft | undefined
  text?: string | undefined
  after?: SupplyCallId | undefined
}

/** The house's calls, newest first, a page at a time. */
export function callsForStaff(db: Reader, filter: CallFilter, most: number) {
  let query = calls(db)
    .leftJoin('inquiries', 'inquiries.id', 'supply_calls.inquiry_id')
    .select(callColumns)
    .select('inquiries.number as inquiryNumber')
    .select((eb) => progressOf(eb))
    .orderBy('supply_calls.id', 'desc')
    .limit(most)
  if (filter.state) query = query.where('supply_calls.state', '=', filter.state)
  if (filter.craft) query = query.where('standards.craft', '=', filter.craft)
  if (filter.after) query = query.where('supply_calls.id', '<', filter.after)
  const needle = filter.text
  if (needle) {
    query = query.where((eb) =>
      eb.or([
        containsText(db, sql.ref('supply_calls.number'), needle),
        containsText(db, sql.ref('standards.name_id'), needle),
        containsText(db, sql.ref('standards.name_en'), needle),
        containsText(db, sql.ref('inquiries.number'), needle),
      ]),
    )
  }
  return query.execute()
}

export function callForStaff(db: Reader, id: SupplyCallId) {
  return calls(db)
    .leftJoin('inquiries', 'inquiries.id', 'supply_calls.inquiry_id')
    .innerJoin('accounts', 'accounts.id', 'supply_calls.opened_by')
    .select(callColumns)
    .select(['inquiries.number as inquiryNumber', 'accounts.name as openedBy', 'supply_calls.created_at as createdAt'])
    .select((eb) => progressOf(eb))
    .where('supply_calls.id', '=', id)
    .executeTakeFirst()
}

/** Who was asked and what they answered; a field officer sees its own makers. */
export function invitationsOf(db: Reader, viewer: Actor, callId: SupplyCallId) {
  let query = db
    .selectFrom('call_invitations')
    .innerJoin('producers', 'producers.id', 'call_invitations.producer_id')
    .select([
      'producers.id',
      'producers.name',
      'producers.village',
      'producers.regency',
      'call_invitations.answer',
      'call_invitations.answered_at as answeredAt',
    ])
    .where('call_invitations.supply_call_id', '=', callId)
    .orderBy('producers.regency')
    .orderBy('producers.name')
  if (!seesAllMakers(viewer)) query = query.where('producers.field_officer_id', '=', viewer.accountId)
  return query.execute()
}

/** Compare-and-set; false when somebody moved it first. */
export async function moveCall(
  trx: Trx,
  seen: { id: SupplyCallId; state: CallState },
  event: CallEvent,
  now: Instant,
  change: { closes_at?: Instant } = {},
): Promise<boolean> {
  const state = stateAfter(callTransitions, seen.state, event)
  if (!state) return false
  const { numUpdatedRows } = await trx
    .updateTable('supply_calls')
    .set({ ...change, state, updated_at: now })
    .where('id', '=', seen.id)
    .where('state', '=', seen.state)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export type StaffCall = NonNullable<Awaited<ReturnType<typeof callForStaff>>>
export type ListedCall = Awaited<ReturnType<typeof callsForStaff>>[number]

/** Those of some calls that belong to an inquiry: they end with it. */
export function callsToClose(trx: Trx, ids: readonly SupplyCallId[]) {
  return trx
    .selectFrom('supply_calls')
    .select(['id', 'state'])
    .where('id', 'in', [...ids])
    .where('inquiry_id', 'is not', null)
    .where('state', '!=', 'cancelled')
    .execute()
}

/** How many promises to a call a quote or an order counts on. */
export async function heldPromisesOf(trx: Trx, id: SupplyCallId): Promise<number> {
  const { held } = await trx
    .selectFrom('commitments')
    .select(({ fn }) => fn.countAll<number>().as('held'))
    .where('supply_call_id', '=', id)
    .where('state', 'in', ['reserved', 'confirmed'])
    .executeTakeFirstOrThrow()
  return held
}

/** A new call and its invitations. */
export async function insertCall(
  trx: Trx,
  call: Insertable<Schema['supply_calls']>,
  producerIds: readonly ProducerId[],
): Promise<void> {
  await trx.insertInto('supply_calls').values(call).execute()
  const perStatement = 500
  for (let from = 0; from < producerIds.length; from += perStatement) {
    await trx
      .insertInto('call_invitations')
      .values(
        producerIds.slice(from, from + perStatement).map((producer_id) => ({
          supply_call_id: call.id,
          producer_id,
          answer: null,
          answered_at: null,
          invited_at: call.created_at,
        })),
      )
      .execute()
  }
}

/** Open calls that take no more answers. */
export function callsPast(db: Reader, now: Instant) {
  return db
    .selectFrom('supply_calls')
    .select(['id', 'state'])
    .where('state', '=', 'open')
    .where('closes_at', '<', now)
    .orderBy('id')
    .limit(100)
    .execute()
}
