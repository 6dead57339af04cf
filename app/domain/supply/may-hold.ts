import { type PriceTier, priceOfEach } from '#app/domain/catalogue/price-tiers'
import type { Day } from '#app/domain/shared/calendar'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { CommitmentState } from './commitment-states'
import { covers, type Tranche } from './tranches'

/** A promise as it stands. */
export type Standing = {
  readonly name: string
  readonly state: CommitmentState
  readonly most: number
  readonly least: number
  readonly priceMinor: number
  readonly tranches: readonly Tranche[]
  readonly tiers: readonly PriceTier[]
}

/** What a plan counts on of it: so many at a price, ready by a day, or part by part. */
export type Planned = {
  readonly quantity: number
  readonly priceMinor: number
  readonly readyOn: Day
  readonly parts: readonly Tranche[] | null
}

export type ReserveRefusal =
  | 'supply.promise_gone'
  | 'supply.promise_taken'
  | 'supply.promise_changed'
  | 'supply.more_than_promised'
  | 'supply.less_than_least'

export function plannedParts({ parts, readyOn, quantity }: Planned): readonly Tranche[] {
  return parts ?? [{ readyOn, quantity }]
}

/**
 * Whether what was planned is still what the maker promises: so many for that price, each part ready by its day. Nobody is
 * held to terms it has changed since; goods that are ready earlier than planned do no harm.
 */
export function mayHold(promise: Standing, planned: Planned): Outcome<ReserveRefusal> {
  const { name, state, most, least, tranches } = promise
  const { quantity } = planned
  if (state === 'reserved' || state === 'confirmed') return refuse('supply.promise_taken', { name })
  if (state !== 'offered') return refuse('supply.promise_gone', { name })
  if (priceOfEach(promise.priceMinor, promise.tiers, quantity) !== planned.priceMinor)
    return refuse('supply.promise_changed', { name })
  if (quantity > most) return refuse('supply.more_than_promised', { name, most })
  if (quantity < least) return refuse('supply.less_than_least', { name, least })
  return covers(tranches, plannedParts(planned)) ? { ok: true } : refuse('supply.promise_changed', { name })
}
