import { day } from '#app/domain/shared/calendar'
import type { NewRate } from '#app/domain/quotes/record-rates.server'

/** Rupiah for one unit, of the European Central Bank's reference rates for the euro; crossed, and kept to four decimals. */
const source = 'ECB reference rates, cross rate'

const days = [
  { on: '2025-06-30', EUR: '19021.0300', USD: '16229.5478', JPY: '112.4374', AUD: '10597.8549' },
  { on: '2025-12-31', EUR: '19640.8300', USD: '16715.6000', JPY: '106.6915', AUD: '11171.6228' },
  { on: '2026-02-27', EUR: '19833.7000', USD: '16801.1012', JPY: '107.7157', AUD: '11939.3812' },
  { on: '2026-03-31', EUR: '19506.2400', USD: '16964.8982', JPY: '106.3648', AUD: '11685.2813' },
  { on: '2026-04-13', EUR: '20082.0500', USD: '17187.6498', JPY: '107.5344', AUD: '12090.3371' },
] as const

export const exchangeRates: readonly NewRate[] = days.flatMap(({ on, ...rates }) =>
  (['EUR', 'USD', 'JPY', 'AUD'] as const).map((currency) => ({ day: day(on), currency, rate: rates[currency], source })),
)
