import type { Actor } from '#app/domain/people/actor'
import { dayOf, type Instant } from '#app/domain/shared/calendar'
import type { CommitmentId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { keepHolds } from '#db/queries/capacity.server'
import { changePromise, commitmentOfMaker } from '#db/queries/commitments.server'
import { appendEvent, type NewEvent } from '#db/queries/events.server'
import { withTerms } from '#db/queries/promise-terms.server'
import { onceForKey } from '#db/queries/form-keys.server'
import { callForMaker } from '#db/queries/maker-calls.server'
import { inTransaction } from '#db/transaction.server'
import { actingFor } from './acting-for.server'
import { monthsFor, paceOf } from './maker-capacity.server'
import { mayChange } from './may-change'
import { fitsCall, type Offer, termsOf } from './promise-rules'
import { promisedTerms, tellTerms, writeTerms } from './promised-terms.server'

export type Change = Offer & {
  key: string
  commitmentId: CommitmentId
  /** The revision that was on the page. */
  revision: number
  perMonth?: number | null
}

/** A promise may be made larger or smaller as long as it may be taken back; what it was stays in the trail. */
export async function changeCommitment(
  db: Database,
  actor: Actor,
  input: Change,
  now: Instant,
): Promise<Outcome<string, { commitmentId: CommitmentId }>> {
  return inTransaction(db, (trx) =>
    onceForKey(trx, { scope: `commitment.change:${actor.accountId}`, key: input.key }, now, async () => {
      const found = await commitmentOfMaker(trx, actor, input.commitmentId)
      const [before] = await withTerms(trx, found ? [found] : [])
      const call = before && (await callForMaker(trx, before.producerId, before.callId))
      if (!call) return refuse('supply.commitment_unknown')
      const allowed = mayChange(before, input.revision, now)
      if (!allowed.ok) return allowed
      const today = dayOf(now)
      const fits = fitsCall(input, termsOf(call), today)
      if (!fits.ok) return fits
      const pace = await paceOf(trx, before.producerId, { id: call.standardId, craft: call.craft }, input.perMonth)
      if (!pace.ok) return pace
      const wanted = { ...input, perYear: pace.perYear, lotStep: call.lotStep }
      const months = await monthsFor(trx, before.producerId, wanted, today, before)
      if (!months.ok) return months

      const acting = await actingFor(trx, actor, before.producerId)
      if (!acting.ok) return acting
      if (acting.rests && input.most > before.most) return refuse('supply.maker_rests', {}, 'most')
      const terms = { ...promisedTerms(input, call), capacity_per_year: pace.perYear }
      const by = { offered_by: actor.accountId, on_behalf: acting.onBehalf ? (1 as const) : (0 as const) }
      if (!(await changePromise(trx, before, { ...terms, ...by }, now))) return refuse('shared.stale')
      await writeTerms(trx, before.id, input)
      await keepHolds(trx, { commitmentId: before.id, producerId: before.producerId }, months.holds)
      const event: NewEvent = { kind: 'commitment.changed', subject: before.id, from: before.state, to: before.state }
      const was = tellTerms({ ...before, earlier: before.tranches.slice(0, -1) })
      const data = { revision: before.revision + 1, was, ...tellTerms(input) }
      await appendEvent(trx, actor, { ...event, onBehalfOf: acting.onBehalfOf, data }, now)
      return { ok: true as const, commitmentId: before.id }
    }),
  )
}
