import type { Actor } from '#app/domain/people/actor'
import type { CommitmentId, InquiryLineId, StandardId, SupplyCallId } from '#app/domain/shared/ids'
import { seesAllMakers } from '#app/domain/supply/sees-makers'
import type { Reader } from '#db/client.server'

/** Who stands behind these promises; nobody for a viewer who may not see all makers by name. */
export function pledgers(db: Reader, viewer: Actor, ids: readonly CommitmentId[]) {
  if (ids.length === 0 || !seesAllMakers(viewer)) return Promise.resolve([])
  return db
    .selectFrom('commitments')
    .innerJoin('producers', 'producers.id', 'commitments.producer_id')
    .select(['commitments.id', 'producers.name', 'producers.village'])
    .where('commitments.id', 'in', [...ids])
    .execute()
}

/** How many makers the calls for a line asked and how many of them answered, by a promise or by "cannot"; and when they close. */
export async function answersToLine(db: Reader, lineId: InquiryLineId) {
  const calls = await db
    .selectFrom('supply_calls')
    .select(['id', 'number', 'state', 'closes_at as closesAt'])
    .where('inquiry_line_id', '=', lineId)
    .where('state', '!=', 'cancelled')
    .orderBy('closes_at', 'desc')
    .execute()
  const counted = await countAnswers(
    db,
    calls.map((call) => call.id),
  )
  return { calls, ...counted }
}

async function countAnswers(db: Reader, callIds: readonly SupplyCallId[]) {
  if (callIds.length === 0) return { asked: 0, answered: 0 }
  return db
    .selectFrom('call_invitations')
    .select(({ fn }) => [fn.countAll<number>().as('asked'), fn.count<number>('answered_at').as('answered')])
    .where('supply_call_id', 'in', [...callIds])
    .executeTakeFirstOrThrow()
}

export async function picturesOfStandards(db: Reader, ids: readonly StandardId[]): Promise<Map<StandardId, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('standards')
    .innerJoin('pictures', 'pictures.id', 'standards.picture_id')
    .select(['standards.id', 'pictures.hash'])
    .where('standards.id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row.hash]))
}
