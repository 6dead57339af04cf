import type { Chance } from '#app/domain/chance/chance'
import type { Day, Month } from '#app/domain/shared/calendar'
import type { Rational } from '#app/domain/shared/rational'
import type { RefusalParams } from '#app/domain/shared/refusal'
import type { Grade } from '#app/domain/supply/grades'
import type { OffDays } from '#app/domain/supply/off-days'
import type { PlanPreset, ReasonCode, ShownPreset } from '#app/domain/supply/plan-words'

/** What is to be covered: pieces of one standard, ready at the makers' by a day (inspection and travel already taken off). */
export type PlanLine = {
  readonly key: string
  readonly standardName?: string
  readonly demand: number
  /** Spare pieces above the demand, in basis points of it (rounded up) or in pieces. */
  readonly bufferBp?: number
  readonly bufferPieces?: number
  readonly latestReadyOn: Day
  /** Of `latestReadyOn`, what was taken off before: days for inspection and for travel. Only for saying so. */
  readonly inspectionDays?: number
  readonly travelDays?: number
  /** Promises of a lower grade are left out; every grade will do unless said. */
  readonly leastGrade?: Grade
  /** The lot in which offers of this line are taken unless the offer names its own: 20 for whole kodi. */
  readonly lotStep?: number
  /** Offers above it are left out; rupiah a piece. */
  readonly ceilingMinor?: number
  /** How far the plan may go above what is needed; by default only as far as whole lots force it. */
  readonly mostOver?: number
}

/** Of a promise at least so many taken, all its pieces at this price; rupiah a piece. */
export type PriceTier = { readonly from: number; readonly priceMinor: number }

/**
 * One commitment to one line, as the plan sees it. A promise that serves several lines, or comes in tranches on several days, is one
 * offer for each line and day, all with one `promiseKey` and alike in producer, `most`, `least`, lot, prices and grade.
 */
export type PlanOffer = {
  readonly key: string
  /** The promise it is part of: `most`, `least` and price tiers hold for all its parts together. Its own key unless said. */
  readonly promiseKey?: string
  readonly lineKey: string
  readonly producerKey: string
  readonly village: string
  readonly most: number
  readonly least: number
  /** Of a tranche: the most that is ready on this day, over all lines. */
  readonly partMost?: number
  readonly lotStep?: number
  /** Rupiah a piece, from the first. */
  readonly priceMinor: number
  /** Other prices from larger quantities of the whole promise; each `from` once, above 1. */
  readonly priceTiers?: readonly PriceTier[]
  /** B, the usual of handwork, unless said. */
  readonly grade?: Grade
  readonly readyOn: Day
  /** Pieces of this standard a year if the maker made nothing else. */
  readonly capacityPerYear: number
  /** Hands among whom the income is shared. */
  readonly memberCount: number
  readonly newcomer: boolean
  readonly cluster?: string
  /** Of its pieces, those not to be expected accepted and in time, in millionths; from what the maker delivered before. */
  readonly missPpm?: number
  /** Days beyond the latest ready day that are to be expected of each piece, in thousandths. */
  readonly lateMilliDays?: number
}

/** Shares of months, 0 to 1, not yet promised outside this problem. A month that is not listed has nothing free. */
export type PlanProducer = {
  readonly key: string
  readonly monthsFree: readonly { readonly month: Month; readonly free: Rational }[]
  /** Days without work: a month's free share lies evenly on its other days. */
  readonly offDays?: readonly OffDays[]
}

/** What a plan costs besides the goods; rupiah. Every part is shown apart in `PlanCost`. */
export type HouseCosts = {
  /** For each trip: one village in one round of `tripEveryDays` days, counted from the problem's first day; 7 unless said. */
  readonly collectionPerTrip?: number
  readonly tripByVillage?: Readonly<Record<string, number>>
  readonly tripEveryDays?: number
  /** For each producer who takes part, and for each line she has a share of. */
  readonly inspectionPerProducer: number
  readonly inspectionPerLot?: number
  /** What it costs to pay this part of the price ahead, from the first day to the ready day; both in basis points. */
  readonly advanceShareBp?: number
  readonly advanceYearlyBp?: number
  /** For each piece and day beyond the latest ready day, times the days to be expected. */
  readonly latenessPerPieceDay?: number
}

/** A part of each line that is kept for a cluster, as far as its makers offered it. */
export type ClusterQuota = { readonly cluster: string; readonly shareBp: number }

export type Lock = 'in' | 'out'

export type PlanProblem = {
  /** The first day on which work can begin. */
  readonly startOn: Day
  readonly lines: readonly PlanLine[]
  readonly offers: readonly PlanOffer[]
  readonly producers: readonly PlanProducer[]
  readonly houseCosts: HouseCosts
  /** By offer; or by promise: in, it is in with at least its least, whichever parts; out, all its parts are. */
  readonly locks: Readonly<Record<string, Lock>>
  /** The largest share of a line that one producer may have, in basis points; never exceeded. */
  readonly shareCapBp?: number
  /** The same for all producers of a village together. */
  readonly villageCapBp?: number
  /** Nobody takes part for less than this in all, rupiah, unless locked in. */
  readonly leastIncomeMinor?: number
  readonly quotas?: readonly ClusterQuota[]
}

/** What a preset weighs; staff may change each. */
export type Weights = {
  /** One producer's share of a line is kept at or below this if the demand allows it, else as near to it as can be. */
  readonly targetShareBp: number | null
  /** Days between ready and latest that are counted as safe, and what each missing one adds to the price, in basis points. */
  readonly slackTargetDays: number
  readonly slackDayBp: number
  /** How much dearer than the cheapest plan the income may be spread, in basis points; null spreads nothing. */
  readonly spreadBudgetBp: number | null
  /** The part of each line kept for newcomers, in basis points, as far as half of what they promised reaches. */
  readonly newcomerFloorBp: number
  /** What a piece that will likely not come in time adds to the price, in basis points of it; only where deliveries are known. */
  readonly unsureBp: number
}

export const presetWeights: Readonly<Record<PlanPreset, Weights>> = {
  lowestCost: { targetShareBp: null, slackTargetDays: 0, slackDayBp: 0, spreadBudgetBp: null, newcomerFloorBp: 0, unsureBp: 0 },
  safest: { targetShareBp: 2500, slackTargetDays: 14, slackDayBp: 500, spreadBudgetBp: null, newcomerFloorBp: 0, unsureBp: 0 },
  widestBenefit: {
    targetShareBp: null,
    slackTargetDays: 0,
    slackDayBp: 0,
    spreadBudgetBp: 500,
    newcomerFloorBp: 1000,
    unsureBp: 0,
  },
}

export type Reason = { readonly code: ReasonCode; readonly params: RefusalParams }

export type PlanRow = {
  readonly offerKey: string
  readonly quantity: number
  readonly reason: Reason
  /** Of one that is out: the one change that brings it into the cheapest plan, found by solving with it. */
  readonly inIf?: Reason
  /** What a piece is paid: the price of the tier that the whole promise reaches; of one that is out, its price from the first. */
  readonly priceMinor: number
  /** The chance that this share comes whole and on time, in millionths. */
  readonly surePpm?: number
}

export type PlannedLine = {
  readonly key: string
  readonly demand: number
  /** Demand and buffer. */
  readonly needed: number
  /** Pieces that this plan is to have beyond what is needed, to be surer; it may find fewer. */
  readonly spare: number
  readonly planned: number
  /** needed − planned where that is positive. */
  readonly short: number
}

/** Rupiah; `advanceMinor` and `latenessMinor` are sums of fractions, each rounded once, half to even. */
export type PlanCost = {
  readonly goodsMinor: number
  readonly collectionMinor: number
  readonly inspectionMinor: number
  readonly advanceMinor: number
  readonly latenessMinor: number
  readonly totalMinor: number
}

/** `optimal`: the search ended by its own rule, within the gap shown. `time_limit`: the best so far. `greedy`: by hand's rule. */
export type PlanStatus = 'optimal' | 'time_limit' | 'greedy'

export type Plan = {
  /** The undominated plans that are none of the three are `between`. */
  readonly preset: ShownPreset
  readonly weights: Weights
  readonly status: PlanStatus
  /** How far the plan's goal can at most be from the best one, in millionths, rounded up; a million when nothing is proved. */
  readonly gapPpm: number
  readonly rows: readonly PlanRow[]
  readonly lines: readonly PlannedLine[]
  readonly cost: PlanCost
  readonly makers: number
  /** Hands in the producers taking part. */
  readonly households: number
  /** Gini of income a hand over all who promised, in millionths; those left out count with nothing. */
  readonly giniPpm: number
  /** Days between the last ready day and the latest one, where they are fewest; null when nobody takes part. */
  readonly slackDays: number | null
  /** Limits that hold for this plan besides the problem's own. */
  readonly limits: {
    readonly shareCapBp: number | null
    readonly villageCapBp: number | null
    readonly incomePerHandMinor: number | null
  }
  /** What must be said beside the plan. */
  readonly notes: readonly Reason[]
  /** What may become of it, simulated, where makers' deliveries are known. */
  readonly chance?: Chance
}

export function promiseOf(offer: PlanOffer): string {
  return offer.promiseKey ?? offer.key
}

export function bufferOf(line: PlanLine): number {
  return (line.bufferPieces ?? 0) + Math.ceil((line.demand * (line.bufferBp ?? 0)) / 10_000)
}

export function neededOf(line: PlanLine): number {
  return line.demand + bufferOf(line)
}

export function lotStepOf(offer: PlanOffer, line: PlanLine): number {
  return offer.lotStep ?? line.lotStep ?? 1
}

export function isShort(plan: Plan): boolean {
  return plan.lines.some((line) => line.short > 0)
}
