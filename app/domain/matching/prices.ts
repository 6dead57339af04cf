import type { PlanOffer } from './matching'

/** From so many to so many pieces of one promise, all at this price. */
export type Tier = { readonly from: number; readonly to: number; readonly priceMinor: number }

/** The prices of a promise by the pieces taken of it, from the first to its most. */
export function tiersOf({ priceMinor, priceTiers = [], most }: PlanOffer): Tier[] {
  const steps = [{ from: 1, priceMinor }, ...[...priceTiers].sort((a, b) => a.from - b.from)].filter(({ from }) => from <= most)
  return steps.map((step, at) => ({ ...step, to: (steps[at + 1]?.from ?? most + 1) - 1 }))
}

/** The price of a piece when so many are taken; below the first tier, that of the first. */
export function priceAt(tiers: readonly Tier[], pieces: number): number {
  if (tiers.length === 1) return tiers[0]?.priceMinor ?? 0
  return (tiers.findLast(({ from }) => from <= pieces) ?? tiers[0])?.priceMinor ?? 0
}
