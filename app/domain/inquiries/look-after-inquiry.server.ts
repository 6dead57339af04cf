import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { AccountId, InquiryId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { handOver, sentInquiry } from '#db/queries/inquiries.server'
import { sourcingStaff } from '#db/queries/inquiry-people.server'
import { inTransaction } from '#db/transaction.server'

type Care = { inquiryId: InquiryId; ownerId: AccountId | null; nextStep: string | null }
type CareRefusal = 'inquiry.inquiry_unknown' | 'inquiry.owner_unfit'

/** Says who looks after an inquiry and what is to be done next. What stays the same is not written down again. */
export async function lookAfterInquiry(
  db: Database,
  actor: Actor,
  { inquiryId, ownerId, nextStep }: Care,
  now: Instant,
): Promise<Outcome<CareRefusal>> {
  return inTransaction(db, async (trx) => {
    const inquiry = await sentInquiry(trx, inquiryId)
    if (!inquiry) return refuse('inquiry.inquiry_unknown')
    if (ownerId !== inquiry.ownerId) {
      const owner = ownerId && (await sourcingStaff(trx)).find(({ id }) => id === ownerId)
      if (ownerId && !owner) return refuse('inquiry.owner_unfit', {}, 'ownerId')
      await handOver(trx, inquiryId, { owner_id: ownerId }, now)
      const names = { before: inquiry.ownerName, owner: owner ? owner.name : null }
      await appendEvent(trx, actor, { kind: 'inquiry.owner_changed', subject: inquiryId, data: names }, now)
    }
    if (nextStep !== inquiry.nextStep) {
      await handOver(trx, inquiryId, { next_step: nextStep }, now)
      await appendEvent(trx, actor, { kind: 'inquiry.next_step_set', subject: inquiryId, data: { nextStep } }, now)
    }
    return { ok: true as const }
  })
}
