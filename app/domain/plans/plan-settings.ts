import { z } from 'zod'
import type { ClusterQuota, Lock } from '#app/domain/matching/matching'
import type { Day } from '#app/domain/shared/calendar'
import { parseDay } from '#app/domain/shared/calendar'
import type { CommitmentId } from '#app/domain/shared/ids'

/** What staff may turn when they plan; kept with each run, so that the same plan can be found again. Money is whole rupiah. */
export type PlanSettings = {
  readonly locks: Readonly<Record<CommitmentId, Lock>>
  /** Largest share of a line for one maker, in hundredths of a percent; null leaves it to the preset. */
  readonly shareCapBp: number | null
  /** The same for all makers of a village together; null: no cap. */
  readonly villageCapBp: number | null
  /** Nobody takes part for less; null: any income is worth the trip. */
  readonly leastIncomeMinor: number | null
  /** The part of each line kept for newcomers; null leaves it to the preset. */
  readonly newcomerFloorBp: number | null
  readonly quotas: readonly ClusterQuota[]
  /** For each trip to a village, for inspecting at each maker who takes part, and for each line she has a share of. */
  readonly collectionPerTrip: number
  readonly inspectionPerMaker: number
  readonly inspectionPerLot: number
  /** So much of the price is paid before the goods are there, and costs so much a year. */
  readonly advanceShareBp: number
  readonly advanceYearlyBp: number
  /** What a piece that is late costs each day. */
  readonly latenessPerPieceDay: number
  /** Goods must be ready by this day; null keeps each call's own, or what the buyer's day leaves. */
  readonly readyBy: Day | null
  /** Days between the makers and the buyer's day. */
  readonly inspectionDays: number
  readonly travelDays: number
  /** What staff changed of the presets' weights; null keeps the preset's own. */
  readonly safest: { readonly targetShareBp: number | null; readonly slackTargetDays: number | null }
  readonly widestBenefit: { readonly spreadBudgetBp: number | null }
}

const nothingChanged = { safest: { targetShareBp: null, slackTargetDays: null }, widestBenefit: { spreadBudgetBp: null } }

/** Clusters that a plan may keep a part for at once. */
export const mostQuotas = 12

/**
 * What a trip to a village and an inspector's hours cost the house, until finance writes down better figures. Makers are paid
 * three tenths ahead, with money that costs twelve percent a year; no penalty is agreed unless said.
 */
export const usualSettings: PlanSettings = {
  locks: {},
  shareCapBp: null,
  villageCapBp: null,
  leastIncomeMinor: null,
  newcomerFloorBp: null,
  quotas: [],
  collectionPerTrip: 75_000,
  inspectionPerMaker: 40_000,
  inspectionPerLot: 0,
  advanceShareBp: 3_000,
  advanceYearlyBp: 1_200,
  latenessPerPieceDay: 0,
  readyBy: null,
  inspectionDays: 5,
  travelDays: 7,
  ...nothingChanged,
}

const whole = z.number().int()
const share = whole.nullable()
const locks = z.record(
  z.custom<CommitmentId>((key) => typeof key === 'string'),
  z.enum(['in', 'out']),
)
const day = z
  .string()
  .transform((text) => parseDay(text) ?? null)
  .nullable()

/** The first runs knew no more than these; what they did not know did not count. */
const first = z
  .object({ locks, shareCapBp: share, collectionPerTrip: whole, inspectionPerMaker: whole, readyBy: day })
  .transform((known): PlanSettings => ({
    ...usualSettings,
    ...known,
    advanceShareBp: 0,
    advanceYearlyBp: 0,
    inspectionDays: 0,
    travelDays: 0,
  }))

const second = z.object({
  locks,
  shareCapBp: share,
  villageCapBp: share,
  leastIncomeMinor: share,
  newcomerFloorBp: share,
  quotas: z.array(z.object({ cluster: z.string(), shareBp: whole })),
  collectionPerTrip: whole,
  inspectionPerMaker: whole,
  inspectionPerLot: whole,
  advanceShareBp: whole,
  advanceYearlyBp: whole,
  latenessPerPieceDay: whole,
  readyBy: day,
  inspectionDays: whole,
  travelDays: whole,
  safest: z.object({ targetShareBp: share, slackTargetDays: share }),
  widestBenefit: z.object({ spreadBudgetBp: share }),
})

const versions = { 1: first, 2: second } as const

export function writeSettings(settings: PlanSettings): string {
  return JSON.stringify({ version: 2, ...settings })
}

/** Settings as they were kept with a run, of whichever version. */
export function readSettings(text: string): PlanSettings {
  const kept: unknown = JSON.parse(text)
  const { version } = z.object({ version: z.literal([1, 2]).default(1) }).parse(kept)
  return versions[version].parse(kept)
}
