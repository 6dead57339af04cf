import { type Day, day, type Month } from '#app/domain/shared/calendar'
import { rational } from '#app/domain/shared/rational'
import type { PlanLine, PlanOffer, PlanProblem, PlanProducer } from '#app/domain/matching/matching'

export const ready = day('2026-11-30')

type OfferOf = Partial<PlanOffer> & { key: string }

/** Totes and mats by the end of November, three free months; what a test is about it says itself. */
export function order(values: {
  lines?: (Partial<PlanLine> & { key: string })[]
  offers: OfferOf[]
  free?: Record<string, number>
  problem?: Partial<PlanProblem>
}): PlanProblem {
  const offers = values.offers.map((offer): PlanOffer => ({
    lineKey: 'tote',
    producerKey: `maker of ${offer.key}`,
    village: `desa of ${offer.key}`,
    most: 100,
    least: 1,
    priceMinor: 20_000,
    readyOn: ready,
    capacityPerYear: 12_000,
    memberCount: 5,
    newcomer: false,
    ...offer,
  }))
  const months = ['2026-09', '2026-10', '2026-11', '2026-12'] as Month[]
  const producers = [...new Set(offers.map((offer) => offer.producerKey))].map((key): PlanProducer => ({
    key,
    monthsFree: months.map((month) => ({ month, free: rational(values.free?.[key] ?? 10, 10) })),
  }))
  const lines = (values.lines ?? [{ key: 'tote' }]).map((line): PlanLine => ({ demand: 100, latestReadyOn: ready, ...line }))
  const houseCosts = { collectionPerTrip: 75_000, inspectionPerProducer: 40_000 }
  return { startOn: '2026-09-01' as Day, lines, offers, producers, houseCosts, locks: {}, ...values.problem }
}
