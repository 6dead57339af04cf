import { writeLetter } from '#app/domain/mail/write-letter.server'
import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { AccountId, ProducerId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { accountByIdentifier, belongingsOf } from '#db/queries/accounts.server'
import { appendEvent } from '#db/queries/events.server'
import { addToProducer, removeFromProducer } from '#db/queries/maker-people.server'
import { producerToChange } from '#db/queries/producers.server'
import { inTransaction } from '#db/transaction.server'
import type { Identifier } from './identifier'

type Linking = { producerId: ProducerId; identifier: Identifier; publicUrl: string }
type LinkRefusal = 'people.maker_unknown' | 'people.nobody_registered' | 'people.account_of_staff' | 'people.account_of_buyer'

/**
 * A maker that came in with a list gets the sign-in of somebody who registered. Never of staff, who act under their own
 * name, nor of a buyer, who must not see what makers ask.
 */
export async function linkAccount(
  db: Database,
  actor: Actor,
  { producerId, identifier, publicUrl }: Linking,
  now: Instant,
): Promise<Outcome<LinkRefusal, { name: string }>> {
  return inTransaction(db, async (trx) => {
    const producer = await producerToChange(trx, actor, producerId)
    if (!producer) return refuse('people.maker_unknown')
    const account = await accountByIdentifier(trx, identifier)
    if (!account || account.disabled === 1) return refuse('people.nobody_registered', undefined, 'identifier')
    const { roles, buyerIds } = await belongingsOf(trx, account.id)
    if (roles.length > 0) return refuse('people.account_of_staff', undefined, 'identifier')
    if (buyerIds.length > 0) return refuse('people.account_of_buyer', undefined, 'identifier')
    if (await addToProducer(trx, account.id, producerId)) {
      const data = { accountId: account.id, account: account.name }
      await appendEvent(trx, actor, { kind: 'producer.account_linked', subject: producerId, data }, now)
      await writeLetter(trx, account, 'workshop_linked', { workshop: producer.name, link: `${publicUrl}/workshop` }, now)
    }
    return { ok: true, name: account.name }
  })
}

/** The account stays; it only no longer opens this workshop. */
export async function unlinkAccount(
  db: Database,
  actor: Actor,
  { producerId, accountId }: { producerId: ProducerId; accountId: AccountId },
  now: Instant,
): Promise<Outcome<'people.maker_unknown' | 'people.account_unknown'>> {
  return inTransaction(db, async (trx) => {
    if (!(await producerToChange(trx, actor, producerId))) return refuse('people.maker_unknown')
    const account = await removeFromProducer(trx, accountId, producerId)
    if (!account) return refuse('people.account_unknown')
    const data = { accountId, account: account.name }
    await appendEvent(trx, actor, { kind: 'producer.account_unlinked', subject: producerId, data }, now)
    return { ok: true }
  })
}
