import { daysBetween } from '#app/domain/shared/calendar'
import type { PlanOffer, PlanProblem } from './matching'

export const usualTripDays = 7

/** Goods are fetched village by village, in rounds: all that is ready in one village in one round is one trip. */
export type TripOf = { readonly village: string; readonly round: number; readonly costMinor: number }

export function tripOf({ startOn, houseCosts }: PlanProblem, { village, readyOn }: PlanOffer): TripOf {
  const { tripByVillage, collectionPerTrip, tripEveryDays } = houseCosts
  return {
    village,
    round: Math.floor(daysBetween(startOn, readyOn) / (tripEveryDays ?? usualTripDays)),
    costMinor: (tripByVillage && Object.hasOwn(tripByVillage, village) ? tripByVillage[village] : collectionPerTrip) ?? 0,
  }
}
