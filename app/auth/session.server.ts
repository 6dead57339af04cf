import { Lucia, TimeSpan } from 'lucia'
import type { Actor, Language } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { AccountId } from '#app/domain/shared/ids'
import type { Env } from '#app/env.server'
import { cookieNamed } from '#app/http/cookies'
import type { Reader } from '#db/client.server'
import { belongingsOf } from '#db/queries/accounts.server'
import { luciaAdapter } from './lucia-adapter.server'

declare module 'lucia' {
  interface Register {
    UserId: AccountId
    Lucia: ReturnType<typeof luciaFor>
    DatabaseUserAttributes: { name: string; language: Language }
  }
}

/** What sessions need to know of where they live. */
export type SessionPlace = { db: Reader; now: Instant; env: Pick<Env, 'PUBLIC_URL'> }

const overTls = (env: Pick<Env, 'PUBLIC_URL'>) => env.PUBLIC_URL?.startsWith('https:') ?? false
// The prefix lets no neighbouring subdomain plant a cookie of that name; browsers take it over TLS only.
const cookieName = (env: Pick<Env, 'PUBLIC_URL'>) => (overTls(env) ? '__Host-session' : 'session')

/**
 * Thirty days, prolonged in the table once half of them have passed. The cookie itself lives longer:
 * so a page that prolongs a session need not set it anew, and one that outlives its session opens nothing.
 */
function luciaFor({ db, now, env }: SessionPlace) {
  return new Lucia(luciaAdapter(db, now), {
    sessionExpiresIn: new TimeSpan(30, 'd'),
    sessionCookie: {
      name: cookieName(env),
      expires: false,
      attributes: { secure: overTls(env), sameSite: 'lax', path: '/' },
    },
    getUserAttributes: ({ name, language }) => ({ name, language }),
  })
}

// Not by lucia's own reading: that one breaks on any cookie beside it that is badly escaped.
function secretIn(lucia: Lucia, request: Request): string | undefined {
  return cookieNamed(request.headers.get('cookie'), lucia.sessionCookieName)
}

/** Who sends this request. Without a session cookie the database is not asked; a read writes nothing but the half-time prolonging. */
export async function actorOfRequest(
  db: Reader,
  request: Request,
  now: Instant,
  env: Pick<Env, 'PUBLIC_URL'>,
): Promise<Actor | undefined> {
  const lucia = luciaFor({ db, now, env })
  const secret = secretIn(lucia, request)
  if (!secret) return undefined
  const { user } = await lucia.validateSession(secret)
  if (!user) return undefined
  return { accountId: user.id, name: user.name, language: user.language, ...(await belongingsOf(db, user.id)) }
}

/** Signs in: always under a new secret; the one the visitor came with ends. Returns the `Set-Cookie` value. */
export async function startSession(place: SessionPlace, request: Request, accountId: AccountId): Promise<string> {
  const lucia = luciaFor(place)
  const before = secretIn(lucia, request)
  if (before) await lucia.invalidateSession(before)
  const session = await lucia.createSession(accountId, {})
  return lucia.createSessionCookie(session.id).serialize()
}

/** Signs out here. Returns the `Set-Cookie` value that empties the cookie. */
export async function endSession(place: SessionPlace, request: Request): Promise<string> {
  const lucia = luciaFor(place)
  const secret = secretIn(lucia, request)
  if (secret) await lucia.invalidateSession(secret)
  return lucia.createBlankSessionCookie().serialize()
}

/** Clears away what has run out; called now and then by the house's clockwork. */
export async function forgetExpiredSessions(place: SessionPlace): Promise<void> {
  await luciaFor(place).deleteExpiredSessions()
}

/** Whether a session is claimed at all; says nothing of its being a good one. */
export function hasSessionCookie(request: Request, env: Pick<Env, 'PUBLIC_URL'>): boolean {
  return cookieNamed(request.headers.get('cookie'), cookieName(env)) !== undefined
}
