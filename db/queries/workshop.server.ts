import { sql } from 'kysely'
import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { ProducerId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'

/** The producer, if the viewer belongs to it or is its field officer. */
export function workshopOf(db: Reader, viewer: Actor, id: ProducerId) {
  return workshops(db, viewer).where('producers.id', '=', id).executeTakeFirst()
}

/** Every producer the viewer may act for. */
export function workshopsOf(db: Reader, viewer: Actor) {
  return workshops(db, viewer).orderBy('producers.name').limit(500).execute()
}

export function workshops(db: Reader, viewer: Actor) {
  return db
    .selectFrom('producers')
    .select([
      'producers.id',
      'producers.name',
      'producers.slug',
      'producers.shows_name as showsName',
      'producers.kind',
      'producers.craft',
      'producers.members',
      'producers.member_count as memberCount',
      'producers.contact_name as contactName',
      'producers.village',
      'producers.regency',
      'producers.cluster',
      'producers.field_officer_id as fieldOfficerId',
      'producers.active',
      'producers.resting_reason as restingReason',
    ])
    .where('producers.merged_into', 'is', null)
    .where((where) =>
      where.or([
        ...(viewer.producerIds.length > 0 ? [where('producers.id', 'in', [...viewer.producerIds])] : []),
        ...(viewer.roles.includes('fieldOfficer') ? [where('producers.field_officer_id', '=', viewer.accountId)] : []),
      ]),
    )
}

/** The producers a field officer acts for, with how many open calls each has not answered. */
export function workshopsToVisit(db: Reader, viewer: Actor, now: Instant) {
  return workshops(db, viewer)
    .select((eb) =>
      eb
        .selectFrom('call_invitations')
        .innerJoin('supply_calls', 'supply_calls.id', 'call_invitations.supply_call_id')
        .select(({ fn }) => fn.countAll<number>().as('unanswered'))
        .whereRef('call_invitations.producer_id', '=', 'producers.id')
        .where('call_invitations.answered_at', 'is', null)
        .whereRef('producers.active', '=', sql.lit(1))
        .where('supply_calls.state', '=', 'open')
        .where('supply_calls.closes_at', '>', now)
        .as('unanswered'),
    )
    .where('producers.field_officer_id', '=', viewer.accountId)
    .orderBy('producers.name')
    .limit(500)
    .execute()
}
