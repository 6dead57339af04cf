import { checkPassword, hashPassword } from '#app/auth/passwords.server'
import { giveTryBack, takeTry } from '#app/auth/tries.server'
import { writeLetter } from '#app/domain/mail/write-letter.server'
import type { Actor, Language } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { accountById, updateAccount } from '#db/queries/accounts.server'
import { appendEvent } from '#db/queries/events.server'
import { spendResetsOf } from '#db/queries/password-resets.server'
import { deleteSessionsOf } from '#db/queries/sessions.server'
import { inTransaction } from '#db/transaction.server'

/** One's own name and language. */
export async function changeProfile(
  db: Database,
  actor: Actor,
  { name, language }: { name: string; language: Language },
  now: Instant,
): Promise<Outcome<never>> {
  return inTransaction(db, async (trx) => {
    const before = await accountById(trx, actor.accountId)
    if (before?.name === name && before.language === language) return { ok: true }
    await updateAccount(trx, actor.accountId, { name, language })
    await appendEvent(trx, actor, { kind: 'account.profile_changed', subject: actor.accountId }, now)
    return { ok: true }
  })
}

type PasswordChange = { current: string; password: string }
type PasswordRefusal = 'account.wrong_password' | 'account.too_many' | 'shared.too_many'

/** Ends every session, the one it is done in too: the route starts a new one for whoever knew the old password. */
export async function changePassword(
  db: Database,
  actor: Actor,
  change: PasswordChange,
  now: Instant,
): Promise<Outcome<PasswordRefusal>> {
  const limits = [{ what: 'password', by: [actor.accountId], most: 10, minutes: 15 }]
  const allowed = await takeTry(db, limits, now)
  if (!allowed.ok) return allowed
  const account = await accountById(db, actor.accountId)
  const checked = await checkPassword(account?.passwordHash, change.current)
  if (!checked.ok) return checked
  if (!account || !checked.matches) return refuse('account.wrong_password', undefined, 'current')
  const hashed = await hashPassword(change.password)
  if (!hashed.ok) return hashed
  await giveTryBack(db, limits)

  return inTransaction(db, async (trx) => {
    // Sent twice at once, the second finds the password changed already.
    const before = await accountById(trx, actor.accountId)
    if (before?.passwordHash !== account.passwordHash) return refuse('account.wrong_password', undefined, 'current')
    await updateAccount(trx, actor.accountId, { password_hash: hashed.hash })
    await spendResetsOf(trx, actor.accountId, now)
    await deleteSessionsOf(trx, actor.accountId)
    await appendEvent(trx, actor, { kind: 'account.password_changed', subject: actor.accountId }, now)
    await writeLetter(trx, account, 'password_changed', {}, now)
    return { ok: true }
  })
}

export async function signOutEverywhere(db: Database, actor: Actor, now: Instant): Promise<Outcome<never>> {
  return inTransaction(db, async (trx) => {
    await deleteSessionsOf(trx, actor.accountId)
    await appendEvent(trx, actor, { kind: 'account.signed_out_everywhere', subject: actor.accountId }, now)
    return { ok: true }
  })
}
