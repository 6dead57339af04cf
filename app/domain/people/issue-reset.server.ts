import { randomBytes } from 'node:crypto'
import { hashOfSecret } from '#app/auth/secrets.server'
import { type Instant, plusMs } from '#app/domain/shared/calendar'
import type { AccountId } from '#app/domain/shared/ids'
import type { Trx } from '#db/client.server'
import { insertReset } from '#db/queries/password-resets.server'

const minuteMs = 60_000

/** Makes a link under which a new password may be chosen once. Only its hash is kept. */
export async function issueReset(
  trx: Trx,
  { accountId, minutes, publicUrl }: { accountId: AccountId; minutes: number; publicUrl: string },
  now: Instant,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await insertReset(trx, { tokenHash: hashOfSecret(token), accountId, expiresAt: plusMs(now, minutes * minuteMs) })
  return `${publicUrl}/reset/${token}`
}
