import type { Instant } from '#app/domain/shared/calendar'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { mayWithdraw, type Promised } from './may-withdraw'

/** As long as it could be taken back; and only the promise that was on the page, not one changed elsewhere meanwhile. */
export function mayChange(
  promised: Promised & { readonly revision: number },
  seenRevision: number,
  now: Instant,
): Outcome<string> {
  const open = mayWithdraw(promised, now)
  if (!open.ok) return open
  return promised.revision === seenRevision ? { ok: true } : refuse('shared.stale')
}
