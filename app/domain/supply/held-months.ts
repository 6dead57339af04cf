import type { Day, Month } from '#app/domain/shared/calendar'
import { inOrder, type Tranche } from './tranches'

/** A month's work that a promise takes: quantity × 12 / perYear of it, exactly. */
export type Hold = { readonly month: Month; readonly quantity: number; readonly perYear: number }

/**
 * A cloth that takes six weeks is made in parts of a month, so pieces are reckoned in parts. So many go into one that
 * a twelfth of a year and any number of days of a month of 28 to 31 days come out whole: 12 × lcm(28, 29, 30, 31).
 */
export const partsOfPiece = 4_530_960n

/**
 * What is kept of a promise's months when less of it is wanted. For what is wanted before its last day the nearest months
 * are kept, so that it fits before its own; for the rest the latest, so that the near ones are free again.
 */
export function keepFor(wanted: readonly Tranche[], lastDay: Day, holds: readonly Hold[], perYear: number): Hold[] {
  const places = [...holds]
    .sort((a, b) => (a.month < b.month ? -1 : 1))
    .map((hold) => ({ month: hold.month, there: partsHeld(hold, perYear), kept: 0n }))
  for (const { readyOn, quantity } of inOrder(wanted)) {
    let left = BigInt(quantity) * partsOfPiece
    for (const place of readyOn < lastDay ? places : places.toReversed()) {
      const kept = place.there < left ? place.there : left
      place.there -= kept
      place.kept += kept
      left -= kept
    }
  }
  return places.filter(({ kept }) => kept > 0n).map(({ month, kept }) => holdOf(month, kept, perYear))
}

/** Two sets of months of the same promise as one. */
export function together(some: readonly Hold[], others: readonly Hold[], perYear: number): Hold[] {
  const parts = new Map<Month, bigint>()
  for (const hold of [...some, ...others]) parts.set(hold.month, (parts.get(hold.month) ?? 0n) + partsHeld(hold, perYear))
  return [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, held]) => holdOf(month, held, perYear))
}

/** Whole pieces are held as they are; for parts of pieces both numbers grow alike: half a cloth at 8 a year is 1 at 16. */
export function holdOf(month: Month, parts: bigint, perYear: number): Hold {
  const common = greatestCommonDivisor(parts, partsOfPiece)
  return { month, quantity: Number(parts / common), perYear: Number(BigInt(perYear) * (partsOfPiece / common)) }
}

function partsHeld(hold: Hold, perYear: number): bigint {
  return (BigInt(hold.quantity) * partsOfPiece * BigInt(perYear)) / BigInt(hold.perYear)
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y) [x, y] = [y, x % y]
  return x
}
