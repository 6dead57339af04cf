import type { Chance, ChanceRow } from '#app/domain/chance/chance'
import { expectedOf } from '#app/domain/chance/expected'
import { type Experience, learn } from '#app/domain/chance/learn'
import type { Maker } from '#app/domain/chance/record'
import { type Reliability, reliabilityOf } from '#app/domain/chance/reliability'
import { simulate } from '#app/domain/chance/simulate'
import { daysBetween } from '#app/domain/shared/calendar'
import { at } from './fit'
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
  private readonly offers: ReadonlyMap<string, PlanOffer>

  constructor(
    private readonly problem: PlanProblem,
    private readonly known: Known,
  ) {
    this.experience = learn(known.makers)
    this.offers = new Map(problem.offers.map((offer) => [offer.key, offer]))
    const makers = new Map(known.makers.map((maker) => [maker.key, maker]))
    for (const { producerKey, village } of problem.offers)
      if (!this.reliabilities.has(producerKey))
        this.reliabilities.set(producerKey, reliabilityOf(this.experience, makers.get(producerKey) ?? stranger(village)))
  }

  /** The plan with its chance, and each share's own. */
  told(plan: Plan): Plan {
    const { weakLinks, ...chance } = this.chanceOf(plan)
    return {
      ...plan,
      rows: plan.rows.map((row) => {
        const offer = this.offers.get(row.offerKey)
        return row.quantity > 0 && offer ? { ...row, surePpm: inMillionths(this.wholeInTime(offer)) } : row
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

  private wholeInTime(offer: PlanOffer): number {
    const line = at(
      this.problem.lines.filter(({ key }) => key === offer.lineKey),
      0,
    )
    const reliability = this.reliabilities.get(offer.producerKey)
    if (!reliability) return 0
    return expectedOf(reliability, this.experience, daysBetween(offer.readyOn, line.latestReadyOn)).wholeInTime
  }
}

/** Of whom nothing is said but where she lives: judged by the house's makers as a whole. */
const stranger = (village: string) => ({ craft: '', regency: '', village, records: [] })

export const inMillionths = (probability: number) => Math.round(Math.min(1, Math.max(0, probability)) * 1_000_000)
