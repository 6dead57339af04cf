import type { Actor } from '#app/domain/people/actor'
import { dayOf, type Instant } from '#app/domain/shared/calendar'
import { type CommitmentId, newId, type ProducerId, type SupplyCallId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database, Trx } from '#db/client.server'
import { keepHolds } from '#db/queries/capacity.server'
import { answerInvitation, insertCommitment, livePromise } from '#db/queries/commitments.server'
import { appendEvent, type NewEvent } from '#db/queries/events.server'
import { onceForKey } from '#db/queries/form-keys.server'
import { callForMaker, type MakerCall } from '#db/queries/maker-calls.server'
import { inTransaction } from '#db/transaction.server'
import { actingFor } from './acting-for.server'
import { monthsFor, paceOf } from './maker-capacity.server'
import { promisedTerms, tellTerms, writeTerms } from './promised-terms.server'
import { fitsCall, mayAnswer, type Offer, termsOf } from './promise-rules'

export type NewOffer = Offer & {
  key: string
  callId: SupplyCallId
  producerId: ProducerId
  /** Pieces a month when it makes nothing else; asked when the house does not know. */
  perMonth?: number | null
}

type Promised = Outcome<string, { commitmentId: CommitmentId }>

/** "Sanggup": a maker promises up to so many, at least so many, at a price, by a day, from time not promised elsewhere. */
export async function offerCommitment(db: Database, actor: Actor, input: NewOffer, now: Instant): Promise<Promised> {
  return inTransaction(db, (trx) =>
    onceForKey(trx, { scope: `commitment.offer:${actor.accountId}`, key: input.key }, now, async () => {
      const acting = await actingFor(trx, actor, input.producerId)
      if (!acting.ok) return acting
      if (acting.rests) return refuse('supply.maker_rests')
      const call = await callForMaker(trx, input.producerId, input.callId)
      if (!call) return refuse('supply.call_unknown')
      const open = mayAnswer(call, now)
      if (!open.ok) return open
      if (await livePromise(trx, call.id, input.producerId)) return refuse('supply.already_promised')
      const fits = fitsCall(input, termsOf(call), dayOf(now))
      if (!fits.ok) return fits
      return promise(trx, actor, input, call, acting, now)
    }),
  )
}

async function promise(
  trx: Trx,
  actor: Actor,
  input: NewOffer,
  call: MakerCall,
  acting: { onBehalf: boolean; onBehalfOf?: ProducerId },
  now: Instant,
): Promise<Promised> {
  const { producerId } = input
  const pace = await paceOf(trx, producerId, { id: call.standardId, craft: call.craft }, input.perMonth)
  if (!pace.ok) return pace
  const months = await monthsFor(trx, producerId, { ...input, perYear: pace.perYear, lotStep: call.lotStep }, dayOf(now))
  if (!months.ok) return months

  const commitmentId = newId('commitment', Date.parse(now))
  await insertCommitment(trx, {
    id: commitmentId,
    supply_call_id: call.id,
    producer_id: producerId,
    state: 'offered',
    ...promisedTerms(input, call),
    capacity_per_year: pace.perYear,
    confirmed_quantity: null,
    offered_by: actor.accountId,
    on_behalf: acting.onBehalf ? 1 : 0,
    revision: 1,
    created_at: now,
    updated_at: now,
  })
  await writeTerms(trx, commitmentId, input)
  await keepHolds(trx, { commitmentId, producerId }, months.holds)
  await answerInvitation(trx, call.id, producerId, null, now)
  const event: NewEvent = { kind: 'commitment.offered', subject: commitmentId, to: 'offered', onBehalfOf: acting.onBehalfOf }
  await appendEvent(trx, actor, { ...event, data: tellTerms(input) }, now)
  return { ok: true, commitmentId }
}
