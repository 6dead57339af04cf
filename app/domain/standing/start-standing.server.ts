import type { Actor } from '#app/domain/people/actor'
import { dayOf, type Instant, type Month } from '#app/domain/shared/calendar'
import { type BuyerId, newId, type StandardId, type StandingSupplyId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database, Trx } from '#db/client.server'
import { buyerById } from '#db/queries/buyers.server'
import { producersOfAudience } from '#db/queries/call-audiences.server'
import { standardToCall } from '#db/queries/call-lines.server'
import { nextNumber } from '#db/queries/counters.server'
import { appendEvent } from '#db/queries/events.server'
import { onceForKey } from '#db/queries/form-keys.server'
import { insertStanding } from '#db/queries/standing-supplies.server'
import { inTransaction } from '#db/transaction.server'
import { openDueMonths } from './open-due-months.server'
import { mayBegin, mayStand, type StandingTerms, termColumns } from './standing-terms'

export type NewStanding = StandingTerms & {
  key: string
  /** Null for stock. */
  buyerId: BuyerId | null
  standardId: StandardId
  firstMonth: Month
}

type Started = Outcome<string, { standingId: StandingSupplyId }>

/** From a month on makers are asked for so many each month. The months whose day has come are asked for at once. */
export async function startStanding(db: Database, actor: Actor, input: NewStanding, now: Instant): Promise<Started> {
  const started = await inTransaction(db, (trx) =>
    onceForKey(trx, { scope: `standing.start:${actor.accountId}`, key: input.key }, now, () => start(trx, actor, input, now)),
  )
  if (started.ok) await openDueMonths(db, now, started.standingId)
  return started
}

async function start(trx: Trx, actor: Actor, input: NewStanding, now: Instant): Promise<Started> {
  const standard = await standardToCall(trx, input.standardId)
  if (!standard || standard.state === 'retired') return refuse('supply.standard_unknown', {}, 'standardId')
  if (input.buyerId && !(await buyerById(trx, input.buyerId))) return refuse('standing.buyer_unknown', {}, 'buyerId')
  const right = mayStand(input, input.firstMonth, standard.unit)
  if (!right.ok) return right
  const inTime = mayBegin(input.firstMonth, input.readyDay, dayOf(now))
  if (!inTime.ok) return inTime
  if ((await producersOfAudience(trx, input.audience)).length === 0) return refuse('supply.nobody_asked', {}, 'audience')

  const standingId = newId('standingSupply', Date.parse(now))
  const number = await nextNumber(trx, 'PT', dayOf(now))
  await insertStanding(trx, {
    ...termColumns(input),
    id: standingId,
    number,
    buyer_id: input.buyerId,
    standard_id: input.standardId,
    first_month: input.firstMonth,
    state: 'running',
    created_by: actor.accountId,
    version: 1,
    created_at: now,
    updated_at: now,
  })
  await appendEvent(trx, actor, { kind: 'standing.started', subject: standingId, to: 'running', data: { number } }, now)
  return { ok: true, standingId }
}
