import { type Outcome, refuse } from '#app/domain/shared/refusal'

/** From so many on, one costs so much. */
export type PriceTier = { from: number; priceMinor: number }
export type SinglePrice = { priceMinor: number | null; minQuantity: number }
export type TierRefusal =
  'listing.tiers_too_many' | 'listing.tiers_no_price' | 'listing.tier_twice' | 'listing.tier_too_few' | 'listing.tier_not_cheaper'

export const mostTiers = 5

export function inOrder(tiers: readonly PriceTier[]): PriceTier[] {
  return [...tiers].sort((a, b) => a.from - b.from)
}

/** Whoever orders more pays less for each: quantities rise from the smallest order on, prices fall with every one of them. */
export function checkTiers({ priceMinor, minQuantity }: SinglePrice, tiers: readonly PriceTier[]): Outcome<TierRefusal> {
  if (tiers.length === 0) return { ok: true }
  if (tiers.length > mostTiers) return refuse('listing.tiers_too_many', { most: mostTiers }, 'from')
  if (priceMinor === null) return refuse('listing.tiers_no_price', undefined, 'price')
  let before: PriceTier = { from: minQuantity, priceMinor }
  for (const [at, tier] of inOrder(tiers).entries()) {
    if (at > 0 && tier.from === before.from) return refuse('listing.tier_twice', { from: tier.from }, 'from')
    if (tier.from <= before.from) return refuse('listing.tier_too_few', { least: minQuantity }, 'from')
    if (tier.priceMinor >= before.priceMinor) return refuse('listing.tier_not_cheaper', { from: tier.from }, 'price')
    before = tier
  }
  return { ok: true }
}

/** What one of so many costs. */
export function priceOfEach(priceMinor: number, tiers: readonly PriceTier[], quantity: number): number {
  return inOrder(tiers).findLast(({ from }) => quantity >= from)?.priceMinor ?? priceMinor
}
