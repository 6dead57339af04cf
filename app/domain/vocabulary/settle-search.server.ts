import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { settleUnfound } from '#db/queries/vocabulary.server'
import { inTransaction } from '#db/transaction.server'

/** Takes a search that found nothing off the list: the house does not have it. Searched for again, it comes back. */
export async function settleSearch(
  db: Database,
  actor: Actor,
  words: string,
  now: Instant,
): Promise<Outcome<'vocabulary.search_settled'>> {
  return inTransaction(db, async (trx) => {
    if (!(await settleUnfound(trx, words))) return refuse('vocabulary.search_settled')
    await appendEvent(trx, actor, { kind: 'search.settled', subject: words }, now)
    return { ok: true as const }
  })
}
