import { forgetExpiredSessions } from '#app/auth/session.server'
import type { Instant } from '#app/domain/shared/calendar'
import type { Env } from '#app/env.server'
import type { Database } from '#db/client.server'
import { deleteResetsExpiredBy } from '#db/queries/password-resets.server'
import { deleteLimitsEndedBy } from '#db/queries/rate-limits.server'

/** Clears away sessions, links and counts that have run out. Safe to run at any time, from several processes. */
export async function forgetExpired(db: Database, env: Pick<Env, 'PUBLIC_URL'>, now: Instant): Promise<void> {
  await forgetExpiredSessions({ db, env, now })
  await deleteResetsExpiredBy(db, now)
  await deleteLimitsEndedBy(db, now)
}
