import { openDatabase } from '#db/client.server'
import { inTransaction } from '#db/transaction.server'

const [url = ''] = process.argv.slice(2)
const db = openDatabase({ url })

/** Acknowledges each row on its own line once its transaction is over; somebody else ends this process. */
for (let n = 1; ; n++) {
  await inTransaction(db, async (trx) => {
    await trx
      .insertInto('counters')
      .values({ name: `written-${n}`, value: n })
      .execute()
    await trx
      .insertInto('counters')
      .values({ name: `beside-${n}`, value: n })
      .execute()
  })
  process.stdout.write(`${n}\n`)
}
