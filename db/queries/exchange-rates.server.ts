import type { Day } from '#app/domain/shared/calendar'
import type { Currency } from '#app/domain/shared/money'
import type { Reader } from '#db/client.server'

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
