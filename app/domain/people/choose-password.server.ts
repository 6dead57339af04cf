import { hashPassword } from '#app/auth/passwords.server'
import { hashOfSecret } from '#app/auth/secrets.server'
import { writeLetter } from '#app/domain/mail/write-letter.server'
import type { Instant } from '#app/domain/shared/calendar'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database, Reader } from '#db/client.server'
import { actorOfAccount, updateAccount } from '#db/queries/accounts.server'
import { appendEvent } from '#db/queries/events.server'
import { openReset, spendReset, spendResetsOf } from '#db/queries/password-resets.server'
import { deleteSessionsOf } from '#db/queries/sessions.server'
import { inTransaction } from '#db/transaction.server'

type Choice = { token: string; password: string }

export async function linkWorks(db: Reader, token: string, now: Instant): Promise<boolean> {
  return (await openReset(db, hashOfSecret(token), now)) !== undefined
}

/** Under a mailed link: works once, ends every session and every other link. */
export async function choosePassword(
  db: Database,
  { token, password }: Choice,
  now: Instant,
): Promise<Outcome<'account.link_spent' | 'account.too_many'>> {
  const tokenHash = hashOfSecret(token)
  if (!(await openReset(db, tokenHash, now))) return refuse('account.link_spent')
  const hashed = await hashPassword(password)
  if (!hashed.ok) return hashed

  return inTransaction(db, async (trx) => {
    const owner = await openReset(trx, tokenHash, now)
    if (!owner || !(await spendReset(trx, tokenHash, now))) return refuse('account.link_spent')
    await updateAccount(trx, owner.accountId, { password_hash: hashed.hash })
    await spendResetsOf(trx, owner.accountId, now)
    await deleteSessionsOf(trx, owner.accountId)
    const actor = await actorOfAccount(trx, owner.accountId)
    await appendEvent(trx, actor, { kind: 'account.password_chosen', subject: owner.accountId }, now)
    await writeLetter(trx, owner, 'password_changed', {}, now)
    return { ok: true }
  })
}
