import type { PriceTier } from '#app/domain/catalogue/price-tiers'
import { type Outcome, refuse } from '#app/domain/shared/refusal'

/** So many prices for many a maker names at most; more than that nobody keeps apart. */
export const mostPromiseTiers = 3

type Priced = {
  readonly most: number
  readonly least: number
  readonly priceMinor: number
  readonly tiers?: readonly PriceTier[] | undefined
}

export type TiersRefusal =
  | 'supply.too_many_tiers'
  | 'supply.tiers_not_asked'
  | 'supply.tier_too_few'
  | 'supply.tier_over_most'
  | 'supply.tier_not_cheaper'
  | 'supply.price_one_zero_too_few'

/** The more is taken, the lower the price of each: quantities rise from the least on, prices fall with every one of them. */
export function fitsTiers(offer: Priced, priceKind: 'fixed' | 'ceiling'): Outcome<TiersRefusal> {
  const { most, least, priceMinor, tiers = [] } = offer
  if (tiers.length > 0 && priceKind === 'fixed') return refuse('supply.tiers_not_asked')
  if (tiers.length > mostPromiseTiers) return refuse('supply.too_many_tiers', { most: mostPromiseTiers }, 'tiers')
  let before: PriceTier = { from: least, priceMinor }
  for (const [at, tier] of tiers.entries()) {
    if (tier.from <= before.from) return refuse('supply.tier_too_few', { from: before.from }, `tiers.${at}.from`)
    if (tier.from > most) return refuse('supply.tier_over_most', { most }, `tiers.${at}.from`)
    const price = `tiers.${at}.priceMinor`
    if (tier.priceMinor >= before.priceMinor) return refuse('supply.tier_not_cheaper', { price: before.priceMinor }, price)
    const guess = tier.priceMinor * 10
    if (guess <= before.priceMinor) return refuse('supply.price_one_zero_too_few', { guess }, price)
    before = tier
  }
  return { ok: true }
}
