import type { Maker } from '#app/domain/chance/record'
import type { PlanProblem } from '#app/domain/matching/matching'

/** Every maker of the problem, half of them with so many deliveries, each so many days late. */
export function makersOf({ offers }: PlanProblem, { daysLate = 0, records = 8 } = {}): Maker[] {
  const villages = new Map(offers.map((offer) => [offer.producerKey, offer.village]))
  return [...villages].map(([key, village], at) => ({
    key,
    craft: 'purun',
    regency: 'hsu',
    village,
    records: Array.from({ length: at % 2 ? records : 0 }, (_, age) => ({
      promised: 100,
      delivered: 100,
      accepted: 96,
      daysLate,
      ageDays: 30 * age,
    })),
  }))
}
