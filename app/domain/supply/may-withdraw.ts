import type { Instant } from '#app/domain/shared/calendar'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { CallState } from './call-states'
import type { CommitmentState } from './commitment-states'

export type Promised = { readonly state: CommitmentState; readonly callState: CallState; readonly callClosesAt: Instant }

/** Free while the call is open: afterwards a quote may already count on the promise. */
export function mayWithdraw(
  promised: Promised,
  now: Instant,
): Outcome<'supply.already_reserved' | 'supply.already_over' | 'supply.call_closed'> {
  if (promised.state === 'reserved' || promised.state === 'confirmed') return refuse('supply.already_reserved')
  if (promised.state !== 'offered') return refuse('supply.already_over')
  if (promised.callState !== 'open' || now >= promised.callClosesAt) {
    return refuse('supply.call_closed', { closedAt: promised.callClosesAt })
  }
  return { ok: true }
}
