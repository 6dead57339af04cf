import { nobodysHash } from '#app/auth/passwords.server'
import { writeLetter } from '#app/domain/mail/write-letter.server'
import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { AccountId, ProducerId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { onceForKey } from '#db/queries/form-keys.server'
import { producerToChange } from '#db/queries/producers.server'
import { inTransaction } from '#db/transaction.server'
import type { Identifier } from './identifier'
import { issueReset } from './issue-reset.server'
import { openAccount } from './open-account.server'

const welcomeDays = 7

type NewMakerAccount = { producerId: ProducerId; name: string; identifier: Identifier; publicUrl: string; key: string }

/**
 * Gives a maker that has none a sign-in. Its owner chooses the password: under a link that is mailed, or, with a phone
 * number only, under one that a field officer hands over.
 */
export async function openMakerAccount(
  db: Database,
  actor: Actor,
  { producerId, name, identifier, publicUrl, key }: NewMakerAccount,
  now: Instant,
): Promise<Outcome<'people.maker_unknown' | 'account.already_exists', { accountId: AccountId }>> {
  return inTransaction(db, (trx) =>
    onceForKey(trx, { scope: `maker.account:${actor.accountId}`, key }, now, async () => {
      const producer = await producerToChange(trx, actor, producerId)
      if (!producer) return refuse('people.maker_unknown')
      const account = { name, identifier, language: 'id' as const, passwordHash: nobodysHash, producerIds: [producerId] }
      const opened = await openAccount(trx, actor, account, now)
      if (!opened.ok) return refuse(opened.code, undefined, 'login')
      const { accountId } = opened.actor
      const data = { accountId, account: name }
      await appendEvent(trx, actor, { kind: 'producer.account_opened', subject: producerId, data }, now)
      if ('email' in identifier) {
        const link = await issueReset(trx, { accountId, minutes: welcomeDays * 24 * 60, publicUrl }, now)
        const params = { workshop: producer.name, link, days: welcomeDays }
        await writeLetter(trx, { email: identifier.email, name, language: 'id' }, 'workshop_opened', params, now)
      }
      return { ok: true as const, accountId }
    }),
  )
}
