import { type Carried, carryProblem } from '#app/domain/motifs/may-carry'
import type { Day } from '#app/domain/shared/calendar'
import { type Outcome, refuse } from '#app/domain/shared/refusal'

export type Showable = {
  price_minor: number | null
  capacity_per_year: number | null
  motifRule: 'open' | 'permission' | 'restricted' | null
  motifName: string | null
}

export type ShowRefusal = 'products.price_missing' | 'products.capacity_missing' | 'products.motif_restricted'
export type MotifRefusal = 'products.motif_restricted' | 'products.motif_not_accepted' | 'products.motif_not_permitted'

/** What the public is shown has a price, can be made, and carries no motif that may not be sold. A picture may come later. */
export function mayShow({ price_minor, capacity_per_year, motifRule, motifName }: Showable): Outcome<ShowRefusal> {
  if (price_minor === null) return refuse('products.price_missing')
  if (capacity_per_year === null) return refuse('products.capacity_missing')
  if (motifRule === 'restricted') return refuse('products.motif_restricted', { motif: motifName ?? '' })
  return { ok: true }
}

export type StandardMotifRefusal = Exclude<MotifRefusal, 'products.motif_not_permitted'>
type StandardMotif = Pick<Carried, 'motifRule' | 'motifState'> & { motifName: string | null }

/** Of the house's own specification no maker is asked: each is asked when goods are quoted. */
export function mayBeStandard({ motifRule, motifState, motifName }: StandardMotif): Outcome<StandardMotifRefusal> {
  const params = { motif: motifName ?? '' }
  if (motifRule === 'restricted') return refuse('products.motif_restricted', params)
  return motifRule === null || motifState === 'accepted' ? { ok: true } : refuse('products.motif_not_accepted', params)
}

type Carrying = Carried & { motifName: string | null; makerName: string }

/** Whether this maker may sell goods with this motif today. */
export function mayCarry({ motifName, makerName, ...carried }: Carrying, today: Day): Outcome<MotifRefusal> {
  const problem = carryProblem(carried, today)
  return problem ? refuse(`products.motif_${problem}`, { motif: motifName ?? '', maker: makerName }) : { ok: true }
}

/** Before it shows, the people whose motif it is must have agreed; a maker may hand it in while they are still asked. */
export function mayPublish(product: Showable & Carrying, today: Day): Outcome<ShowRefusal | MotifRefusal> {
  const right = mayShow(product)
  return right.ok ? mayCarry(product, today) : right
}
