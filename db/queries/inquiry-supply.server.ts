import type { InquiryId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'
import { callColumns, calls, progressOf } from './supply-calls.server'

/** The calls made for an inquiry and what is promised to each; for the house. */
export function callsOfInquiry(db: Reader, inquiryId: InquiryId) {
  return calls(db)
    .select(callColumns)
    .select((eb) => progressOf(eb))
    .where('supply_calls.inquiry_id', '=', inquiryId)
    .orderBy('supply_calls.id')
    .execute()
}
