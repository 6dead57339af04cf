import type { PriceTier } from '#app/domain/catalogue/price-tiers'
import type { Maker } from '#app/domain/chance/record'
import type { Carried } from '#app/domain/motifs/may-carry'
import type { Day, Instant } from '#app/domain/shared/calendar'
import type { CommitmentId, OrderId, ProducerId, StandardId, WorkOrderId } from '#app/domain/shared/ids'
import type { Diary } from '#app/domain/supply/capacity'
import type { OrderState } from '../order-states'
import type { WorkOrderState } from '../work-order-states'

type InMaker = {
  readonly producerId: ProducerId
  readonly producerName: string
  readonly village: string
  readonly members: number
  /** The motifs of the goods, those of her own included, and whether she may use them. */
  readonly carried: readonly Carried[]
}

/** One maker's share of the order as it stands. */
export type StandingShare = InMaker & {
  readonly workOrderId: WorkOrderId
  readonly commitmentId: CommitmentId
  readonly standardId: StandardId
  readonly state: WorkOrderState
  readonly quantity: number
  readonly priceMinor: number
  readonly dueOn: Day
  readonly lotStep: number
  readonly capacityPerYear: number
  /** All she had promised; what is beyond the share was not taken. */
  readonly promised: number
  readonly changedAt: Instant
}

/** A promise that nothing counts on: `released` when the order went on without it, `offered` to a call for stock. */
export type WaitingPromise = InMaker & {
  readonly commitmentId: CommitmentId
  readonly standardId: StandardId
  readonly state: 'offered' | 'released'
  readonly most: number
  readonly least: number
  readonly lotStep: number
  readonly priceMinor: number
  readonly tiers: readonly PriceTier[]
  readonly readyOn: Day
  readonly capacityPerYear: number
  readonly changedAt: Instant
}

export type OrderedGoods = {
  readonly standardId: StandardId
  readonly nameId: string
  readonly nameEn: string
  /** Pieces the buyer is to get, and the last day on which they help. */
  readonly asked: number
  readonly latestReadyOn: Day
}

export type OrderToMend = {
  readonly id: OrderId
  readonly state: OrderState
  readonly deliverBy: Day
  readonly goods: readonly OrderedGoods[]
  readonly shares: readonly StandingShare[]
  readonly waiting: readonly WaitingPromise[]
  /** All that takes the time of makers in it and waiting. */
  readonly diaries: ReadonlyMap<ProducerId, Diary>
  /** What makers delivered before; none while nothing is on record. */
  readonly known: readonly Maker[]
  /** Rupiah for each trip to a village, and for inspecting at each maker who takes part. */
  readonly costs: { readonly collectionPerTrip: number; readonly inspectionPerMaker: number }
}

export function isLive({ state }: { state: WorkOrderState }): boolean {
  return state === 'issued' || state === 'started'
}
