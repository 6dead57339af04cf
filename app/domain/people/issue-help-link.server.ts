import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { accountByIdentifier, belongingsOf } from '#db/queries/accounts.server'
import { appendEvent } from '#db/queries/events.server'
import { spendResetsOf } from '#db/queries/password-resets.server'
import { workshopsOf } from '#db/queries/workshop.server'
import { inTransaction } from '#db/transaction.server'
import type { Identifier } from './identifier'
import { issueReset } from './issue-reset.server'

const linkMinutes = 60

type Help = { identifier: Identifier; publicUrl: string }

/**
 * For people without e-mail who forgot their password: a link that a member of the house hands over in person.
 * Never for staff, whose accounts are worth more; a field officer helps only those who belong to
 * nobody but the makers he or she acts for.
 */
export async function issueHelpLink(
  db: Database,
  actor: Actor,
  { identifier, publicUrl }: Help,
  now: Instant,
): Promise<Outcome<'account.nobody_to_help', { link: string; name: string; minutes: number }>> {
  return inTransaction(db, async (trx) => {
    const account = await accountByIdentifier(trx, identifier)
    if (!account || account.disabled === 1) return nobody()
    const { roles, producerIds } = await belongingsOf(trx, account.id)
    if (roles.length > 0) return nobody()
    if (!actor.roles.includes('admin')) {
      const mine = new Set((await workshopsOf(trx, actor)).map((producer) => producer.id))
      // One that also opens somebody else's workshop is not theirs to open.
      if (producerIds.length === 0 || !producerIds.every((id) => mine.has(id))) return nobody()
    }
    // One link at a time: whoever presses twice holds the one that is shown last.
    await spendResetsOf(trx, account.id, now)
    const link = await issueReset(trx, { accountId: account.id, minutes: linkMinutes, publicUrl }, now)
    await appendEvent(trx, actor, { kind: 'account.help_link_issued', subject: account.id }, now)
    return { ok: true, link, name: account.name, minutes: linkMinutes }
  })
}

const nobody = () => refuse('account.nobody_to_help', undefined, 'identifier')
