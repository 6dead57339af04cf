import { networkOf, takeTry } from '#app/auth/tries.server'
import { writeLetter } from '#app/domain/mail/write-letter.server'
import type { Instant } from '#app/domain/shared/calendar'
import type { Outcome } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { accountByIdentifier } from '#db/queries/accounts.server'
import { onceForKey } from '#db/queries/form-keys.server'
import { inTransaction } from '#db/transaction.server'
import { type Identifier, identifierText } from './identifier'
import { issueReset } from './issue-reset.server'

/** How long a mailed link works. */
export const resetMinutes = 30

type ResetRequest = { identifier: Identifier; address: string; publicUrl: string; key: string }

/** Mails a link to choose a new password, if there is somebody to mail it to; the answer is the same if not. */
export async function requestReset(db: Database, input: ResetRequest, now: Instant): Promise<Outcome<'shared.too_many'>> {
  const allowed = await takeTry(
    db,
    [
      { what: 'reset', by: [identifierText(input.identifier)], most: 3, minutes: 30 },
      { what: 'reset-address', by: [networkOf(input.address)], most: 30, minutes: 30 },
    ],
    now,
  )
  if (!allowed.ok) return allowed

  const scope = `reset.request:${identifierText(input.identifier)}`
  return inTransaction(db, (trx) =>
    onceForKey(trx, { scope, key: input.key }, now, async () => {
      const account = await accountByIdentifier(trx, input.identifier)
      if (account?.email && account.disabled === 0) {
        const link = await issueReset(trx, { accountId: account.id, minutes: resetMinutes, publicUrl: input.publicUrl }, now)
        await writeLetter(trx, account, 'reset', { link, minutes: resetMinutes }, now)
      }
      return { ok: true as const }
    }),
  )
}
