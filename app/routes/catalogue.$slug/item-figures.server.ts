import { freeUntil, lastLookedAt, monthsShown } from '#app/domain/catalogue/free-until'
import type { PriceTier } from '#app/domain/catalogue/price-tiers'
import type { EntryId } from '#app/domain/catalogue/catalogue-index'
import { type Day } from '#app/domain/shared/calendar'
import type { ProducerId } from '#app/domain/shared/ids'
import { exchange, isCurrency, rupiah } from '#app/domain/shared/money'
import { parseDecimal } from '#app/domain/shared/rational'
import type { Database } from '#db/client.server'
import { diariesUntil } from '#db/queries/diaries.server'
import { makersOfEntry } from '#db/queries/catalogue.server'
import { ratesInUse } from '#db/queries/exchange-rates.server'

/** Month by month, what can still be made of it, beside what is promised; and what lies ready. */
export async function capacityOf(db: Database, id: EntryId, today: Day) {
  const { capacities, stock } = await makersOfEntry(db, id)
  return { stock, months: await monthsOf(db, capacities, today) }
}

/** The months ahead of these makers together. */
export async function monthsOf(db: Database, capacities: readonly (readonly [ProducerId, number])[], today: Day) {
  const { of, others } = await diariesUntil(db, today, lastLookedAt(today, monthsShown))
  const makers = capacities.map(([producerId, perYear]) => ({ perYear, diary: of.get(producerId) ?? others }))
  return freeUntil(makers, today, monthsShown)
}

type Sold = { priceMinor: number; minQuantity: number; tiers: readonly PriceTier[] }

/** The prices in another currency, where one is asked for and its rate is known; and the currencies there are. */
export async function pricesOf(db: Database, { priceMinor, minQuantity, tiers }: Sold, asked: string | null, today: Day) {
  const rates = await ratesInUse(db, today)
  const rate = rates.find(({ currency }) => currency === asked)
  const exact = rate && parseDecimal(rate.rate)
  const currencies = rates.map(({ currency }) => currency)
  const to = rate && isCurrency(rate.currency) ? rate.currency : undefined
  const inOther = (minor: number) => (exact && to ? exchange(rupiah(minor), to, exact, 'up') : null)
  const price = inOther(priceMinor)
  return {
    currencies,
    converted: rate && price ? { price, rate: rate.rate, day: rate.day, source: rate.source } : null,
    tiers: [{ from: minQuantity, priceMinor }, ...tiers].map((tier) => ({
      from: tier.from,
      price: rupiah(tier.priceMinor),
      converted: inOther(tier.priceMinor),
    })),
  }
}
