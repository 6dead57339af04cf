import type { AccountId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'
import type { Schema } from '#db/schema'

/** A session and whose it is; an account that was disabled has none. */
export function sessionByHash(db: Reader, hash: string) {
  return db
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.id', 'sessions.user_id')
    .select(['sessions.user_id as accountId', 'sessions.expires_at as expiresAt', 'accounts.name', 'accounts.language'])
    .where('sessions.id', '=', hash)
    .where('accounts.disabled', '=', 0)
    .executeTakeFirst()
}

export function sessionsOf(db: Reader, accountId: AccountId) {
  return db.selectFrom('sessions').selectAll().where('user_id', '=', accountId).execute()
}

export async function insertSession(db: Reader, session: Schema['sessions']): Promise<void> {
  await db.insertInto('sessions').values(session).execute()
}

export async function extendSession(db: Reader, hash: string, expiresAt: number): Promise<void> {
  await db.updateTable('sessions').set({ expires_at: expiresAt }).where('id', '=', hash).execute()
}

export async function deleteSession(db: Reader, hash: string): Promise<void> {
  await db.deleteFrom('sessions').where('id', '=', hash).execute()
}

/** Signs an account out everywhere. */
export async function deleteSessionsOf(db: Reader, accountId: AccountId): Promise<void> {
  await db.deleteFrom('sessions').where('user_id', '=', accountId).execute()
}

export async function deleteSessionsExpiredBy(db: Reader, seconds: number): Promise<void> {
  await db.deleteFrom('sessions').where('expires_at', '<=', seconds).execute()
}
