import { nobodysHash, hashPassword } from '#app/auth/passwords.server'
import { startSession } from '#app/auth/session.server'
import type { AccountId } from '#app/domain/shared/ids'
import type { Database } from '#db/client.server'
import { now } from '#tests/support/clock'

export const password = 'purun dan ilung'
export const publicUrl = 'https://balai.example'
export const address = '203.0.113.7'

let hashed: Promise<string> | undefined

/** Hashed once a test file: hashing is dear on purpose. */
export function passwordHash(): Promise<string> {
  hashed ??= hashPassword(password).then((outcome) => (outcome.ok ? outcome.hash : nobodysHash))
  return hashed
}

export function signInSomewhere(db: Database, accountId: AccountId): Promise<string> {
  return startSession({ db, now, env: {} }, new Request('http://house.test/'), accountId)
}

export function letters(db: Database) {
  return db.selectFrom('outbox').selectAll().orderBy('id').execute()
}

/** The link in the latest letter. */
export async function mailedToken(db: Database): Promise<string> {
  const body = (await letters(db)).at(-1)?.body ?? ''
  return /\/reset\/([\w-]{43})/.exec(body)?.[1] ?? ''
}

export function kinds(db: Database) {
  return db
    .selectFrom('events')
    .select('kind')
    .orderBy('id')
    .execute()
    .then((rows) => rows.map((row) => row.kind))
}
