import { sql } from 'kysely'
import { type InquiryEvent, type InquiryState, inquiryTransitions } from '#app/domain/inquiries/inquiry-states'
import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { AccountId, BuyerId, InquiryId } from '#app/domain/shared/ids'
import { stateAfter } from '#app/domain/shared/transitions'
import type { Reader, Trx } from '#db/client.server'
import type { Schema } from '#db/schema'

type Sent = Pick<Schema['inquiries'], 'number' | 'needed_by' | 'destination_country' | 'incoterm' | 'incoterm_place' | 'note'> & {
  buyerId: BuyerId
  sentBy: AccountId
}

/**
 * A list that holds something becomes an inquiry, once: found, compared and set in one statement. Its cookie opens
 * nothing any more. Undefined when there is no such list, or it is empty, or it was sent already.
 */
export async function sendList(
  trx: Trx,
  tokenHash: string,
  { buyerId, sentBy, ...details }: Sent,
  now: Instant,
): Promise<{ id: InquiryId; from: InquiryState; to: InquiryState } | undefined> {
  const from = 'draft'
  const to = stateAfter<InquiryState, InquiryEvent>(inquiryTransitions, from, 'send')
  if (!to) return undefined
  const sent = await trx
    .updateTable('inquiries')
    .set((query) => ({
      ...details,
      state: to,
      list_token_hash: null,
      buyer_id: buyerId,
      sent_by: sentBy,
      currency: query.selectFrom('buyers').select('currency').where('id', '=', buyerId).$asScalar().$notNull(),
      sent_at: now,
      updated_at: now,
    }))
    .where('list_token_hash', '=', tokenHash)
    .where('state', '=', from)
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('inquiry_lines').select('inquiry_lines.id').whereRef('inquiry_lines.inquiry_id', '=', 'inquiries.id')),
    )
    .returning('id')
    .executeTakeFirst()
  return sent && { id: sent.id, from, to }
}

function inquiries(db: Reader) {
  return db
    .selectFrom('inquiries')
    .innerJoin('buyers', 'buyers.id', 'inquiries.buyer_id')
    .leftJoin('accounts as senders', 'senders.id', 'inquiries.sent_by')
    .leftJoin('accounts as owners', 'owners.id', 'inquiries.owner_id')
    .select([
      'inquiries.id',
      sql<string>`inquiries.number`.as('number'),
      'inquiries.state',
      'inquiries.destination_country as country',
      'inquiries.incoterm',
      'inquiries.incoterm_place as place',
      'inquiries.needed_by as neededBy',
      'inquiries.currency',
      'inquiries.note',
      'inquiries.sent_at as sentAt',
      'inquiries.updated_at as updatedAt',
    ])
    .select(['buyers.id as buyerId', 'buyers.name as buyerName', 'senders.name as senderName', 'owners.name as ownerName'])
}

/** One of the viewer's own; another buyer's is unknown. */
export function inquiryOfBuyer(db: Reader, viewer: Actor, id: InquiryId) {
  if (viewer.buyerIds.length === 0) return Promise.resolve(undefined)
  return inquiries(db).where('inquiries.id', '=', id).where('inquiries.buyer_id', 'in', viewer.buyerIds).executeTakeFirst()
}

/** The viewer's own, newest first; the page after one begins below it. */
export async function inquiriesOfBuyer(
  db: Reader,
  viewer: Actor,
  { before, most }: { before?: InquiryId | undefined; most: number },
) {
  if (viewer.buyerIds.length === 0) return []
  let query = inquiries(db).where('inquiries.buyer_id', 'in', viewer.buyerIds).orderBy('inquiries.id', 'desc').limit(most)
  if (before) query = query.where('inquiries.id', '<', before)
  return query.execute()
}

/** For the house: with who looks after it and what is next. */
export function inquiryForHouse(db: Reader, id: InquiryId) {
  return inquiries(db)
    .select(['buyers.country as buyerCountry', 'buyers.city as buyerCity', 'buyers.kind as buyerKind'])
    .select(['inquiries.owner_id as ownerId', 'inquiries.next_step as nextStep'])
    .where('inquiries.id', '=', id)
    .where('inquiries.state', '!=', 'draft')
    .executeTakeFirst()
}

/** What use-cases need of an inquiry that was sent; a visitor's list is none. */
export function sentInquiry(trx: Trx, id: InquiryId) {
  return trx
    .selectFrom('inquiries')
    .leftJoin('accounts', 'accounts.id', 'inquiries.owner_id')
    .select(['inquiries.id', 'inquiries.state', 'inquiries.number', 'inquiries.buyer_id as buyerId'])
    .select(['inquiries.owner_id as ownerId', 'inquiries.next_step as nextStep', 'accounts.name as ownerName'])
    .where('inquiries.id', '=', id)
    .where('inquiries.state', '!=', 'draft')
    .executeTakeFirst()
}

export async function handOver(
  trx: Trx,
  id: InquiryId,
  change: { owner_id?: AccountId | null; next_step?: string | null },
  now: Instant,
): Promise<void> {
  await trx
    .updateTable('inquiries')
    .set({ ...change, updated_at: now })
    .where('id', '=', id)
    .execute()
}

/** The orders an inquiry led to; for whoever may see the inquiry. */
export function ordersOfInquiry(db: Reader, id: InquiryId) {
  return db
    .selectFrom('orders')
    .select(['id', 'number', 'state', 'deliver_by as deliverBy'])
    .where('inquiry_id', '=', id)
    .orderBy('id', 'desc')
    .execute()
}
