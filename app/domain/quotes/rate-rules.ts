import { compare, parseDecimal, rational, times } from '#app/domain/shared/rational'

/** A rate that moved by more than a fifth is more often a slip of the hand than the market. */
const most = rational(6n, 5n)

/** Whether a rate is far from the one before it; both are plain decimals. */
export function isFarOff(rate: string, before: string): boolean {
  const [now, then] = [parseDecimal(rate), parseDecimal(before)]
  if (!now || !then) throw new Error('a rate is a plain decimal')
  return compare(now, times(then, most)) > 0 || compare(then, times(now, most)) > 0
}

/** The same number, however many noughts end it. */
export function isSameRate(one: string, other: string): boolean {
  const [a, b] = [parseDecimal(one), parseDecimal(other)]
  return a !== undefined && b !== undefined && compare(a, b) === 0
}

/** Days after which the house should look again before it quotes. */
export const freshDays = 7
