import fc from 'fast-check'
import { day, type Month, plusDays } from '#app/domain/shared/calendar'
import { rational } from '#app/domain/shared/rational'
import type { Lock, PlanLine, PlanOffer, PlanProblem } from '#app/domain/matching/matching'
import { grades } from '#app/domain/supply/grades'

const latest = day('2026-11-20')
const startOn = day('2026-08-17')
const months = ['2026-08', '2026-09', '2026-10', '2026-11'] as Month[]
const lotSteps = [1, 2, 5] as const
const villages = ['Haur Gading', 'Banyu Hirang'] as const

const offerShape = fc.record({
  line: fc.nat(1),
  producer: fc.nat(3),
  most: fc.integer({ min: 1, max: 12 }),
  least: fc.integer({ min: 0, max: 6 }),
  lotStep: fc.constantFrom(...lotSteps),
  price: fc.integer({ min: 10, max: 60 }),
  tier: fc.option(fc.record({ from: fc.integer({ min: 2, max: 8 }), price: fc.integer({ min: 8, max: 60 }) }), { freq: 2 }),
  grade: fc.constantFrom(...grades),
  ready: fc.integer({ min: -45, max: 5 }),
  perYear: fc.integer({ min: 6, max: 120 }),
  lock: fc.constantFrom<Lock | null>(null, null, null, null, 'in', 'out'),
})

const producerShape = fc.record({
  hands: fc.integer({ min: 1, max: 9 }),
  newcomer: fc.boolean(),
  village: fc.constantFrom(...villages),
  cluster: fc.constantFrom(null, 'Anpulung', 'Haur Gading'),
  free: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 4, maxLength: 4 }),
  off: fc.option(fc.record({ from: fc.integer({ min: 0, max: 80 }), days: fc.integer({ min: 0, max: 40 }) })),
})

const lineShape = fc.record({
  demand: fc.integer({ min: 1, max: 25 }),
  bufferBp: fc.constantFrom(0, 300, 1000),
  ceiling: fc.constantFrom(null, null, 45_000),
  leastGrade: fc.constantFrom(...grades, 'C' as const, 'C' as const),
})

const costShape = fc.record({
  collection: fc.integer({ min: 0, max: 150_000 }),
  far: fc.integer({ min: 0, max: 400_000 }),
  lot: fc.constantFrom(0, 12_000),
  advance: fc.constantFrom(0, 3000),
})

const capShape = fc.record({
  shareCapBp: fc.constantFrom(null, null, 5000),
  villageCapBp: fc.constantFrom(null, null, 6000),
  leastIncomeMinor: fc.constantFrom(null, null, 60_000, 150_000),
  quotaBp: fc.constantFrom(null, null, 4000),
})

/** Two lines, four makers in two villages, up to six offers: small enough to try everything, tangled enough to go wrong. */
export const smallProblem: fc.Arbitrary<PlanProblem> = fc
  .record({
    lines: fc.tuple(lineShape, lineShape),
    producers: fc.array(producerShape, { minLength: 4, maxLength: 4 }),
    offers: fc.array(offerShape, { minLength: 1, maxLength: 6 }),
    costs: costShape,
    caps: capShape,
  })
  .map(({ lines, producers, offers, costs, caps }): PlanProblem => ({
    startOn,
    lines: lines.map(({ demand, bufferBp, ceiling, leastGrade }, at): PlanLine => ({
      key: `line${at}`,
      demand,
      bufferBp,
      leastGrade,
      latestReadyOn: plusDays(latest, -7 * at),
      ...(ceiling !== null && { ceilingMinor: ceiling }),
    })),
    offers: offers.map((offer, at): PlanOffer => {
      const { hands = 1, newcomer = false, village = villages[0], cluster = null } = producers[offer.producer] ?? {}
      const worth = (price: number) => price * 1000 * (offer.line ? 4 : 1)
      return {
        key: `offer${at}`,
        lineKey: `line${offer.line}`,
        producerKey: `producer${offer.producer}`,
        village,
        most: offer.most,
        least: Math.min(offer.least, offer.most),
        lotStep: offer.lotStep,
        priceMinor: worth(offer.price),
        ...(offer.tier && { priceTiers: [{ from: offer.tier.from, priceMinor: worth(offer.tier.price) }] }),
        grade: offer.grade,
        readyOn: plusDays(latest, offer.ready),
        capacityPerYear: offer.perYear,
        memberCount: hands,
        newcomer,
        ...(cluster !== null && { cluster }),
      }
    }),
    producers: producers.map(({ free, off }, at) => ({
      key: `producer${at}`,
      monthsFree: months.map((month, place) => ({ month, free: rational(free[place] ?? 0, 10) })),
      ...(off && { offDays: [{ from: plusDays(startOn, off.from), to: plusDays(startOn, off.from + off.days) }] }),
    })),
    houseCosts: {
      collectionPerTrip: costs.collection,
      tripByVillage: { [villages[1]]: costs.far },
      inspectionPerProducer: 20_000,
      inspectionPerLot: costs.lot,
      advanceShareBp: costs.advance,
      advanceYearlyBp: 1200,
    },
    locks: Object.fromEntries(offers.flatMap(({ lock }, at) => (lock ? [[`offer${at}`, lock] as const] : []))),
    ...(caps.shareCapBp !== null && { shareCapBp: caps.shareCapBp }),
    ...(caps.villageCapBp !== null && { villageCapBp: caps.villageCapBp }),
    ...(caps.leastIncomeMinor !== null && { leastIncomeMinor: caps.leastIncomeMinor }),
    ...(caps.quotaBp !== null && {
      quotas: [
        { cluster: 'Haur Gading', shareBp: caps.quotaBp },
        { cluster: 'Anpulung', shareBp: 2000 },
      ],
    }),
  }))

const small = (offer: PlanOffer, most = 8): PlanOffer => ({
  ...offer,
  most: Math.min(offer.most, most),
  least: Math.min(offer.least, offer.most, most),
})

/** Up to three promises, each of which may serve either line; locks on whole promises. */
export const sharedProblem: fc.Arbitrary<PlanProblem> = smallProblem.map((problem) => ({
  ...problem,
  offers: problem.offers.slice(0, 3).flatMap((offer) =>
    problem.lines.map((line) => ({
      ...small(offer),
      key: `${offer.key} to ${line.key}`,
      promiseKey: offer.key,
      lineKey: line.key,
    })),
  ),
}))

/** Two promises that come on two days, the first of them for either line. */
export const trancheProblem: fc.Arbitrary<PlanProblem> = fc
  .tuple(
    smallProblem,
    fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 3, max: 30 })), { minLength: 2, maxLength: 2 }),
  )
  .map(([problem, splits]) => ({
    ...problem,
    offers: problem.offers.slice(0, 2).flatMap((offer, at) => {
      const [early = 1, days = 7] = splits[at] ?? []
      const lineKeys = at === 0 ? problem.lines.map(({ key }) => key) : [offer.lineKey]
      const whole = small(offer, 6)
      return lineKeys.flatMap((lineKey) =>
        [
          { day: 'first', readyOn: plusDays(offer.readyOn, -days), partMost: Math.min(early, whole.most) },
          { day: 'second', readyOn: offer.readyOn, partMost: Math.max(1, whole.most - early) },
        ].map(({ day: name, ...part }) => ({
          ...whole,
          ...part,
          key: `${offer.key} ${name} ${lineKey}`,
          promiseKey: offer.key,
          lineKey,
        })),
      )
    }),
  }))
