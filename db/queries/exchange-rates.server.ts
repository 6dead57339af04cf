import { type Insertable, sql } from 'kysely'
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

/** The rate each currency is quoted with on a day: the latest on or before it. */
export function ratesInUse(db: Reader, day: Day) {
  return db
    .selectFrom('exchange_rates as rate')
    .select(['rate.currency', 'rate.day', 'rate.rate', 'rate.source'])
    .where((where) =>
      where(
        'rate.day',
        '=',
        where
          .selectFrom('exchange_rates as any')
          .select(({ fn }) => fn.max<Day>('any.day').as('day'))
          .whereRef('any.currency', '=', 'rate.currency')
          .where('any.day', '<=', day),
      ),
    )
    .orderBy('rate.currency')
    .execute()
}

type RateFilter = {
  currency?: Currency | undefined
  /** The last row of the page before. */
  after?: { day: Day; currency: Currency } | undefined
}

/** Every rate that was ever recorded, the latest day first, with who recorded it and when. */
export function ratesRecorded(db: Reader, { currency, after }: RateFilter, most: number) {
  let query = db
    .selectFrom('exchange_rates')
    .leftJoin('events', (join) =>
      join
        .on('events.subject', '=', sql<string>`exchange_rates.currency || ' ' || exchange_rates.day`)
        .on('events.kind', '=', 'exchange_rate.recorded'),
    )
    .leftJoin('accounts', 'accounts.id', 'events.actor_id')
    .select(['exchange_rates.day', 'exchange_rates.currency', 'exchange_rates.rate', 'exchange_rates.source'])
    .select(['accounts.name as recordedBy', 'events.at as recordedAt'])
    .orderBy('exchange_rates.day', 'desc')
    .orderBy('exchange_rates.currency')
    .limit(most)
  if (currency) query = query.where('exchange_rates.currency', '=', currency)
  if (after) {
    query = query.where((where) =>
      where.or([
        where('exchange_rates.day', '<', after.day),
        where.and([where('exchange_rates.day', '=', after.day), where('exchange_rates.currency', '>', after.currency)]),
      ]),
    )
  }
  return query.execute()
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
