import type { Instant } from '#app/domain/shared/calendar'
import type { AccountId } from '#app/domain/shared/ids'
import type { Reader, Trx } from '#db/client.server'

export async function insertReset(
  trx: Trx,
  reset: { tokenHash: string; accountId: AccountId; expiresAt: Instant },
): Promise<void> {
  await trx
    .insertInto('password_resets')
    .values({ token_hash: reset.tokenHash, account_id: reset.accountId, expires_at: reset.expiresAt, used_at: null })
    .execute()
}

/** A link that may still be used, of an account that may still sign in. */
export function openReset(db: Reader, tokenHash: string, now: Instant) {
  return db
    .selectFrom('password_resets')
    .innerJoin('accounts', 'accounts.id', 'password_resets.account_id')
    .select(['accounts.id as accountId', 'accounts.name', 'accounts.email', 'accounts.language'])
    .where('password_resets.token_hash', '=', tokenHash)
    .where('password_resets.used_at', 'is', null)
    .where('password_resets.expires_at', '>', now)
    .where('accounts.disabled', '=', 0)
    .executeTakeFirst()
}

/** Compare-and-set; false when the link was used or had run out. */
export async function spendReset(trx: Trx, tokenHash: string, now: Instant): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('password_resets')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** All other links of an account lead nowhere from now on. */
export async function spendResetsOf(trx: Trx, accountId: AccountId, now: Instant): Promise<void> {
  await trx
    .updateTable('password_resets')
    .set({ used_at: now })
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .execute()
}

export async function deleteResetsExpiredBy(db: Reader, now: Instant): Promise<void> {
  await db.deleteFrom('password_resets').where('expires_at', '<=', now).execute()
}
