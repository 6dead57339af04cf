import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { InquiryState } from './inquiry-states'

export type TieRefusal = 'inquiry.not_open' | 'inquiry.line_called'

/** Until makers were asked for it: what they promised is of that standard. A cancelled call asked for nothing. */
export function mayTie({ state, calls }: { state: InquiryState; calls: number }): Outcome<TieRefusal> {
  if (state !== 'sent' && state !== 'calling') return refuse('inquiry.not_open')
  return calls > 0 ? refuse('inquiry.line_called') : { ok: true }
}
