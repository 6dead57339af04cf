import { type InquiryEvent, type InquiryState, inquiryTransitions } from '#app/domain/inquiries/inquiry-states'
import type { Instant } from '#app/domain/shared/calendar'
import type { InquiryId } from '#app/domain/shared/ids'
import { stateAfter } from '#app/domain/shared/transitions'
import type { Trx } from '#db/client.server'

/** Compare-and-set; undefined when the table has no such step from here, or somebody moved it first. */
export async function moveInquiry(trx: Trx, seen: { id: InquiryId; state: InquiryState }, event: InquiryEvent, now: Instant) {
  const to = stateAfter<InquiryState, InquiryEvent>(inquiryTransitions, seen.state, event)
  if (!to) return undefined
  const { numUpdatedRows } = await trx
    .updateTable('inquiries')
    .set({ state: to, updated_at: now })
    .where('id', '=', seen.id)
    .where('state', '=', seen.state)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n ? to : undefined
}

export function inquiryInTransaction(trx: Trx, id: InquiryId) {
  return trx
    .selectFrom('inquiries')
    .select(['id', 'state', 'number', 'buyer_id', 'currency', 'needed_by'])
    .where('id', '=', id)
    .executeTakeFirst()
}
