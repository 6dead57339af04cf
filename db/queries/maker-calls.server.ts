import type { Instant } from '#app/domain/shared/calendar'
import type { ProducerId, SupplyCallId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'
import { liveStates } from './commitments.server'
import { callColumns, calls, progressOf } from './supply-calls.server'

/** Open calls a maker was asked, with its own answer; the soonest to close first. */
export function openCallsOfMaker(db: Reader, producerId: ProducerId, now: Instant) {
  return calls(db)
    .innerJoin('call_invitations', 'call_invitations.supply_call_id', 'supply_calls.id')
    .select(callColumns)
    .select('call_invitations.answer')
    .select((eb) => progressOf(eb))
    .where('call_invitations.producer_id', '=', producerId)
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
    .select(callColumns)
    .select('call_invitations.answer')
    .select((eb) => progressOf(eb))
    .where('supply_calls.id', '=', id)
    .where('call_invitations.producer_id', '=', producerId)
    .executeTakeFirst()
}

export type MakerCall = NonNullable<Awaited<ReturnType<typeof callForMaker>>>
