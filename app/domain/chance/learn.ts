import { learnLateness, type Lateness, type LatenessPrior } from './lateness'
import { likenessInLots, lotMultiples, lotShape } from './lots'
import { type Fortune, learnLuck, type Luck } from './luck'
import { came, fellShort, qualitiesOf } from './qualities'
import { learnRate, type Rate, usualRate } from './rates'
import { type Maker, weighed, type WeighedRecord } from './record'
import { type Shape, shapeOf, type Weighted } from './shape'
import type { TreePrior } from './tree'

/** All that the house has learned from its makers' deliveries; the ground on which each maker's reliability is judged. */
export type Experience = {
  readonly nothing: Rate
  readonly part: Rate
  readonly rejected: Rate
  readonly late: Lateness
  /** The share that came where a promise fell short, with a minus: at a high score little came. */
  readonly partShare: Shape
  /** The share rejected of a lot, as a multiple of its maker's rate; and how much alike the pieces of a lot are. */
  readonly lots: Shape
  readonly alikeInLots: number
  readonly luck: Luck
}

/**
 * What a house thinks before its first delivery; weak, so that some dozens of records outweigh it. Of a hundred promises six come to
 * nothing, give or take six, of the others fifteen fall short, give or take twelve; of a hundred pieces eight are rejected, give or
 * take six; a day late in the mean, give or take four, by hand work that varies by six days from promise to promise.
 */
const firstThoughts: { nothing: TreePrior; part: TreePrior; rejected: TreePrior; late: LatenessPrior } = {
  nothing: { mean: 0.06, unsure: 0.06, crafts: 0.025, regencies: 0.02 },
  part: { mean: 0.15, unsure: 0.12, crafts: 0.06, regencies: 0.05 },
  rejected: { mean: 0.08, unsure: 0.06, crafts: 0.025, regencies: 0.02 },
  late: { mean: 1, unsure: 4, crafts: 2, regencies: 2, makers: 3, within: 6 },
}
/** Shares of a promise that fell short, each as likely, and the promises that this thought is worth. */
const partThought = { shares: [0.2, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95], worth: 6 }

export function learn(all: readonly Maker[]): Experience {
  const histories = all.map((maker) => ({ ...maker, records: weighed(maker.records) }))
  const alikeInLots = likenessInLots(histories.map(({ records }) => records))
  const makers = histories.map((maker) => ({ ...maker, ...qualitiesOf(maker.records, alikeInLots) }))
  const rate = (quality: 'nothing' | 'part' | 'rejected') =>
    learnRate(
      makers.map(({ craft, regency, [quality]: tries }) => ({ craft, regency, ...tries })),
      firstThoughts[quality],
    )
  const [part, rejected] = [rate('part'), rate('rejected')]
  const { lateness, scores } = learnLateness(makers, firstThoughts.late)
  const multiples = makers.flatMap((maker) => lotMultiples(rejected, alikeInLots, maker))
  return {
    nothing: rate('nothing'),
    part,
    rejected,
    late: lateness,
    partShare: partShareOf(histories.flatMap(({ records }) => records)),
    lots: lotShape(multiples),
    alikeInLots,
    luck: learnLuck(makers.flatMap((maker, at) => fortunesOf(maker, usualRate(part, maker, maker.part), scores[at] ?? []))),
  }
}

function partShareOf(records: readonly WeighedRecord[]): Shape {
  const { shares, worth } = partThought
  const thought = shares.map((share): Weighted => ({ value: -share, weight: worth / shares.length }))
  const fallenShort = records.filter((record) => came(record) && fellShort(record))
  return shapeOf([
    ...thought,
    ...fallenShort.map(({ delivered, promised, weight }): Weighted => ({ value: -delivered / promised, weight })),
  ])
}

type History = Omit<Maker, 'records'> & { readonly records: readonly WeighedRecord[] }

function fortunesOf({ key, regency, village, records }: History, expectedPart: number, lateScores: readonly number[]): Fortune[] {
  return records.filter(came).map((record, place) => {
    const { ageDays, weight } = record
    return {
      maker: key,
      regency,
      village,
      ageDays,
      weight,
      lateScore: lateScores[place] ?? 0,
      part: fellShort(record),
      expectedPart,
    }
  })
}
