import type { Updateable } from 'kysely'
import { listLimits } from '#app/domain/inquiries/list-limits'
import { type Instant, plusMs } from '#app/domain/shared/calendar'
import { type InquiryId, type InquiryLineId, newId } from '#app/domain/shared/ids'
import type { Reader, Trx } from '#db/client.server'
import type { Schema } from '#db/schema'

/** How many lines a visitor's list has; `tokenHash` is the SHA-256 of the list cookie. */
export async function countOnList(db: Reader, tokenHash: string): Promise<number> {
  const { lines } = await db
    .selectFrom('inquiries')
    .innerJoin('inquiry_lines', 'inquiry_lines.inquiry_id', 'inquiries.id')
    .select((query) => query.fn.countAll<number>().as('lines'))
    .where('inquiries.list_token_hash', '=', tokenHash)
    .where('inquiries.state', '=', 'draft')
    .executeTakeFirstOrThrow()
  return lines
}

/** The list a visitor holds the secret of, with what was typed of the details so far. */
export function listByHash(db: Reader, tokenHash: string) {
  return db
    .selectFrom('inquiries')
    .select(['id', 'state', 'note', 'incoterm', 'incoterm_place as place', 'needed_by as neededBy'])
    .select('destination_country as country')
    .select((query) =>
      query
        .selectFrom('inquiry_lines')
        .whereRef('inquiry_lines.inquiry_id', '=', 'inquiries.id')
        .select(({ fn }) => fn.countAll<number>().as('lines'))
        .$asScalar()
        .$notNull()
        .as('lines'),
    )
    .where('list_token_hash', '=', tokenHash)
    .where('state', '=', 'draft')
    .executeTakeFirst()
}

export async function insertList(trx: Trx, tokenHash: string, now: Instant): Promise<InquiryId> {
  const id = newId('inquiry', Date.parse(now))
  await trx
    .insertInto('inquiries')
    .values({
      id,
      number: null,
      state: 'draft',
      list_token_hash: tokenHash,
      buyer_id: null,
      sent_by: null,
      destination_country: null,
      incoterm: null,
      incoterm_place: null,
      needed_by: null,
      currency: 'IDR',
      note: null,
      owner_id: null,
      next_step: null,
      sent_at: null,
      created_at: now,
      updated_at: now,
    })
    .execute()
  return id
}

export async function changeList(
  trx: Trx,
  id: InquiryId,
  change: Pick<Updateable<Schema['inquiries']>, 'destination_country' | 'incoterm' | 'incoterm_place' | 'needed_by' | 'note'>,
  now: Instant,
): Promise<void> {
  await trx
    .updateTable('inquiries')
    .set({ ...change, updated_at: now })
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .execute()
}

type LineValues = Pick<
  Schema['inquiry_lines'],
  'product_id' | 'standard_id' | 'description' | 'picture_id' | 'quantity' | 'unit' | 'pieces' | 'tied_standard_id' | 'sample'
>

/** At the end of the list. */
export async function insertLine(trx: Trx, inquiryId: InquiryId, line: LineValues, now: Instant): Promise<void> {
  const { last } = await trx
    .selectFrom('inquiry_lines')
    .select(({ fn }) => fn.max<number | null>('position').as('last'))
    .where('inquiry_id', '=', inquiryId)
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('inquiry_lines')
    .values({ ...line, id: newId('inquiryLine', Date.parse(now)), inquiry_id: inquiryId, position: (last ?? 0) + 1 })
    .execute()
}

export async function changeLine(trx: Trx, id: InquiryLineId, change: Partial<LineValues>): Promise<void> {
  await trx.updateTable('inquiry_lines').set(change).where('id', '=', id).execute()
}

export async function removeLine(trx: Trx, inquiryId: InquiryId, id: InquiryLineId): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('inquiry_lines')
    .where('id', '=', id)
    .where('inquiry_id', '=', inquiryId)
    .executeTakeFirstOrThrow()
  return numDeletedRows === 1n
}

/** The lines that are the same goods: the same product, standard (a sample of it apart), or the same words for something else. */
export function sameGoods(
  trx: Trx,
  inquiryId: InquiryId,
  goods: Pick<LineValues, 'product_id' | 'standard_id' | 'description' | 'sample'>,
) {
  let query = trx.selectFrom('inquiry_lines').select('id').where('inquiry_id', '=', inquiryId).where('sample', '=', goods.sample)
  if (goods.product_id) query = query.where('product_id', '=', goods.product_id)
  else if (goods.standard_id) query = query.where('standard_id', '=', goods.standard_id)
  else query = query.where('product_id', 'is', null).where('standard_id', 'is', null).where('description', '=', goods.description)
  return query.executeTakeFirst()
}

const dayMs = 86_400_000

/** Lists nobody came back to; a few at a time, so that nobody waits for it. */
export async function forgettableLists(db: Reader, now: Instant, most: number): Promise<InquiryId[]> {
  const rows = await db
    .selectFrom('inquiries')
    .select('id')
    .where('state', '=', 'draft')
    .where('updated_at', '<', plusMs(now, -listLimits.days * dayMs))
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map((row) => row.id)
}

/** Only if it is still a draft: one that was sent in between stays. */
export async function deleteList(trx: Trx, id: InquiryId): Promise<boolean> {
  const still = await trx
    .selectFrom('inquiries')
    .select('id')
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  if (!still) return false
  await trx.deleteFrom('inquiry_lines').where('inquiry_id', '=', id).execute()
  await trx.deleteFrom('inquiries').where('id', '=', id).execute()
  return true
}
