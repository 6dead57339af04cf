import type { Day, Month } from '#app/domain/shared/calendar'
import type { Rational } from '#app/domain/shared/rational'
import type { RefusalParams } from '#app/domain/shared/refusal'
import type { PlanPreset, ReasonCode } from '#app/domain/supply/plan-words'

/** What is to be covered: pieces of one standard, ready at the makers' by a day (inspection and travel already taken off). */
export type PlanLine = {
  readonly key: string
  readonly standardName?: string
  readonly demand: number
  /** Spare pieces above the demand, in basis points of it (rounded up) or in pieces. */
  readonly bufferBp?: number
  readonly bufferPieces?: number
  readonly latestReadyOn: Day
  /** The lot in which offers of this line are taken unless the offer names its own: 20 for whole kodi. */
  readonly lotStep?: number
  /** Offers above it are left out; rupiah a piece. */
  readonly ceilingMinor?: number
  /** How far the plan may go above what is needed; by default only as far as whole lots force it. */
  readonly mostOver?: number
}

/** One commitment to one line, as the plan sees it. */
export type PlanOffer = {
  readonly key: string
  /** The promise it is part of, where one promise may serve several lines: `most` and `least` hold for all its parts together. */
  readonly promiseKey?: string
  readonly lineKey: string
  readonly producerKey: string
  readonly village: string
  readonly most: number
  readonly least: number
  readonly lotStep?: number
  /** Rupiah a piece. */
  readonly priceMinor: number
  readonly readyOn: Day
  /** Pieces of this standard a year if the maker made nothing else. */
  readonly capacityPerYear: number
  /** Hands among whom the income is shared. */
  readonly memberCount: number
  readonly newcomer: boolean
  readonly cluster?: string
}

/** Shares of months, 0 to 1, not yet promised outside this problem. A month that is not listed has nothing free. */
export type PlanProducer = {
  readonly key: string
  readonly monthsFree: readonly { readonly month: Month; readonly free: Rational }[]
}

/** Rupiah for each producer who takes part. */
export type HouseCosts = { readonly collectionPerProducer: number; readonly inspectionPerProducer: number }

export type Lock = 'in' | 'out'

export type PlanProblem = {
  /** The first day on which work can begin. */
  readonly startOn: Day
  readonly lines: readonly PlanLine[]
  readonly offers: readonly PlanOffer[]
  readonly producers: readonly PlanProducer[]
  readonly houseCosts: HouseCosts
  readonly locks: Readonly<Record<string, Lock>>
  /** The largest share of a line that one producer may have, in basis points; never exceeded. */
  readonly shareCapBp?: number
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
}

export const presetWeights: Readonly<Record<PlanPreset, Weights>> = {
  lowestCost: { targetShareBp: null, slackTargetDays: 0, slackDayBp: 0, spreadBudgetBp: null, newcomerFloorBp: 0 },
  safest: { targetShareBp: 2500, slackTargetDays: 14, slackDayBp: 500, spreadBudgetBp: null, newcomerFloorBp: 0 },
  widestBenefit: { targetShareBp: null, slackTargetDays: 0, slackDayBp: 0, spreadBudgetBp: 500, newcomerFloorBp: 1000 },
}

export type Reason = { readonly code: ReasonCode; readonly params: RefusalParams }

export type PlanRow = { readonly offerKey: string; readonly quantity: number; readonly reason: Reason }

export type PlannedLine = {
  readonly key: string
  readonly demand: number
  /** Demand and buffer. */
  readonly needed: number
  readonly planned: number
  /** needed − planned where that is positive. */
  readonly short: number
}

export type PlanCost = { goodsMinor: number; collectionMinor: number; inspectionMinor: number; totalMinor: number }

/** `optimal`: the search ended by its own rule, within the gap shown. `time_limit`: the best so far. `greedy`: by hand's rule. */
export type PlanStatus = 'optimal' | 'time_limit' | 'greedy'

export type Plan = {
  readonly preset: PlanPreset
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
  readonly limits: { readonly shareCapBp: number | null; readonly incomePerHandMinor: number | null }
  /** What must be said beside the plan. */
  readonly notes: readonly Reason[]
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
