import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { AccountId, ProducerId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { accountsOfProducer } from '#db/queries/maker-people.server'
import { issueHelpLink } from './issue-help-link.server'

type MakerHelp = { producerId: ProducerId; accountId: AccountId; publicUrl: string }
type Refused = 'people.account_unknown' | 'account.nobody_to_help'

/** The link a maker's account signs in with once, to be handed over in person; from the maker's page. */
export async function helpMakerIn(
  db: Database,
  actor: Actor,
  { producerId, accountId, publicUrl }: MakerHelp,
  now: Instant,
): Promise<Outcome<Refused, { link: string; name: string; minutes: number }>> {
  const account = (await accountsOfProducer(db, actor, producerId)).find(({ id }) => id === accountId)
  if (!account) return refuse('people.account_unknown')
  const { email, phone } = account
  const identifier = email !== null ? { email } : { phone: phone ?? '' }
  const help = await issueHelpLink(db, actor, { identifier, publicUrl }, now)
  // Whom the link is for is not typed on this page: there is no field to say it at.
  return help.ok ? help : refuse(help.code)
}
