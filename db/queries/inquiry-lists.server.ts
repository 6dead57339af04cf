import type { Reader } from '#db/client.server'

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
