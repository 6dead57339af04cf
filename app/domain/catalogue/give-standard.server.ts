import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { AccountId, StandardId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { oneOfStaff } from '#db/queries/staff.server'
import { keepingOf, nameKeeper } from '#db/queries/standard-keepers.server'
import { inTransaction } from '#db/transaction.server'
import { standardKeepers } from './standard-states'

type Giving = {
  standardId: StandardId
  /** Null: nobody keeps it any more. */
  keeperId: AccountId | null
  /** Who kept it on the page this comes from; whoever changed it since is not overruled. */
  seen: AccountId | null
}
type Given = Outcome<'products.standard_unknown' | 'products.keeper_unfit' | 'shared.stale'>

/** Names the member of staff who keeps a standard right: its measures, its golden sample, its price. */
export async function giveStandard(
  db: Database,
  actor: Actor,
  { standardId, keeperId, seen }: Giving,
  now: Instant,
): Promise<Given> {
  return inTransaction(db, async (trx): Promise<Given> => {
    const keeper = keeperId === null ? null : await oneOfStaff(trx, keeperId, standardKeepers)
    if (keeper === undefined) return refuse('products.keeper_unfit')
    const standard = await keepingOf(trx, standardId)
    if (!standard) return refuse('products.standard_unknown')
    if (standard.keeperId === keeperId) return { ok: true }
    if (!(await nameKeeper(trx, standardId, { seen, keeperId }))) return refuse('shared.stale')
    const kind = keeper ? 'standard.keeper_named' : 'standard.keeper_released'
    const data = { keeper: keeper?.name ?? standard.keeperName ?? '' }
    await appendEvent(trx, actor, { kind, subject: standardId, data }, now)
    return { ok: true }
  })
}
