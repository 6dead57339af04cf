import { type Outcome, refuse } from '#app/domain/shared/refusal'

export type Showable = {
  price_minor: number | null
  capacity_per_year: number | null
  motifRule: 'open' | 'permission' | 'restricted' | null
  motifName: string | null
}

export type ShowRefusal = 'products.price_missing' | 'products.capacity_missing' | 'products.motif_restricted'

/** What the public is shown has a price, can be made, and carries no motif that may not be sold. A picture may come later. */
export function mayShow({ price_minor, capacity_per_year, motifRule, motifName }: Showable): Outcome<ShowRefusal> {
  if (price_minor === null) return refuse('products.price_missing')
  if (capacity_per_year === null) return refuse('products.capacity_missing')
  if (motifRule === 'restricted') return refuse('products.motif_restricted', { motif: motifName ?? '' })
  return { ok: true }
}
