import { type Day, daysBetween, daysInMonth, firstDay, lastDay, type Month, monthsBetween } from '#app/domain/shared/calendar'
import { compare, plus, type Rational, rational } from '#app/domain/shared/rational'

/** A month's work that a promise takes: quantity × 12 / perYear of it, exactly. */
export type Hold = { readonly month: Month; readonly quantity: number; readonly perYear: number }

export type FreeMonth = { readonly month: Month; readonly free: Rational }

/**
 * A cloth that takes six weeks is made in parts of a month, so pieces are reckoned in parts. So many go into one that
 * a twelfth of a year and any number of days of a month of 28 to 31 days come out whole: 12 × lcm(28, 29, 30, 31).
 */
const partsOfPiece = 4_530_960n

export function usedByMonth(holds: readonly Hold[]): Map<Month, Rational> {
  const used = new Map<Month, Rational>()
  for (const { month, quantity, perYear } of holds) {
    used.set(month, plus(used.get(month) ?? rational(0), rational(BigInt(quantity) * 12n, perYear)))
  }
  return used
}

/**
 * The share of each month that can still be promised from one day to another, both included. A month begun or cut short
 * counts by its days, and everything already promised in it comes first: so what is due by any day fits before it.
 */
export function freeInMonths(holds: readonly Hold[], from: Day, readyOn: Day): FreeMonth[] {
  if (readyOn < from) return []
  const used = usedByMonth(holds)
  return monthsBetween(from, readyOn).map((month) => {
    const start = from > firstDay(month) ? from : firstDay(month)
    const end = readyOn < lastDay(month) ? readyOn : lastDay(month)
    const share = rational(daysBetween(start, end) + 1, daysInMonth(month))
    return { month, free: minus(share, used.get(month)) }
  })
}

/** Whole pieces that can still be promised until a day, by a maker of `perYear` a year. */
export function mostPossible(perYear: number, holds: readonly Hold[], from: Day, readyOn: Day): number {
  const parts = freeInMonths(holds, from, readyOn).reduce((all, { free }) => all + partsIn(free, perYear), 0n)
  return Number(parts / partsOfPiece)
}

/**
 * The months that a promise takes: the latest first, so that the near ones stay free; whole pieces where they fit, and
 * parts of pieces only for what is left. Undefined when it does not fit into what is free.
 */
export function spreadOverMonths(
  quantity: number,
  perYear: number,
  holds: readonly Hold[],
  from: Day,
  readyOn: Day,
): Hold[] | undefined {
  const room = freeInMonths(holds, from, readyOn).map(({ month, free }) => ({ month, parts: partsIn(free, perYear), taken: 0n }))
  let left = BigInt(quantity) * partsOfPiece
  for (const grain of [partsOfPiece, 1n]) {
    for (const place of room.toReversed()) {
      const fits = ((place.parts - place.taken) / grain) * grain
      const taken = fits < left ? fits : left
      place.taken += taken
      left -= taken
    }
  }
  if (left > 0n) return undefined
  return room.filter(({ taken }) => taken > 0n).map(({ month, taken }) => holdOf(month, taken, perYear))
}

/** What is kept of a promise's months when it becomes smaller: the latest. */
export function shrinkTo(holds: readonly Hold[], perYear: number, quantity: number): Hold[] {
  let left = BigInt(quantity) * partsOfPiece
  const kept: Hold[] = []
  for (const hold of [...holds].sort((a, b) => (a.month < b.month ? 1 : -1))) {
    const parts = partsHeld(hold, perYear)
    const taken = parts < left ? parts : left
    if (taken > 0n) kept.unshift(holdOf(hold.month, taken, perYear))
    left -= taken
  }
  return kept
}

/** Two sets of months of the same promise as one. */
export function together(some: readonly Hold[], others: readonly Hold[], perYear: number): Hold[] {
  const parts = new Map<Month, bigint>()
  for (const hold of [...some, ...others]) parts.set(hold.month, (parts.get(hold.month) ?? 0n) + partsHeld(hold, perYear))
  return [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, held]) => holdOf(month, held, perYear))
}

function minus(share: Rational, used: Rational = rational(0)): Rational {
  const left = plus(share, rational(-used.of, used.per))
  return compare(left, rational(0)) < 0 ? rational(0) : left
}

function partsIn(free: Rational, perYear: number): bigint {
  return (free.of * BigInt(perYear) * partsOfPiece) / (free.per * 12n)
}

function partsHeld(hold: Hold, perYear: number): bigint {
  return (BigInt(hold.quantity) * partsOfPiece * BigInt(perYear)) / BigInt(hold.perYear)
}

/** Whole pieces are held as they are; for parts of pieces both numbers grow alike: half a cloth at 8 a year is 1 at 16. */
function holdOf(month: Month, parts: bigint, perYear: number): Hold {
  const common = greatestCommonDivisor(parts, partsOfPiece)
  return { month, quantity: Number(parts / common), perYear: Number(BigInt(perYear) * (partsOfPiece / common)) }
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y) [x, y] = [y, x % y]
  return x
}
