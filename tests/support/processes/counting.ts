import type { Database } from '#db/client.server'
import { inTransaction } from '#db/transaction.server'

/** Reads, lets others in, then writes what it read plus one: loses updates unless transactions are kept apart. */
export function countOneMore(db: Database): Promise<void> {
  return inTransaction(db, async (trx) => {
    const seen = await trx.selectFrom('counters').select('value').where('name', '=', 'totes').executeTakeFirstOrThrow()
    await new Promise((resolve) => setImmediate(resolve))
    await trx
      .updateTable('counters')
      .set({ value: seen.value + 1 })
      .where('name', '=', 'totes')
      .execute()
  })
}
