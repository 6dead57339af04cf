import { type Insertable, sql } from 'kysely'
import type { Actor } from '#app/domain/people/actor'
import type { Instant, Month } from '#app/domain/shared/calendar'
import type { StandingSupplyId } from '#app/domain/shared/ids'
import { stateAfter } from '#app/domain/shared/transitions'
import { seesBuyers } from '#app/domain/standing/sees-buyers'
import { type StandingEvent, type StandingState, standingTransitions } from '#app/domain/standing/standing-states'
import type { Reader, Trx } from '#db/client.server'
import type { Schema } from '#db/schema'
import { progressOf } from './supply-calls.server'

function standings(db: Reader) {
  return db
    .selectFrom('standing_supplies')
    .innerJoin('standards', 'standards.id', 'standing_supplies.standard_id')
    .select([
      'standing_supplies.id',
      'standing_supplies.number',
      'standing_supplies.standard_id as standardId',
      'standing_supplies.quantity',
      'standing_supplies.unit',
      'standing_supplies.pieces',
      'standing_supplies.ceiling_minor as ceilingMinor',
      'standing_supplies.least_grade as leastGrade',
      'standing_supplies.audience',
      'standing_supplies.ready_day as readyDay',
      'standing_supplies.first_month as firstMonth',
      'standing_supplies.last_month as lastMonth',
      'standing_supplies.state',
      'standing_supplies.created_by as createdBy',
      'standing_supplies.version',
      'standards.name_id as nameId',
      'standards.name_en as nameEn',
      'standards.craft',
      'standards.unit as baseUnit',
      'standards.lead_days as leadDays',
      'standards.price_minor as priceMinor',
    ])
}

export type StandingSupply = NonNullable<Awaited<ReturnType<typeof standingById>>>

export function standingById(db: Reader, id: StandingSupplyId) {
  return standings(db).where('standing_supplies.id', '=', id).executeTakeFirst()
}

/** Those that have months to come; one of them when named. */
export function standingsAlive(db: Reader, only?: StandingSupplyId) {
  let query = standings(db).where('standing_supplies.state', '!=', 'ended')
  if (only) query = query.where('standing_supplies.id', '=', only)
  return query.orderBy('standing_supplies.id').execute()
}

type StandingFilter = { state?: StandingState | undefined; after?: StandingSupplyId | undefined }

/** With the buyer it is for, as far as the viewer knows buyers; to the others only that there is one. */
function standingsSeenBy(db: Reader, viewer: Actor) {
  const buyer = seesBuyers(viewer) ? sql.ref<string | null>('buyers.name') : sql<string | null>`null`
  const forBuyer = sql<number>`case when standing_supplies.buyer_id is null then 0 else 1 end`
  return standings(db)
    .leftJoin('buyers', 'buyers.id', 'standing_supplies.buyer_id')
    .select(['standing_supplies.created_at as createdAt', buyer.as('buyerName'), forBuyer.as('forBuyer')])
}

/** The house's standing supplies, newest first, a page at a time. */
export function standingsForStaff(db: Reader, viewer: Actor, { state, after }: StandingFilter, most: number) {
  let query = standingsSeenBy(db, viewer)
  if (state) query = query.where('standing_supplies.state', '=', state)
  if (after) query = query.where('standing_supplies.id', '<', after)
  return query.orderBy('standing_supplies.id', 'desc').limit(most).execute()
}

export function standingForStaff(db: Reader, viewer: Actor, id: StandingSupplyId) {
  return standingsSeenBy(db, viewer)
    .leftJoin('pictures', 'pictures.id', 'standards.picture_id')
    .innerJoin('accounts', 'accounts.id', 'standing_supplies.created_by')
    .select(['pictures.hash as picture', 'accounts.name as startedBy'])
    .where('standing_supplies.id', '=', id)
    .executeTakeFirst()
}

export async function insertStanding(trx: Trx, row: Insertable<Schema['standing_supplies']>): Promise<void> {
  await trx.insertInto('standing_supplies').values(row).execute()
}

type Changes = Partial<Omit<Insertable<Schema['standing_supplies']>, 'id' | 'state' | 'version'>>

/** Compare-and-set; false when somebody moved or changed it first. */
export async function moveStanding(
  trx: Trx,
  seen: { id: StandingSupplyId; state: StandingState; version: number },
  event: StandingEvent,
  now: Instant,
  changes: Changes = {},
): Promise<boolean> {
  const state = stateAfter(standingTransitions, seen.state, event)
  if (!state) return false
  const { numUpdatedRows } = await trx
    .updateTable('standing_supplies')
    .set({ ...changes, state, version: seen.version + 1, updated_at: now })
    .where('id', '=', seen.id)
    .where('state', '=', seen.state)
    .where('version', '=', seen.version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** The months that were opened, the latest first, with their calls and what is promised to them. */
export async function monthsOpened(db: Reader, ids: readonly StandingSupplyId[], from?: Month) {
  if (ids.length === 0) return []
  let query = db
    .selectFrom('supply_calls')
    .select(['supply_calls.id as callId', 'supply_calls.number', 'supply_calls.state', 'supply_calls.quantity'])
    .select(['supply_calls.buffer', 'supply_calls.ready_by as readyBy', 'supply_calls.lot_step as lotStep'])
    .select((eb) => [
      eb.ref('supply_calls.standing_id').$notNull().as('standingId'),
      eb.ref('supply_calls.standing_month').$notNull().as('month'),
      ...progressOf(eb),
    ])
    .where('supply_calls.standing_id', 'in', [...ids])
  if (from) query = query.where('supply_calls.standing_month', '>=', from)
  return query.orderBy('supply_calls.standing_month', 'desc').execute()
}

export type OpenedMonth = Awaited<ReturnType<typeof monthsOpened>>[number]

/** Months that could not be opened, and why. */
export async function troublesOf(db: Reader, ids: readonly StandingSupplyId[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('standing_troubles')
    .select(['standing_id as standingId', 'month', 'code', 'params', 'at'])
    .where('standing_id', 'in', [...ids])
    .orderBy('month')
    .execute()
}

type Trouble = { standingId: StandingSupplyId; month: Month; code: string; params: string }

/** False when it is written down already. */
export async function noteTrouble(trx: Trx, { standingId, month, code, params }: Trouble, now: Instant): Promise<boolean> {
  const known = await trx
    .selectFrom('standing_troubles')
    .select(['code', 'params'])
    .where('standing_id', '=', standingId)
    .where('month', '=', month)
    .executeTakeFirst()
  if (known?.code === code && known.params === params) return false
  await forgetTrouble(trx, standingId, month)
  await trx.insertInto('standing_troubles').values({ standing_id: standingId, month, code, params, at: now }).execute()
  return true
}

export async function forgetTrouble(trx: Trx, standingId: StandingSupplyId, month: Month): Promise<void> {
  await trx.deleteFrom('standing_troubles').where('standing_id', '=', standingId).where('month', '=', month).execute()
}
