import { sql } from 'kysely'
import type { Instant } from '#app/domain/shared/calendar'
import type { Reader } from '#db/client.server'

/** Counts one more hit and tells how many there are in the window. One statement, so that no two hits are the same one. */
export async function countHit(db: Reader, key: string, now: Instant, windowEndsAt: Instant) {
  return db
    .insertInto('rate_limits')
    .values({ key, hits: 1, window_ends_at: windowEndsAt })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        hits: sql`case when rate_limits.window_ends_at <= ${now} then 1 else rate_limits.hits + 1 end`,
        window_ends_at: sql`case when rate_limits.window_ends_at <= ${now} then excluded.window_ends_at else rate_limits.window_ends_at end`,
      }),
    )
    .returning(['hits', 'window_ends_at as windowEndsAt'])
    .executeTakeFirstOrThrow()
}

/** Takes a hit back: it turned out to be none. */
export async function takeHitBack(db: Reader, key: string): Promise<void> {
  await db
    .updateTable('rate_limits')
    .set((row) => ({ hits: row('hits', '-', 1) }))
    .where('key', '=', key)
    .where('hits', '>', 0)
    .execute()
}

export async function deleteLimitsEndedBy(db: Reader, now: Instant): Promise<void> {
  await db.deleteFrom('rate_limits').where('window_ends_at', '<=', now).execute()
}
