/**
 * What one maker promised once and what came of it; whole pieces. Only promises that are over: all has come, or nothing more will.
 * More delivered than promised counts as all of it, never as more: an order cannot use the rest. All that was delivered was inspected.
 */
export type DeliveryRecord = {
  readonly promised: number
  readonly delivered: number
  readonly accepted: number
  /** Whole days from the promised day to the day on which the last piece came; negative: early. Not read when nothing came. */
  readonly daysLate: number
  /** Whole days since the promised day; 0 or more. */
  readonly ageDays: number
}

/** A maker with all that is on record; one without records is a newcomer, and is judged by craft and regency. */
export type Maker = {
  readonly key: string
  readonly craft: string
  readonly regency: string
  readonly village: string
  readonly records: readonly DeliveryRecord[]
}

/** A delivery of this age counts half as much as one of today: a year and a half, as hands and habits change. */
export const halfLifeDays = 540

export type WeighedRecord = DeliveryRecord & { readonly weight: number }

/** How much each record still counts, 0 to 1: exponential forgetting, West and Harrison, Bayesian Forecasting, 2nd ed., 6.3. */
export function weighed(records: readonly DeliveryRecord[], halfLife: number = halfLifeDays): WeighedRecord[] {
  return records.map((record) => ({ ...record, weight: 2 ** (-Math.max(0, record.ageDays) / halfLife) }))
}
