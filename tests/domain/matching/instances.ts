import { day, type Month, plusDays } from '#app/domain/shared/calendar'
import { rational } from '#app/domain/shared/rational'
import type { PlanLine, PlanOffer, PlanProblem, PlanProducer } from '#app/domain/matching/matching'
import { grades } from '#app/domain/supply/grades'

/** A small generator with a seed (mulberry32): the same instances on every machine. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const goods = [
  { name: 'Tas purun', priceMinor: 20_000, perYear: 600, lotStep: 20 },
  { name: 'Tikar purun', priceMinor: 75_000, perYear: 128, lotStep: 1 },
  { name: 'Bakul ilung', priceMinor: 60_000, perYear: 150, lotStep: 1 },
  { name: 'Anjat', priceMinor: 47_000, perYear: 60, lotStep: 1 },
  { name: 'Seraung', priceMinor: 12_500, perYear: 144, lotStep: 12 },
] as const

export type Supply = 'loose' | 'tight' | 'infeasible'
/** Pieces promised in time for one that is asked. */
const coverage: Record<Supply, number> = { loose: 3, tight: 2, infeasible: 1.1 }

export type InstanceOf = {
  readonly commitments: number
  readonly lines?: number
  readonly supply: Supply
  readonly seed: number
  /** The largest demand of a line where supply is loose: the house's usual order. */
  readonly mostAsked?: number
}

/**
 * So many commitments over some lines, from villages some of which are far: two makers in five promise to more than one line
 * and share their capacity; one promise in five has prices by quantity, one in seven comes on two days; some weeks nobody works.
 */
export function instance({ commitments, lines: lineCount = 3, supply, seed, mostAsked = 5000 }: InstanceOf): PlanProblem {
  const random = seeded(seed)
  const between = (from: number, to: number) => from + Math.floor(random() * (to - from + 1))
  const startOn = day('2026-08-03')
  const latestReadyOn = day('2026-12-15')
  const months = ['2026-08', '2026-09', '2026-10', '2026-11', '2026-12'] as Month[]
  const villageCount = Math.max(4, Math.round(1.5 * Math.sqrt(commitments)))
  const villages = Array.from({ length: villageCount }, (_, at) => ({
    name: `desa ${String(at).padStart(3, '0')}`,
    trip: 10_000 * between(12, 45),
    grade: random() < 0.1 ? 'C' : random() < 0.25 ? 'A' : 'B',
  }))
  const wantedLines = Array.from({ length: lineCount }, (_, at) => ({
    ...(goods[at % goods.length] ?? goods[0]),
    key: `line${at}`,
  }))
  const offers: PlanOffer[] = []
  const producers: PlanProducer[] = []
  for (let promised = 0; promised < commitments;) {
    const key = `prd_${String(producers.length).padStart(5, '0')}`
    const hands = random() < 0.3 ? 1 : between(3, 28)
    const busy = between(0, 6)
    const village = villages[between(0, villageCount - 1)]
    if (!village) continue
    const off = plusDays(startOn, between(20, 100))
    producers.push({
      key,
      monthsFree: months.map((month) => ({ month, free: rational(10 - busy, 10) })),
      ...(random() < 0.3 && { offDays: [{ from: off, to: plusDays(off, between(2, 12)) }] }),
    })
    const first = between(0, lineCount - 1)
    const wanted = Math.min(lineCount, random() < 0.4 ? between(2, 3) : 1)
    for (let n = 0; n < wanted && promised < commitments; n++) {
      const line = wantedLines[(first + n) % lineCount]
      if (!line) continue
      const { lotStep } = line
      const whole = (pieces: number) => Math.max(lotStep, Math.floor(pieces / lotStep) * lotStep)
      const perYear = line.perYear * hands
      const most = whole(((perYear * 4 * (10 - busy)) / 120) * (0.4 + 0.6 * random()))
      const priceMinor = Math.round((line.priceMinor * (0.8 + 0.5 * random())) / 100) * 100
      const promiseKey = `com_${String(promised).padStart(5, '0')}`
      const tierFrom = whole(most * 0.6)
      const offer: Omit<PlanOffer, 'key' | 'readyOn'> = {
        lineKey: line.key,
        producerKey: key,
        village: village.name,
        most,
        least: random() < 0.5 ? lotStep : whole(most * 0.4),
        lotStep,
        priceMinor,
        ...(random() < 0.2 && tierFrom > 1 && { priceTiers: [{ from: tierFrom, priceMinor: Math.round(priceMinor * 0.93) }] }),
        grade: grades.find((grade) => grade === village.grade) ?? 'B',
        capacityPerYear: perYear,
        memberCount: hands,
        newcomer: random() < 0.2,
        ...(random() < 0.15 && { cluster: 'Anpulung' }),
      }
      const readyOn = plusDays(latestReadyOn, between(-40, 6))
      const early = whole(most * 0.5)
      if (random() < 0.14 && early < most)
        offers.push(
          { ...offer, key: `${promiseKey} a`, promiseKey, readyOn: plusDays(readyOn, -21), partMost: early },
          { ...offer, key: `${promiseKey} b`, promiseKey, readyOn, partMost: most - early },
        )
      else offers.push({ ...offer, key: promiseKey, readyOn })
      promised += 1
    }
  }
  const lines = wantedLines.map(({ key, name, lotStep }, at): PlanLine => {
    const promised = offers.reduce(
      (all, { lineKey, readyOn, partMost, most }) => all + (lineKey === key && readyOn <= latestReadyOn ? (partMost ?? most) : 0),
      0,
    )
    const wanted = supply === 'loose' ? Math.min(mostAsked, promised / coverage.loose) : promised / coverage[supply]
    const demand = Math.max(lotStep, Math.floor(wanted / lotStep) * lotStep)
    return { key, standardName: `${name} ${at}`, demand, bufferBp: 300, latestReadyOn, lotStep, leastGrade: 'B' }
  })
  const houseCosts = {
    collectionPerTrip: 200_000,
    tripByVillage: Object.fromEntries(villages.map(({ name, trip }) => [name, trip])),
    inspectionPerProducer: 40_000,
    inspectionPerLot: 15_000,
    advanceShareBp: 3000,
    advanceYearlyBp: 1200,
  }
  return { startOn, lines, offers, producers, houseCosts, locks: {} }
}
