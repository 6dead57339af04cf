import type { InquiryId, SupplyCallId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'

/** Of each call a text that changes whenever its state, its promises or the answers to it do. */
export async function marksOfCalls(db: Reader, ids: readonly SupplyCallId[]): Promise<Map<SupplyCallId, string>> {
  if (ids.length === 0) return new Map()
  const calls = await db
    .selectFrom('supply_calls')
    .select(['id', 'state', 'updated_at as at'])
    .where('id', 'in', [...ids])
    .execute()
  const promises = await db
    .selectFrom('commitments')
    .select(['supply_call_id as callId', 'state'])
    .select(({ fn }) => [
      fn.countAll<number>().as('count'),
      fn.max('updated_at').as('at'),
      fn.sum<number>('revision').as('revisions'),
    ])
    .where('supply_call_id', 'in', [...ids])
    .groupBy(['supply_call_id', 'state'])
    .orderBy('state')
    .execute()
  const answers = await db
    .selectFrom('call_invitations')
    .select('supply_call_id as callId')
    .select(({ fn }) => [fn.count<number>('answered_at').as('count'), fn.max('answered_at').as('at')])
    .where('supply_call_id', 'in', [...ids])
    .groupBy('supply_call_id')
    .execute()
  return new Map(
    calls.map(({ id, state, at }) => {
      const own = promises.filter((one) => one.callId === id).map((one) => [one.state, one.count, one.revisions, one.at])
      const answered = answers.filter((one) => one.callId === id).map((one) => [one.count, one.at])
      return [id, [state, at, ...own, ...answered].flat().join(' ')]
    }),
  )
}

/** The same of each inquiry: its own state, its calls, the search for plans and how far it has come, and what is said of the plans. */
export async function marksOfInquiries(db: Reader, ids: readonly InquiryId[]): Promise<Map<InquiryId, string>> {
  if (ids.length === 0) return new Map()
  const inquiries = await db
    .selectFrom('inquiries')
    .select(['id', 'state', 'updated_at as at'])
    .where('id', 'in', [...ids])
    .execute()
  const calls = await db
    .selectFrom('supply_calls')
    .select(['id', 'inquiry_id as inquiryId'])
    .where('inquiry_id', 'in', [...ids])
    .orderBy('id')
    .execute()
  const ofCalls = await marksOfCalls(
    db,
    calls.map((call) => call.id),
  )
  const runs = await db
    .selectFrom('plan_runs')
    .select(['inquiry_id as inquiryId', 'state'])
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.max('id').as('last'), fn.max('progress').as('progress')])
    .where('inquiry_id', 'in', [...ids])
    .groupBy(['inquiry_id', 'state'])
    .orderBy('state')
    .execute()
  const plans = await db
    .selectFrom('plans')
    .select(['inquiry_id as inquiryId', 'state'])
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.max('noted_at').as('noted')])
    .where('inquiry_id', 'in', [...ids])
    .where('state', '!=', 'set_aside')
    .groupBy(['inquiry_id', 'state'])
    .orderBy('state')
    .execute()
  return new Map(
    inquiries.map(({ id, state, at }) => {
      const own = calls.filter((call) => call.inquiryId === id).map((call) => ofCalls.get(call.id) ?? '')
      // How far only the running search has come: what an ended one said last does not change any more.
      const ran = runs
        .filter((one) => one.inquiryId === id)
        .map((one) => [one.state, one.count, one.last, one.state === 'running' ? one.progress : null])
      const planned = plans.filter((one) => one.inquiryId === id).map((one) => [one.state, one.count, one.noted])
      return [id, [state, at, own, ran, planned].flat(2).join(' ')]
    }),
  )
}
