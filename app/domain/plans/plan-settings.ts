import { z } from 'zod'
import type { Lock } from '#app/domain/matching/matching'
import type { Day } from '#app/domain/shared/calendar'
import { parseDay } from '#app/domain/shared/calendar'
import type { CommitmentId } from '#app/domain/shared/ids'

/** What staff may turn when they plan; kept with each run, so that the same plan can be found again. */
export type PlanSettings = {
  readonly locks: Readonly<Record<CommitmentId, Lock>>
  /** Largest share of a line for one maker, in hundredths of a percent; null leaves it to the preset. */
  readonly shareCapBp: number | null
  /** Rupiah for each trip to a village, and for inspecting at each maker who takes part. */
  readonly collectionPerTrip: number
  readonly inspectionPerMaker: number
  /** Goods must be ready by this day; null keeps each call's own. */
  readonly readyBy: Day | null
}

/** What a trip to a village and an inspector's hours cost the house, until finance writes down better figures. */
export const usualSettings: PlanSettings = {
  locks: {},
  shareCapBp: null,
  collectionPerTrip: 75_000,
  inspectionPerMaker: 40_000,
  readyBy: null,
}

const stored = z.object({
  locks: z.record(
    z.custom<CommitmentId>((key) => typeof key === 'string'),
    z.enum(['in', 'out']),
  ),
  shareCapBp: z.number().int().nullable(),
  collectionPerTrip: z.number().int(),
  inspectionPerMaker: z.number().int(),
  readyBy: z
    .string()
    .transform((text) => parseDay(text) ?? null)
    .nullable(),
})

export function readSettings(text: string): PlanSettings {
  return stored.parse(JSON.parse(text))
}
