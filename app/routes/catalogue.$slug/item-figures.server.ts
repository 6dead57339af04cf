import { freeUntil, lastLookedAt, monthsShown } from '#app/domain/catalogue/free-until'
import type { EntryId } from '#app/domain/catalogue/catalogue-index'
import { type Day } from '#app/domain/shared/calendar'
import { exchange, isCurrency, rupiah } from '#app/domain/shared/money'
import { parseDecimal } from '#app/domain/shared/rational'
import type { Database } from '#db/client.server'
import { holdsUntil } from '#db/queries/capacity.server'
import { makersOfEntry } from '#db/queries/catalogue.server'
import { ratesInUse } from '#db/queries/exchange-rates.server'

/** Month by month, what can still be made of it, beside what is promised; and what lies ready. */
export async function capacityOf(db: Database, id: EntryId, today: Day) {
  const { capacities, stock } = await makersOfEntry(db, id)
  const held = await holdsUntil(db, today, lastLookedAt(today, monthsShown))
  const makers = capacities.map(([producerId, perYear]) => ({ perYear, holds: held.get(producerId) ?? [] }))
  return { stock, months: freeUntil(makers, today, monthsShown) }
}

/** The price in another currency, where one is asked for and its rate is known; and the currencies there are. */
export async function pricesOf(db: Database, priceMinor: number, asked: string | null, today: Day) {
  const rates = await ratesInUse(db, today)
  const rate = rates.find(({ currency }) => currency === asked)
  const exact = rate && parseDecimal(rate.rate)
  const currencies = rates.map(({ currency }) => currency)
  if (!rate || !exact || !isCurrency(rate.currency)) return { currencies, converted: null }
  const price = exchange(rupiah(priceMinor), rate.currency, exact, 'up')
  return { currencies, converted: { price, rate: rate.rate, day: rate.day, source: rate.source } }
}
