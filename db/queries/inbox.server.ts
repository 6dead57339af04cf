import { sql } from 'kysely'
import type { InquiryState } from '#app/domain/inquiries/inquiry-states'
import type { Actor } from '#app/domain/people/actor'
import { type Instant, plusMs } from '#app/domain/shared/calendar'
import type { InquiryId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'
import { containsText } from '#db/dialect.server'

export type InboxFilter = {
  states: readonly InquiryState[]
  owner: 'anyone' | 'mine' | 'nobody'
  text?: string | undefined
  /** Sent at least so many days ago. */
  days?: number | undefined
  /** The last row of the page before. */
  after?: { sentAt: Instant; id: InquiryId } | undefined
}

const dayMs = 86_400_000

/** The house's inquiries, those sent last first, a page at a time. */
export function inbox(db: Reader, viewer: Actor, filter: InboxFilter, now: Instant, most: number) {
  const { owner, text, days, after } = filter
  let query = db
    .selectFrom('inquiries')
    .innerJoin('buyers', 'buyers.id', 'inquiries.buyer_id')
    .leftJoin('accounts', 'accounts.id', 'inquiries.owner_id')
    .select(['inquiries.id', sql<string>`inquiries.number`.as('number'), 'inquiries.state', 'inquiries.needed_by as neededBy'])
    .select([sql<Instant>`inquiries.sent_at`.as('sentAt'), 'inquiries.next_step as nextStep', 'accounts.name as ownerName'])
    .select(['buyers.name as buyerName', 'buyers.city as buyerCity'])
    .where('inquiries.state', 'in', [...filter.states])
    .orderBy('inquiries.sent_at', 'desc')
    .orderBy('inquiries.id', 'desc')
    .limit(most)
  if (owner === 'mine') query = query.where('inquiries.owner_id', '=', viewer.accountId)
  if (owner === 'nobody') query = query.where('inquiries.owner_id', 'is', null)
  if (days) query = query.where('inquiries.sent_at', '<=', plusMs(now, -days * dayMs))
  if (text) {
    query = query.where((where) =>
      where.or([containsText(db, sql.ref('inquiries.number'), text), containsText(db, sql.ref('buyers.name'), text)]),
    )
  }
  if (after) {
    query = query.where((where) =>
      where.or([
        where('inquiries.sent_at', '<', after.sentAt),
        where.and([where('inquiries.sent_at', '=', after.sentAt), where('inquiries.id', '<', after.id)]),
      ]),
    )
  }
  return query.execute()
}

/** How many inquiries stand at each stage, and since when the one waiting longest does. */
export function inboxStages(db: Reader) {
  return db
    .selectFrom('inquiries')
    .select(['state', ({ fn }) => fn.countAll<number>().as('count'), ({ fn }) => fn.min('sent_at').as('oldest')])
    .where('state', '!=', 'draft')
    .groupBy('state')
    .execute()
}
