import { day, type Month, plusDays } from '#app/domain/shared/calendar'
import { rational } from '#app/domain/shared/rational'
import type { PlanLine, PlanOffer, PlanProblem, PlanProducer } from '#app/domain/matching/matching'

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

const standards = [
  { key: 'tote', standardName: 'Tas purun', priceMinor: 20_000, perYear: 600, lotStep: 20 },
  { key: 'mat', standardName: 'Tikar purun', priceMinor: 75_000, perYear: 128, lotStep: 1 },
  { key: 'basket', standardName: 'Bakul ilung', priceMinor: 60_000, perYear: 150, lotStep: 1 },
]

export type Supply = 'loose' | 'tight' | 'short'
const coverage: Record<Supply, number> = { loose: 3, tight: 1.6, short: 0.8 }

/** So many commitments over three lines; two makers in five promise to more than one line and share their capacity. */
export function instance(commitments: number, supply: Supply, seed: number): PlanProblem {
  const random = seeded(seed)
  const between = (from: number, to: number) => from + Math.floor(random() * (to - from + 1))
  const startOn = day('2026-08-03')
  const latestReadyOn = day('2026-12-15')
  const offers: PlanOffer[] = []
  const producers: PlanProducer[] = []
  const months = ['2026-08', '2026-09', '2026-10', '2026-11', '2026-12'] as Month[]
  while (offers.length < commitments) {
    const key = `prd_${String(producers.length).padStart(5, '0')}`
    const hands = random() < 0.3 ? 1 : between(3, 28)
    const busy = between(0, 6)
    producers.push({ key, monthsFree: months.map((month) => ({ month, free: rational(10 - busy, 10) })) })
    const first = between(0, 2)
    const wanted = random() < 0.4 ? between(2, 3) : 1
    for (let n = 0; n < wanted && offers.length < commitments; n++) {
      const standard = standards[(first + n) % 3]
      if (!standard) continue
      const perYear = standard.perYear * hands
      const able = (perYear * 4 * (10 - busy)) / 120
      const most = Math.max(standard.lotStep, Math.floor((able * (0.4 + 0.6 * random())) / standard.lotStep) * standard.lotStep)
      offers.push({
        key: `com_${String(offers.length).padStart(5, '0')}`,
        lineKey: standard.key,
        producerKey: key,
        village: `desa ${between(1, 20)}`,
        most,
        least: random() < 0.5 ? standard.lotStep : Math.max(standard.lotStep, Math.floor(most * 0.4)),
        lotStep: standard.lotStep,
        priceMinor: Math.round((standard.priceMinor * (0.8 + 0.5 * random())) / 100) * 100,
        readyOn: plusDays(latestReadyOn, between(-40, 6)),
        capacityPerYear: perYear,
        memberCount: hands,
        newcomer: random() < 0.2,
      })
    }
  }
  const lines = standards.map(({ key, standardName, lotStep }): PlanLine => {
    const promised = offers.reduce(
      (all, offer) => all + (offer.lineKey === key && offer.readyOn <= latestReadyOn ? offer.most : 0),
      0,
    )
    const wanted = supply === 'loose' ? Math.min(5000, promised / coverage.loose) : promised / coverage[supply]
    const demand = Math.max(lotStep, Math.floor(wanted / lotStep) * lotStep)
    return { key, standardName, demand, bufferBp: 300, latestReadyOn, lotStep }
  })
  const houseCosts = { collectionPerProducer: 90_000, inspectionPerProducer: 60_000 }
  return { startOn, lines, offers, producers, houseCosts, locks: {} }
}
