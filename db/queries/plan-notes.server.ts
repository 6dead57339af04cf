import type { InquiryId, PlanId } from '#app/domain/shared/ids'
import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { Trx } from '#db/client.server'

export function planInTransaction(trx: Trx, inquiryId: InquiryId, id: PlanId) {
  return trx
    .selectFrom('plans')
    .select(['id', 'state', 'note'])
    .where('id', '=', id)
    .where('inquiry_id', '=', inquiryId)
    .executeTakeFirst()
}

export function writePlanNote(trx: Trx, actor: Actor, id: PlanId, note: string | null, now: Instant) {
  return trx.updateTable('plans').set({ note, noted_by: actor.accountId, noted_at: now }).where('id', '=', id).execute()
}
