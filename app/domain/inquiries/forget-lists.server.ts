import type { Instant } from '#app/domain/shared/calendar'
import type { Database } from '#db/client.server'
import { deleteList, forgettableLists } from '#db/queries/inquiry-lists.server'
import { inTransaction } from '#db/transaction.server'

const atOnce = 200

/** Throws away lists nobody came back to in ninety days: their cookies have run out. Part of the house's clockwork. */
export async function forgetLists(db: Database, now: Instant): Promise<number> {
  let forgotten = 0
  for (const id of await forgettableLists(db, now, atOnce)) {
    if (await inTransaction(db, (trx) => deleteList(trx, id))) forgotten++
  }
  return forgotten
}
