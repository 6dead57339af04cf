import type { Actor, SystemActor } from '#app/domain/people/actor'
import type { Day, Instant } from '#app/domain/shared/calendar'
import type { Currency } from '#app/domain/shared/money'
import type { Database } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { insertRates } from '#db/queries/exchange-rates.server'
import { inTransaction } from '#db/transaction.server'

export type NewRate = {
  day: Day
  currency: Exclude<Currency, 'IDR'>
  /** Rupiah for one whole unit, a plain decimal. */
  rate: string
  source: string
}

/** Writes down what a currency was worth on a day. A day that is known keeps its rate: quotes were made with it. */
export async function recordRates(
  db: Database,
  actor: Actor | SystemActor,
  rates: readonly NewRate[],
  now: Instant,
): Promise<{ recorded: number }> {
  return inTransaction(db, async (trx) => {
    const added = await insertRates(trx, rates)
    for (const { day, currency, rate, source } of added) {
      await appendEvent(
        trx,
        actor,
        { kind: 'exchange_rate.recorded', subject: `${currency} ${day}`, data: { rate, source } },
        now,
      )
    }
    return { recorded: added.length }
  })
}
