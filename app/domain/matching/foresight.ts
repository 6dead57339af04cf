import type { Chance, ChanceRow } from '#app/domain/chance/chance'
import { type Expected, expectedOf } from '#app/domain/chance/expected'
import { type Experience, learn } from '#app/domain/chance/learn'
import type { Maker } from '#app/domain/chance/record'
import { type Reliability, reliabilityOf } from '#app/domain/chance/reliability'
import { simulate } from '#app/domain/chance/simulate'
import { daysBetween } from '#app/domain/shared/calendar'
import type { Plan, PlanOffer, PlanProblem } from './matching'

/** What the house knows of how makers keep their word; nothing is learned of it on the request's own thread. */
export type Known = {
  /** All makers with deliveries on record, and those of the problem with or without; `key` as in `PlanProducer`. */
  readonly makers: readonly Maker[]
  /** The same seed gives the same luck; 1 unless said. */
  readonly seed?: number
}

/** Of weak links, so many are worth telling. */
const mostLinks = 12

/** What may become of plans over one problem, judged by what its makers delivered before. */
export class Foresight {
  private readonly experience: Experience
  private readonly reliabilities = new Map<string, Reliability>()
  private readonly expected: ReadonlyMap<string, Expected>
  private readonly offers: ReadonlyMap<string, PlanOffer>
  /** The problem with what is likely not to come of each offer. */
  readonly problem: PlanProblem

  constructor(
    problem: PlanProblem,
    private readonly known: Known,
  ) {
    this.experience = learn(known.makers)
    const makers = new Map(known.makers.map((maker) => [maker.key, maker]))
    for (const { producerKey, village } of problem.offers)
      if (!this.reliabilities.has(producerKey))
        this.reliabilities.set(producerKey, reliabilityOf(this.experience, makers.get(producerKey) ?? stranger(village)))
    const latest = new Map(problem.lines.map((line) => [line.key, line.latestReadyOn]))
    this.expected = new Map(problem.offers.map((offer) => [offer.key, this.expect(offer, latest.get(offer.lineKey))]))
    const offers = problem.offers.map((offer) => ({ ...offer, ...this.expectedOfPiece(offer) }))
    this.offers = new Map(offers.map((offer) => [offer.key, offer]))
    this.problem = { ...problem, offers }
  }

  /** The plan with its chance, and each share's own. */
  told(plan: Plan): Plan {
    const { weakLinks, ...chance } = this.chanceOf(plan)
    return {
      ...plan,
      rows: plan.rows.map((row) => {
        const expected = this.expected.get(row.offerKey)
        return row.quantity > 0 && expected ? { ...row, surePpm: inMillionths(expected.wholeInTime) } : row
      }),
      chance: { ...chance, weakLinks: weakLinks.slice(0, mostLinks) },
    }
  }

  private chanceOf({ rows }: Plan): Chance {
    const planned = rows.flatMap(({ offerKey, quantity }): ChanceRow[] => {
      const offer = this.offers.get(offerKey)
      if (!offer || quantity === 0) return []
      const { producerKey, lineKey, readyOn } = offer
      return [{ producerKey, lineKey, quantity, readyOn }]
    })
    const producers = [...this.reliabilities].map(([key, reliability]) => ({ key, reliability }))
    return simulate({ lines: this.problem.lines, rows: planned, producers }, this.experience, { seed: this.known.seed ?? 1 })
  }

  private expect({ producerKey, readyOn }: PlanOffer, latestReadyOn = readyOn): Expected {
    const reliability = this.reliabilities.get(producerKey)
    if (!reliability) throw new Error(`nothing is said of ${producerKey}`)
    return expectedOf(reliability, this.experience, daysBetween(readyOn, latestReadyOn))
  }

  private expectedOfPiece({ key }: PlanOffer): Pick<PlanOffer, 'missPpm' | 'lateMilliDays'> {
    const { acceptedShare = 0, inTime = 0, daysBeyond = 0 } = this.expected.get(key) ?? {}
    return { missPpm: inMillionths(1 - acceptedShare * inTime), lateMilliDays: Math.round(daysBeyond * 1000) }
  }
}

/** Of whom nothing is said but where she lives: judged by the house's makers as a whole. */
const stranger = (village: string) => ({ craft: '', regency: '', village, records: [] })

export const inMillionths = (probability: number) => Math.round(Math.min(1, Math.max(0, probability)) * 1_000_000)
