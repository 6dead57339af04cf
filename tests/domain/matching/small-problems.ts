import fc from 'fast-check'
import { day, type Month, plusDays } from '#app/domain/shared/calendar'
import { rational } from '#app/domain/shared/rational'
import type { Lock, PlanLine, PlanOffer, PlanProblem } from '#app/domain/matching/matching'

const latest = day('2026-11-20')
const lotSteps = [1, 2, 5] as const

const offerShape = fc.record({
  line: fc.nat(1),
  producer: fc.nat(3),
  most: fc.integer({ min: 1, max: 12 }),
  least: fc.integer({ min: 0, max: 6 }),
  lotStep: fc.constantFrom(...lotSteps),
  price: fc.integer({ min: 10, max: 60 }),
  ready: fc.integer({ min: -45, max: 5 }),
  perYear: fc.integer({ min: 6, max: 120 }),
  lock: fc.constantFrom<Lock | null>(null, null, null, null, 'in', 'out'),
})

const producerShape = fc.record({
  hands: fc.integer({ min: 1, max: 9 }),
  newcomer: fc.boolean(),
  free: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 4, maxLength: 4 }),
})

const lineShape = fc.record({
  demand: fc.integer({ min: 1, max: 25 }),
  bufferBp: fc.constantFrom(0, 300, 1000),
  ceiling: fc.constantFrom(null, null, 45_000),
})

/** Two lines, four makers, up to six offers: small enough to try everything, tangled enough to go wrong. */
export const smallProblem: fc.Arbitrary<PlanProblem> = fc
  .record({
    lines: fc.tuple(lineShape, lineShape),
    producers: fc.array(producerShape, { minLength: 4, maxLength: 4 }),
    offers: fc.array(offerShape, { minLength: 1, maxLength: 6 }),
    collection: fc.integer({ min: 0, max: 150_000 }),
    shareCapBp: fc.constantFrom(null, null, 5000),
  })
  .map(({ lines, producers, offers, collection, shareCapBp }): PlanProblem => {
    const months = ['2026-08', '2026-09', '2026-10', '2026-11'] as Month[]
    return {
      startOn: day('2026-08-17'),
      lines: lines.map(({ demand, bufferBp, ceiling }, at): PlanLine => ({
        key: `line${at}`,
        demand,
        bufferBp,
        latestReadyOn: plusDays(latest, -7 * at),
        ...(ceiling !== null && { ceilingMinor: ceiling }),
      })),
      offers: offers.map((offer, at): PlanOffer => {
        const { hands, newcomer } = producers[offer.producer] ?? { hands: 1, newcomer: false }
        return {
          key: `offer${at}`,
          lineKey: `line${offer.line}`,
          producerKey: `producer${offer.producer}`,
          village: 'Haur Gading',
          most: offer.most,
          least: Math.min(offer.least, offer.most),
          lotStep: offer.lotStep,
          priceMinor: offer.price * 1000 * (offer.line ? 4 : 1),
          readyOn: plusDays(latest, offer.ready),
          capacityPerYear: offer.perYear,
          memberCount: hands,
          newcomer,
        }
      }),
      producers: producers.map(({ free }, at) => ({
        key: `producer${at}`,
        monthsFree: months.map((month, place) => ({ month, free: rational(free[place] ?? 0, 10) })),
      })),
      houseCosts: { collectionPerProducer: collection, inspectionPerProducer: 20_000 },
      locks: Object.fromEntries(offers.flatMap(({ lock }, at) => (lock ? [[`offer${at}`, lock] as const] : []))),
      ...(shareCapBp !== null && { shareCapBp }),
    }
  })

/** Up to three promises, each of which may serve either line. */
export const sharedProblem: fc.Arbitrary<PlanProblem> = smallProblem.map((problem) => {
  const own = problem.offers.slice(0, 3)
  const shared = own.flatMap((offer) =>
    problem.lines.map((line): PlanOffer => ({
      ...offer,
      key: `${offer.key} to ${line.key}`,
      promiseKey: offer.key,
      lineKey: line.key,
      most: Math.min(offer.most, 8),
      least: Math.min(offer.least, offer.most, 8),
    })),
  )
  return { ...problem, offers: shared, locks: {} }
})
