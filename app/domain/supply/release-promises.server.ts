import type { Instant } from '#app/domain/shared/calendar'
import type { SupplyCallId } from '#app/domain/shared/ids'
import type { Trx } from '#db/client.server'
import { keepHolds } from '#db/queries/capacity.server'
import { moveCommitment, offeredTo } from '#db/queries/commitments.server'
import { appendEvent } from '#db/queries/events.server'
import { callsToClose, moveCall } from '#db/queries/call-moves.server'
import { mustMove, type Someone } from './held-promise.server'

/** The order goes on without the rest: calls of the inquiry close, promises not chosen are free. Calls for stock go on. */
export async function releaseUnused(
  trx: Trx,
  actor: Someone,
  callIds: readonly SupplyCallId[],
  now: Instant,
): Promise<{ released: number }> {
  const calls = callIds.length > 0 ? await callsToClose(trx, callIds) : []
  if (calls.length === 0) return { released: 0 }
  for (const call of calls) {
    if (call.state !== 'open') continue
    await moveCall(trx, call, 'close', now)
    await appendEvent(trx, actor, { kind: 'call.closed', subject: call.id, from: 'open', to: 'closed' }, now)
  }
  return releasePromises(
    trx,
    actor,
    calls.map((call) => call.id),
    now,
  )
}

/** Offered promises to these calls are wanted no more; their makers' months are free. */
export async function releasePromises(
  trx: Trx,
  actor: Someone,
  callIds: readonly SupplyCallId[],
  now: Instant,
): Promise<{ released: number }> {
  const offered = await offeredTo(trx, callIds)
  for (const promise of offered) {
    mustMove(await moveCommitment(trx, promise, 'release', now), promise, 'released')
    await keepHolds(trx, { commitmentId: promise.id, producerId: promise.producerId }, [])
    await appendEvent(trx, actor, { kind: 'commitment.released', subject: promise.id, from: promise.state, to: 'released' }, now)
  }
  return { released: offered.length }
}
