import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { InquiryState } from './inquiry-states'

export type TieRefusal = 'inquiry.not_open' | 'inquiry.line_called' | 'inquiry.line_is_sample'

/** Until makers were asked for it: what they promised is of that standard. A cancelled call asked for nothing. A
 * sample is sent singly. */
export function mayTie({ state, calls, sample }: { state: InquiryState; calls: number; sample: 0 | 1 }): Outcome<TieRefusal> {
  if (state !== 'sent' && state !== 'calling') return refuse('inquiry.not_open')
  if (sample === 1) return refuse('inquiry.line_is_sample')
  return calls > 0 ? refuse('inquiry.line_called') : { ok: true }
}
