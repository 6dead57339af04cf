import type { LineToPlan } from '#app/domain/plans/plan-problem'
import type { InquiryId, InquiryLineId, StandardId } from '#app/domain/shared/ids'
import { anyGrade, isAtLeast } from '#app/domain/supply/grades'
import type { Reader } from '#db/client.server'

/** The calls of an inquiry, and those for stock of the same standards; what is promised for one buyer's months serves no other. */
export async function callsFor(db: Reader, inquiryId: InquiryId, standardIds: readonly StandardId[]) {
  if (standardIds.length === 0) return []
  return db
    .selectFrom('supply_calls')
    .leftJoin('standing_supplies', 'standing_supplies.id', 'supply_calls.standing_id')
    .select(['supply_calls.id', 'inquiry_id', 'inquiry_line_id', 'supply_calls.standard_id', 'ready_by', 'buffer', 'lot_step'])
    .select(['supply_calls.least_grade', 'price_kind', 'supply_calls.price_minor'])
    .where('supply_calls.state', '!=', 'cancelled')
    .where('supply_calls.standard_id', 'in', [...standardIds])
    .where((is) =>
      is.or([
        is('inquiry_id', '=', inquiryId),
        is.and([
          is('inquiry_id', 'is', null),
          is.or([
            is('standing_supplies.buyer_id', 'is', null),
            is(
              'standing_supplies.buyer_id',
              '=',
              is.selectFrom('inquiries').select('buyer_id').where('inquiries.id', '=', inquiryId),
            ),
          ]),
        ]),
      ]),
    )
    .orderBy('supply_calls.id')
    .execute()
}

type Call = Awaited<ReturnType<typeof callsFor>>[number]

/** What the calls that serve a line say of it: its own, or, where it has none, those for stock; undefined without either. */
export function saidByCalls(
  calls: readonly Call[],
  line: { id: InquiryLineId; standardId: StandardId },
): Pick<LineToPlan, 'buffer' | 'readyBy' | 'lotStep' | 'leastGrade' | 'ceilingMinor'> | undefined {
  const own = calls.filter((call) => call.inquiry_line_id === line.id)
  const serving = own.length > 0 ? own : calls.filter((call) => call.inquiry_id === null && call.standard_id === line.standardId)
  const readyBy = serving
    .map((call) => call.ready_by)
    .sort()
    .at(-1)
  if (!readyBy) return undefined
  const grades = serving.map((call) => call.least_grade)
  return {
    readyBy,
    buffer: own.reduce((most, call) => Math.max(most, call.buffer), 0),
    lotStep: Math.max(...serving.map((call) => call.lot_step)),
    // What any of its calls took is good enough for the line.
    leastGrade: grades.find((one) => grades.every((other) => isAtLeast(other, one))) ?? anyGrade,
    ceilingMinor: serving.every((call) => call.price_kind === 'ceiling')
      ? Math.max(...serving.map((call) => call.price_minor))
      : null,
  }
}
