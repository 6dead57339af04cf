import type { InquiryState } from '#app/domain/inquiries/inquiry-states'
import type { Day } from '#app/domain/shared/calendar'
import { type Outcome, refuse } from '#app/domain/shared/refusal'

/** Answers are wanted before the goods are. */
export function closesInTime(
  closesOn: Day,
  readyBy: Day,
  today: Day,
): Outcome<'supply.closes_too_early' | 'supply.closes_after_ready'> {
  if (closesOn < today) return refuse('supply.closes_too_early', { today }, 'closesOn')
  if (closesOn > readyBy) return refuse('supply.closes_after_ready', { readyBy }, 'closesOn')
  return { ok: true }
}

type Need = {
  readonly readyBy: Day
  readonly closesOn: Day
  readonly quantity: number
  readonly buffer: number
  readonly lotStep: number
}

/** Whether a call can be answered at all; `neededBy` is the day the buyer wants the goods. */
export function mayOpen(need: Need, neededBy: Day | null, today: Day): Outcome<string> {
  if (need.readyBy <= today) return refuse('supply.ready_by_too_early', { today }, 'readyBy')
  if (neededBy && need.readyBy > neededBy) return refuse('supply.ready_after_needed', { neededBy }, 'readyBy')
  if (need.lotStep > need.quantity + need.buffer)
    return refuse('supply.lot_over_need', { needed: need.quantity + need.buffer }, 'lotStep')
  return closesInTime(need.closesOn, need.readyBy, today)
}

/** A call for stock always has a use; one for an inquiry only until that is ordered or over. */
export function servesInquiry(state: InquiryState | null): boolean {
  return state === null || state === 'sent' || state === 'calling' || state === 'quoted'
}
