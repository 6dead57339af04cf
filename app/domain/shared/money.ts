import { type Rational, type Rounding, rational, round, times } from './rational'

/**
 * Decimals kept per currency. Rupiah are kept whole: nobody quotes or pays sen,
 * though ISO 4217 lists two decimals (a payment service that wants hundredths converts at its own edge).
 */
export const currencies = { IDR: 0, USD: 2, EUR: 2, JPY: 0, AUD: 2, SGD: 2, MYR: 2, GBP: 2 } as const

export type Currency = keyof typeof currencies
export type Money = { readonly minor: number; readonly currency: Currency }

export function money(minor: number | bigint, currency: Currency): Money {
  const amount = Number(minor)
  if (!Number.isSafeInteger(amount)) throw new RangeError('an amount of money is a safe integer of minor units')
  return { minor: amount, currency }
}

export function rupiah(minor: number | bigint): Money {
  return money(minor, 'IDR')
}

export function isCurrency(value: unknown): value is Currency {
  return typeof value === 'string' && Object.hasOwn(currencies, value)
}

export function sum(amounts: readonly Money[], currency: Currency): Money {
  let total = 0n
  for (const amount of amounts) {
    if (amount.currency !== currency) throw new TypeError(`cannot add ${amount.currency} to ${currency}`)
    total += BigInt(amount.minor)
  }
  return money(total, currency)
}

/** `amount × factor`, exact until the one named rounding. */
export function scale(amount: Money, factor: Rational, rounding: Rounding = 'halfEven'): Money {
  return money(round(times(rational(amount.minor), factor), rounding), amount.currency)
}

/** Unit price × whole quantity: exact. */
export function multiply(amount: Money, quantity: number): Money {
  return money(BigInt(amount.minor) * BigInt(quantity), amount.currency)
}

/**
 * Converts at `rate`, the price of one whole `to` unit in whole `amount.currency` units
 * (17187.6498 for dollars from rupiah), allowing for the decimals each currency keeps.
 */
export function exchange(amount: Money, to: Currency, rate: Rational, rounding: Rounding = 'halfEven'): Money {
  if (rate.of <= 0n) throw new RangeError('an exchange rate is positive')
  const scaled = rational(
    BigInt(amount.minor) * rate.per * 10n ** BigInt(currencies[to]),
    rate.of * 10n ** BigInt(currencies[amount.currency]),
  )
  return money(round(scaled, rounding), to)
}

/** Splits by weights so that the parts always add up to the whole (largest remainder, ties to the earlier part). */
export function prorate(whole: number, weights: readonly number[]): number[] {
  if (!Number.isSafeInteger(whole) || whole < 0) throw new RangeError('only a whole, non-negative amount can be split')
  if (weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0))
    throw new RangeError('weights are whole and not negative')
  const total = weights.reduce((all, weight) => all + BigInt(weight), 0n)
  if (total === 0n) {
    if (whole === 0) return weights.map(() => 0)
    throw new RangeError('something has to carry the amount')
  }
  const shares = weights.map((weight, index) => {
    const exact = BigInt(whole) * BigInt(weight)
    return { index, part: exact / total, rest: exact % total }
  })
  let left = BigInt(whole) - shares.reduce((all, share) => all + share.part, 0n)
  for (const share of [...shares].sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))) {
    if (left === 0n) break
    share.part += 1n
    left -= 1n
  }
  return shares.map((share) => Number(share.part))
}
