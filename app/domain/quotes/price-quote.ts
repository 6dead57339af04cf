import { type Currency, exchange, type Money, money, multiply, prorate, rupiah, sum } from '#app/domain/shared/money'
import { type Rational, rational, round, times } from '#app/domain/shared/rational'

export type PricedLine = { key: string; asked: number; needed: number; planned: number; goods: Money }
export type QuotedLine = { key: string; asked: number; pieces: number; unitPrice: Money; amount: Money }
export type QuotedPrice = { cost: Money; margin: Money; lines: QuotedLine[]; total: Money }

/**
 * How many pieces of a line can honestly be offered: all that were asked when the plan carries the reserve too,
 * otherwise the part that keeps the same share in reserve for what does not pass inspection.
 */
export function offeredPieces({ asked, needed, planned }: { asked: number; needed: number; planned: number }): number {
  if (planned >= needed) return asked
  return Number(round(times(rational(planned), rational(asked, needed)), 'down'))
}

/**
 * The price of a plan: what makers get, what the house spends, its margin on both; shared over the lines by the worth
 * of their goods, turned into the buyer's currency, and rounded up to a whole smallest coin a piece, so that
 * unit price × quantity is exactly the amount and the house is never short.
 *
 * @param rate whole rupiah for one whole unit of `currency`
 * @param marginBp hundredths of a percent
 */
export function priceQuote(
  lines: readonly PricedLine[],
  costs: readonly Money[],
  marginBp: number,
  currency: Currency,
  rate: Rational,
): QuotedPrice {
  const offered = lines.filter((line) => offeredPieces(line) > 0)
  const goods = sum(
    lines.map((line) => line.goods),
    'IDR',
  )
  const cost = sum([goods, ...costs], 'IDR')
  const margin = rupiah(round(times(rational(cost.minor), rational(marginBp, 10_000)), 'up'))
  const shares = prorate(
    cost.minor + margin.minor,
    offered.map((line) => line.goods.minor),
  )
  const quoted = offered.map((line, index): QuotedLine => {
    const pieces = offeredPieces(line)
    const unitPrice = unitPriceOf(shares[index] ?? 0, pieces, currency, rate)
    return { key: line.key, asked: line.asked, pieces, unitPrice, amount: multiply(unitPrice, pieces) }
  })
  return {
    cost,
    margin,
    lines: quoted,
    total: sum(
      quoted.map((line) => line.amount),
      currency,
    ),
  }
}

function unitPriceOf(shareMinor: number, pieces: number, currency: Currency, rate: Rational): Money {
  if (currency === 'IDR') return rupiah(round(rational(shareMinor, pieces), 'up'))
  const each = times(rate, rational(pieces))
  return exchange(rupiah(shareMinor), currency, each, 'up')
}

/** The parts of a payment schedule; they add up to the total. */
export function paymentParts(total: Money, steps: readonly { shareBp: number }[]): Money[] {
  return prorate(
    total.minor,
    steps.map((step) => step.shareBp),
  ).map((part) => money(part, total.currency))
}
