import { hashOfSecret } from '#app/auth/secrets.server'
import type { Actor } from '#app/domain/people/actor'
import { dayOf, type Instant } from '#app/domain/shared/calendar'
import type { BuyerId, InquiryId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database, Trx } from '#db/client.server'
import { nextNumber } from '#db/queries/counters.server'
import { appendEvent } from '#db/queries/events.server'
import { onceForKey } from '#db/queries/form-keys.server'
import { sendList } from '#db/queries/inquiries.server'
import { inTransaction } from '#db/transaction.server'
import { checkDetails, type InquiryDetails } from './inquiry-details'
import { tellOfSending } from './inquiry-letters.server'
import { detailColumns } from './keep-details.server'

export type Sending = {
  key: string
  /** The secret of the visitor's list. */
  token: string | undefined
  details: InquiryDetails
  /** For whom, where the account buys for several; a foreign one is refused. */
  buyerId?: BuyerId | undefined
  /** Where letters lead. */
  publicUrl: string
}

/**
 * A visitor's list becomes an inquiry with a number; pressed again, it is the same inquiry. A number that was taken
 * for a list that turns out to be none goes back with the transaction.
 */
export async function sendInquiry(
  db: Database,
  actor: Actor,
  input: Sending,
  now: Instant,
): Promise<Outcome<string, { inquiryId: InquiryId; number: string }>> {
  const buyerId = input.buyerId ?? (actor.buyerIds.length === 1 ? actor.buyerIds[0] : undefined)
  if (actor.buyerIds.length === 0) return refuse('inquiry.not_a_buyer')
  if (!buyerId || !actor.buyerIds.includes(buyerId)) return refuse('form.not_a_choice', {}, 'buyerId')

  return inTransaction(db, (trx) =>
    onceForKey(trx, { scope: `inquiry.send:${actor.accountId}`, key: input.key }, now, () =>
      send(trx, actor, buyerId, input, now),
    ),
  )
}

async function send(
  trx: Trx,
  actor: Actor,
  buyerId: BuyerId,
  { token, details, publicUrl }: Sending,
  now: Instant,
): Promise<Outcome<string, { inquiryId: InquiryId; number: string }>> {
  const fine = checkDetails(details, dayOf(now))
  if (!fine.ok) return fine
  if (token === undefined) return refuse('inquiry.list_empty')

  const number = await nextNumber(trx, 'BN', dayOf(now))
  const asked = { ...detailColumns(details), number, buyerId, sentBy: actor.accountId }
  const sent = await sendList(trx, hashOfSecret(token), asked, now)
  if (!sent) return refuse('inquiry.list_empty')
  const { id, from, to } = sent
  await appendEvent(trx, actor, { kind: 'inquiry.sent', subject: id, from, to, data: { number } }, now)
  await tellOfSending(trx, buyerId, { inquiry: { id, number }, publicUrl }, now)
  return { ok: true, inquiryId: id, number }
}
