import type { Actor } from '#app/domain/people/actor'
import { moversOf } from '#app/domain/people/actor'
import { type Day, dayOf, endOfDay, type Instant } from '#app/domain/shared/calendar'
import type { EventKind } from '#app/domain/shared/event-kinds'
import type { SupplyCallId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { eventsOpenTo } from '#app/domain/shared/transitions'
import type { Database, Trx } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { onceForKey } from '#db/queries/form-keys.server'
import { heldPromisesOf, moveCall } from '#db/queries/call-moves.server'
import { callById } from '#db/queries/supply-calls.server'
import { inTransaction } from '#db/transaction.server'
import { type CallEvent, callTransitions } from './call-states'
import { mayCancelCall } from './may-cancel-call'
import { closesInTime, servesInquiry } from './may-open'
import { releasePromises } from './release-promises.server'

type Input = { key: string; callId: SupplyCallId }
type Call = NonNullable<Awaited<ReturnType<typeof callById>>>

/** A later last day for answers. */
export function extendCall(db: Database, actor: Actor, input: Input & { closesOn: Day }, now: Instant) {
  return move(db, actor, input, now, 'extend', 'call.extended', async (trx, call) => {
    const inTime = closesInTime(input.closesOn, call.readyBy, dayOf(now))
    if (!inTime.ok) return inTime
    return moved(trx, call, 'extend', now, endOfDay(input.closesOn))
  })
}

/** No more answers; what was promised stands. */
export function closeCall(db: Database, actor: Actor, input: Input, now: Instant) {
  return move(db, actor, input, now, 'close', 'call.closed', (trx, call) => moved(trx, call, 'close', now))
}

export function reopenCall(db: Database, actor: Actor, input: Input & { closesOn: Day }, now: Instant) {
  return move(db, actor, input, now, 'reopen', 'call.reopened', async (trx, call) => {
    if (!servesInquiry(call.inquiryState)) return refuse('supply.inquiry_over')
    const inTime = closesInTime(input.closesOn, call.readyBy, dayOf(now))
    if (!inTime.ok) return inTime
    return moved(trx, call, 'reopen', now, endOfDay(input.closesOn))
  })
}

/** The need is gone: what was offered to it is free again. */
export function cancelCall(db: Database, actor: Actor, input: Input & { reason: string }, now: Instant) {
  return move(db, actor, input, now, 'cancel', 'call.cancelled', async (trx, call) => {
    const allowed = mayCancelCall({ held: await heldPromisesOf(trx, call.id) })
    if (!allowed.ok) return allowed
    const cancelled = await moved(trx, call, 'cancel', now)
    if (cancelled.ok) await releasePromises(trx, actor, [call.id], now)
    return cancelled
  })
}

async function moved(trx: Trx, call: Call, event: CallEvent, now: Instant, closesAt?: Instant): Promise<Outcome<string>> {
  const done = await moveCall(trx, call, event, now, { change: closesAt && { closes_at: closesAt } })
  return done ? { ok: true } : refuse('shared.stale')
}

function move(
  db: Database,
  actor: Actor,
  input: Input & { closesOn?: Day; reason?: string },
  now: Instant,
  event: CallEvent,
  kind: EventKind,
  work: (trx: Trx, call: Call) => Promise<Outcome<string>>,
): Promise<Outcome<string>> {
  const { key, callId, closesOn, reason } = input
  return inTransaction(db, (trx) =>
    onceForKey(trx, { scope: `call.${event}:${actor.accountId}`, key }, now, async () => {
      const call = await callById(trx, callId)
      if (!call) return refuse('supply.call_unknown')
      if (!eventsOpenTo(callTransitions, call.state, moversOf(actor)).includes(event)) return refuse('shared.stale')
      const outcome = await work(trx, call)
      if (!outcome.ok) return outcome
      const after = await callById(trx, callId)
      const data = { ...(closesOn && { closesOn }), ...(reason && { reason }) }
      await appendEvent(trx, actor, { kind, subject: callId, from: call.state, to: after?.state ?? call.state, data }, now)
      return outcome
    }),
  )
}
