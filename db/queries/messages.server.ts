import type { Instant } from '#app/domain/shared/calendar'
import { type AccountId, type InquiryId, type MessageId, newId } from '#app/domain/shared/ids'
import type { Reader, Trx } from '#db/client.server'

/** The thread of an inquiry, oldest first; for whoever may see the inquiry. */
export function messagesOf(db: Reader, inquiryId: InquiryId) {
  return db
    .selectFrom('messages')
    .innerJoin('accounts', 'accounts.id', 'messages.author_id')
    .select(['messages.id', 'messages.side', 'messages.body', 'messages.created_at as at', 'accounts.name as author'])
    .where('messages.inquiry_id', '=', inquiryId)
    .orderBy('messages.id')
    .limit(500)
    .execute()
}

export type ThreadMessage = Awaited<ReturnType<typeof messagesOf>>[number]

export async function insertMessage(
  trx: Trx,
  message: { inquiryId: InquiryId; authorId: AccountId; side: 'buyer' | 'house'; body: string },
  now: Instant,
): Promise<MessageId> {
  const id = newId('message', Date.parse(now))
  await trx
    .insertInto('messages')
    .values({
      id,
      inquiry_id: message.inquiryId,
      author_id: message.authorId,
      side: message.side,
      body: message.body,
      created_at: now,
    })
    .execute()
  return id
}
