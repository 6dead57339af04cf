import type { Instant } from '#app/domain/shared/calendar'
import type { ProducerId, SupplyCallId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'
import { type CommitmentState, liveStates } from '#app/domain/supply/commitment-states'
import { callColumns, calls, progressOf } from './supply-calls.server'

/** Open calls a maker was asked, with its own answer; the soonest to close first. One that rests has none to answer. */
export function openCallsOfMaker(db: Reader, producerId: ProducerId, now: Instant) {
  return calls(db)
    .innerJoin('call_invitations', 'call_invitations.supply_call_id', 'supply_calls.id')
    .innerJoin('producers', 'producers.id', 'call_invitations.producer_id')
    .select(callColumns)
    .select('call_invitations.answer')
    .select((eb) => progressOf(eb))
    .where('call_invitations.producer_id', '=', producerId)
    .where('producers.active', '=', 1)
    .where('supply_calls.state', '=', 'open')
    .where('supply_calls.closes_at', '>', now)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('commitments')
            .select('commitments.id')
            .whereRef('commitments.supply_call_id', '=', 'supply_calls.id')
            .where('commitments.producer_id', '=', producerId)
            .where('commitments.state', 'in', liveStates),
        ),
      ),
    )
    .orderBy('supply_calls.closes_at')
    .orderBy('supply_calls.id')
    .limit(50)
    .execute()
}

/** A call as one maker sees it; a call it was not asked is unknown. */
export function callForMaker(db: Reader, producerId: ProducerId, id: SupplyCallId) {
  return calls(db)
    .innerJoin('call_invitations', 'call_invitations.supply_call_id', 'supply_calls.id')
    .leftJoin('standing_supplies', 'standing_supplies.id', 'supply_calls.standing_id')
    .select(callColumns)
    .select('call_invitations.answer')
    .select(['supply_calls.standing_month as standingMonth', 'standing_supplies.state as standingState'])
    .select('standing_supplies.last_month as standingLast')
    .select((eb) => progressOf(eb))
    .where('supply_calls.id', '=', id)
    .where('call_invitations.producer_id', '=', producerId)
    .executeTakeFirst()
}

export type MakerCall = NonNullable<Awaited<ReturnType<typeof callForMaker>>>

/** A maker's own promises with their calls, newest first; those that ended too when asked. */
export function promisesOfMaker(db: Reader, producerId: ProducerId, states: readonly CommitmentState[], most = 50) {
  return db
    .selectFrom('commitments')
    .innerJoin('supply_calls', 'supply_calls.id', 'commitments.supply_call_id')
    .innerJoin('standards', 'standards.id', 'supply_calls.standard_id')
    .leftJoin('pictures', 'pictures.id', 'standards.picture_id')
    .select([
      'commitments.id',
      'commitments.state',
      'commitments.most',
      'commitments.confirmed_quantity as confirmedQuantity',
      'commitments.price_minor as priceMinor',
      'commitments.ready_on as readyOn',
      'supply_calls.id as callId',
      'standards.name_id as nameId',
      'standards.name_en as nameEn',
      'standards.unit',
      'pictures.hash as picture',
    ])
    .where('commitments.producer_id', '=', producerId)
    .where('commitments.state', 'in', [...states])
    .orderBy('commitments.id', 'desc')
    .limit(most)
    .execute()
}

export type OwnPromiseRow = Awaited<ReturnType<typeof promisesOfMaker>>[number]
export type OpenCallRow = Awaited<ReturnType<typeof openCallsOfMaker>>[number]
