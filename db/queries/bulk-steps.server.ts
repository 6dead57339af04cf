import type { Insertable } from 'kysely'
import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { BulkStepId } from '#app/domain/shared/ids'
import type { Reader, Trx } from '#db/client.server'
import type { Schema } from '#db/schema'

export async function insertBulkStep(trx: Trx, row: Insertable<Schema['bulk_steps']>): Promise<void> {
  await trx.insertInto('bulk_steps').values(row).execute()
}

/** The same sent twice: what only the later sending found goes to the one row, unless it was taken back. */
export async function addToBulkStep(
  trx: Trx,
  id: BulkStepId,
  found: readonly (readonly [string, string | null])[],
  now: Instant,
): Promise<void> {
  const step = await trx
    .selectFrom('bulk_steps')
    .select(['items', 'at'])
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  if (!step) return
  const items = [...new Map([...found, ...(JSON.parse(step.items) as [string, string | null][])])]
  await trx
    .updateTable('bulk_steps')
    .set({ items: JSON.stringify(items), count: items.length, at: step.at > now ? step.at : now })
    .where('id', '=', id)
    .execute()
}

/** One that the viewer took; a foreign one is unknown. */
export function bulkStepOf(db: Reader, viewer: Actor, list: string, id: BulkStepId) {
  return db
    .selectFrom('bulk_steps')
    .selectAll()
    .where('id', '=', id)
    .where('list', '=', list)
    .where('actor_id', '=', viewer.accountId)
    .executeTakeFirst()
}

/** The last one the viewer took in a list since then, as long as it was not taken back. */
export async function lastBulkStep(db: Reader, viewer: Actor, list: string, since: Instant) {
  const last = await db
    .selectFrom('bulk_steps')
    .select(['id', 'step', 'name', 'count', 'at', 'undone_at as undoneAt'])
    .where('actor_id', '=', viewer.accountId)
    .where('list', '=', list)
    .where('at', '>=', since)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last && last.undoneAt === null ? last : undefined
}

/** False when it was taken back before. */
export async function markUndone(trx: Trx, id: BulkStepId, now: Instant): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('bulk_steps')
    .set({ undone_at: now })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
