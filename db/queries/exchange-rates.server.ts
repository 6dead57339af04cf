import type { Insertable } from 'kysely'
import type { Day } from '#app/domain/shared/calendar'
import type { Currency } from '#app/domain/shared/money'
import type { Reader, Trx } from '#db/client.server'
import type { Schema } from '#db/schema'

/** The latest rate on or before a day: rupiah for one whole unit, with its date and source. */
export function rateOn(db: Reader, currency: Currency, day: Day) {
  return db
    .selectFrom('exchange_rates')
    .select(['day', 'rate', 'source'])
    .where('currency', '=', currency)
    .where('day', '<=', day)
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Gives back those that were not known yet. */
export async function insertRates(trx: Trx, rates: readonly Insertable<Schema['exchange_rates']>[]) {
  if (rates.length === 0) return []
  return trx
    .insertInto('exchange_rates')
    .values([...rates])
    .onConflict((conflict) => conflict.columns(['day', 'currency']).doNothing())
    .returningAll()
    .execute()
}
