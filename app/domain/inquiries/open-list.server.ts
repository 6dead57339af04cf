import { randomBytes } from 'node:crypto'
import { hashOfSecret } from '#app/auth/secrets.server'
import { networkOf, takeTry } from '#app/auth/tries.server'
import type { Instant } from '#app/domain/shared/calendar'
import type { InquiryId } from '#app/domain/shared/ids'
import type { Outcome } from '#app/domain/shared/refusal'
import type { Database, Trx } from '#db/client.server'
import { insertList, listByHash } from '#db/queries/inquiry-lists.server'
import { listLimits } from './list-limits'

/** Whose list it is: the secret of the visitor's cookie, if there is one, and where the visitor comes from. */
export type ListHolder = { token: string | undefined; address: string }

export type OpenList = { id: InquiryId; token: string; lines: number }

/** Whether the visitor may go on: a list that is there costs nothing, a new one counts against the network. */
export async function mayOpenList(
  db: Database,
  { token, address }: ListHolder,
  now: Instant,
): Promise<Outcome<'shared.too_many'>> {
  if (token !== undefined && (await listByHash(db, hashOfSecret(token)))) return { ok: true }
  return takeTry(db, [{ what: 'list', by: [networkOf(address)], most: listLimits.newPerHour, minutes: 60 }], now)
}

/** The visitor's list, or a new one under a new secret: one that was not given out by the house opens nothing. */
export async function openList(trx: Trx, token: string | undefined, now: Instant): Promise<OpenList> {
  const found = token === undefined ? undefined : await listByHash(trx, hashOfSecret(token))
  if (token !== undefined && found) return { id: found.id, token, lines: found.lines }
  const secret = randomBytes(32).toString('base64url')
  return { id: await insertList(trx, hashOfSecret(secret), now), token: secret, lines: 0 }
}
