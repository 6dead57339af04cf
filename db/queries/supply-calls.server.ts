import { type ExpressionBuilder, sql } from 'kysely'
import type { Actor } from '#app/domain/people/actor'
import type { Craft } from '#app/domain/people/producer'
import type { SupplyCallId } from '#app/domain/shared/ids'
import type { CallState } from '#app/domain/supply/call-states'
import { liveStates } from '#app/domain/supply/commitment-states'
import { seesAllMakers } from '#app/domain/supply/sees-makers'
import type { Reader } from '#db/client.server'
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
  'supply_calls.least_grade as leastGrade',
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
    .leftJoin('standing_supplies', 'standing_supplies.id', 'supply_calls.standing_id')
    .select(callColumns)
    .select(['inquiries.number as inquiryNumber', 'standing_supplies.number as standingNumber'])
    .select('supply_calls.standing_id as standingId')
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
    .leftJoin('standing_supplies', 'standing_supplies.id', 'supply_calls.standing_id')
    .innerJoin('accounts', 'accounts.id', 'supply_calls.opened_by')
    .select(callColumns)
    .select(['standing_supplies.number as standingNumber', 'supply_calls.standing_id as standingId'])
    .select('supply_calls.standing_month as standingMonth')
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

export type StaffCall = NonNullable<Awaited<ReturnType<typeof callForStaff>>>
export type ListedCall = Awaited<ReturnType<typeof callsForStaff>>[number]
