import { sql } from 'kysely'
import type { Actor } from '#app/domain/people/actor'
import type { Day, Instant } from '#app/domain/shared/calendar'
import type { OffDaysId, ProducerId } from '#app/domain/shared/ids'
import type { OffDays, OffReason } from '#app/domain/supply/off-days'
import type { OffScope } from '#app/domain/supply/off-days-rules'
import type { Reader, Trx } from '#db/client.server'
import { inPortions } from './portions'
import { producersInCare } from './producers.server'

type Place = { readonly regency: string; readonly village: string | null }

/** Days off that count, from a day on: what was taken out again does not. */
function standing(db: Reader, from: Day) {
  return db
    .selectFrom('off_days')
    .select(['off_days.from_day as from', 'off_days.to_day as to'])
    .where('off_days.removed_at', 'is', null)
    .where('off_days.to_day', '>=', from)
    .orderBy('off_days.from_day')
    .orderBy('off_days.id')
}

/** When nobody works: in the whole house, in a regency, or in one of its villages. */
export function offDaysOfPlaces(db: Reader, from: Day) {
  return standing(db, from).select(['off_days.regency', 'off_days.village']).where('off_days.producer_id', 'is', null).execute()
}

export type PlaceOffDays = Awaited<ReturnType<typeof offDaysOfPlaces>>[number]

/** Those of a place that stop the work of a maker who lives there. */
export function offDaysAt({ regency, village }: Place, places: readonly PlaceOffDays[]): OffDays[] {
  return places
    .filter((off) => off.regency === null || (off.regency === regency && (off.village === null || off.village === village)))
    .map(({ from, to }) => ({ from, to }))
}

/** What each of these makers said for itself. */
export async function ownOffDays(db: Reader, producerIds: readonly ProducerId[], from: Day): Promise<Map<ProducerId, OffDays[]>> {
  const rows = await inPortions(producerIds, (part) =>
    standing(db, from).select('off_days.producer_id').where('off_days.producer_id', 'in', part).execute(),
  )
  return grouped(rows)
}

export async function everyonesOwnOffDays(db: Reader, from: Day): Promise<Map<ProducerId, OffDays[]>> {
  return grouped(await standing(db, from).select('off_days.producer_id').where('off_days.producer_id', 'is not', null).execute())
}

function grouped(rows: readonly { producer_id: ProducerId | null; from: Day; to: Day }[]): Map<ProducerId, OffDays[]> {
  const off = new Map<ProducerId, OffDays[]>()
  for (const { producer_id, ...days } of rows) {
    if (!producer_id) continue
    const others = off.get(producer_id)
    if (others) others.push(days)
    else off.set(producer_id, [days])
  }
  return off
}

export async function insertOffDays(
  trx: Trx,
  actor: Actor,
  off: OffScope & OffDays & { id: OffDaysId; reason: OffReason; note: string | null },
  now: Instant,
): Promise<void> {
  await trx
    .insertInto('off_days')
    .values({
      id: off.id,
      producer_id: off.producerId,
      regency: off.regency,
      village: off.village,
      from_day: off.from,
      to_day: off.to,
      reason: off.reason,
      note: off.note,
      recorded_by: actor.accountId,
      created_at: now,
      removed_at: null,
      removed_by: null,
    })
    .execute()
}

/** How many stretches of this very maker or place are not over yet. */
export async function offDaysToCome(db: Reader, scope: OffScope, today: Day): Promise<number> {
  const { producerId, regency, village } = scope
  const { count } = await db
    .selectFrom('off_days')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('removed_at', 'is', null)
    .where('to_day', '>=', today)
    .where('producer_id', producerId ? '=' : 'is', producerId)
    .where('regency', regency ? '=' : 'is', regency)
    .where('village', village ? '=' : 'is', village)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export function offDaysById(db: Reader, id: OffDaysId) {
  return db
    .selectFrom('off_days')
    .select(['id', 'producer_id as producerId', 'regency', 'village', 'from_day as from', 'to_day as to', 'reason'])
    .select('removed_at as removedAt')
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Takes it out or puts it back, compare-and-set; false when it was so already. */
export async function countOffDays(trx: Trx, actor: Actor, id: OffDaysId, counts: boolean, now: Instant): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('off_days')
    .set(counts ? { removed_at: null, removed_by: null } : { removed_at: now, removed_by: actor.accountId })
    .where('id', '=', id)
    .where('removed_at', counts ? 'is not' : 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** A place as it is written, if somebody whom the viewer cares for lives there; capitals do not matter. */
export function homeInCare(db: Reader, viewer: Actor, regency: string, village: string | null) {
  let query = producersInCare(db, viewer)
    .select(['producers.regency', 'producers.village'])
    .where(sql`lower(producers.regency)`, '=', regency.toLowerCase())
  if (village) query = query.where(sql`lower(producers.village)`, '=', village.toLowerCase())
  return query.orderBy('producers.id').limit(1).executeTakeFirst()
}

/** Where the viewer's makers live, to choose from: regencies, and villages as "village, regency". */
export async function placesInCare(db: Reader, viewer: Actor): Promise<{ regencies: string[]; villages: string[] }> {
  const rows = await producersInCare(db, viewer)
    .select(['producers.regency', 'producers.village'])
    .distinct()
    .where('producers.active', '=', 1)
    .orderBy('producers.regency')
    .orderBy('producers.village')
    .limit(2_000)
    .execute()
  return {
    regencies: [...new Set(rows.map(({ regency }) => regency))],
    villages: rows.flatMap(({ regency, village }) => (village ? [`${village}, ${regency}`] : [])),
  }
}
