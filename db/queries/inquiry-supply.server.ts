import { sql } from 'kysely'
import type { InquiryId, InquiryLineId } from '#app/domain/shared/ids'
import { liveStates } from '#app/domain/supply/commitment-states'
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

/** How many pieces are promised to each line of these inquiries that makers were asked for: one question for a whole page. */
export async function promisedToLines(db: Reader, inquiryIds: readonly InquiryId[]): Promise<Map<InquiryLineId, number>> {
  if (inquiryIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('supply_calls')
    .leftJoin('commitments', (join) =>
      join.onRef('commitments.supply_call_id', '=', 'supply_calls.id').on('commitments.state', 'in', liveStates),
    )
    .select('supply_calls.inquiry_line_id as lineId')
    .select(sql<number>`coalesce(sum(coalesce(commitments.confirmed_quantity, commitments.most)), 0)`.as('promised'))
    .where('supply_calls.inquiry_id', 'in', [...inquiryIds])
    .where('supply_calls.state', '!=', 'cancelled')
    .groupBy('supply_calls.inquiry_line_id')
    .execute()
  return new Map(rows.flatMap(({ lineId, promised }) => (lineId ? [[lineId, Number(promised)] as const] : [])))
}
