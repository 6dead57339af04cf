import type { Adapter } from 'lucia'
import type { Instant } from '#app/domain/shared/calendar'
import type { Reader } from '#db/client.server'
import * as sessions from '#db/queries/sessions.server'
import { hashOfSecret } from './secrets.server'

/** lucia on Kysely. lucia reads the machine's clock, the house is told the time: all instants pass through `ahead`. */
export function luciaAdapter(db: Reader, now: Instant): Adapter {
  const ahead = Date.parse(now) - Date.now()
  const stored = (at: Date) => Math.floor((at.getTime() + ahead) / 1000)
  const read = (seconds: number) => new Date(seconds * 1000 - ahead)

  return {
    async getSessionAndUser(id) {
      const found = await sessions.sessionByHash(db, hashOfSecret(id))
      if (!found) return [null, null]
      const { accountId, expiresAt, name, language } = found
      return [
        { id, userId: accountId, expiresAt: read(expiresAt), attributes: {} },
        { id: accountId, attributes: { name, language } },
      ]
    },
    async getUserSessions(accountId) {
      const found = await sessions.sessionsOf(db, accountId)
      return found.map((row) => ({ id: row.id, userId: row.user_id, expiresAt: read(row.expires_at), attributes: {} }))
    },
    setSession: ({ id, userId, expiresAt }) =>
      sessions.insertSession(db, {
        id: hashOfSecret(id),
        user_id: userId,
        expires_at: stored(expiresAt),
        created_at: now,
      }),
    updateSessionExpiration: (id, expiresAt) => sessions.extendSession(db, hashOfSecret(id), stored(expiresAt)),
    deleteSession: (id) => sessions.deleteSession(db, hashOfSecret(id)),
    deleteUserSessions: (accountId) => sessions.deleteSessionsOf(db, accountId),
    deleteExpiredSessions: () => sessions.deleteSessionsExpiredBy(db, Math.floor(Date.parse(now) / 1000)),
  }
}
