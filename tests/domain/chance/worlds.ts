import type { ChanceLine, ChanceRow } from '#app/domain/chance/chance'
import type { DeliveryRecord, Maker } from '#app/domain/chance/record'
import { day, plusDays } from '#app/domain/shared/calendar'
import { seeded } from '#tests/domain/matching/instances'

/**
 * Made-up trades whose makers truly are so and so: what a house says of its plans is held against what then happens. On purpose they
 * are not built as the house thinks: rates of makers are not beta, days not normal, bad luck comes in other forms.
 */
export type World = {
  readonly name: string
  readonly history: 'newcomers' | 'short' | 'long' | 'mixed'
  /** How days late vary from promise to promise. */
  readonly days: 'normal' | 'longTailed' | 'skewed' | 'onTheDay'
  /** How much of the variance a village shares; and how often a village has a disaster in a spell. */
  readonly shared: number
  readonly disasters: number
  /** Makers of whom one in ten fails every other time. */
  readonly unreliable: number
  /** Lots of which all is rejected. */
  readonly spoiled: number
  readonly makers: number
}

export type Chancy = { uniform: () => number; normal: () => number; gamma: (shape: number) => number }

export function chancy(seed: number): Chancy {
  const uniform = seeded(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * (1 - uniform()) ** (1 / shape)
    const d = shape - 1 / 3
    for (;;) {
      const x = normal()
      const v = (1 + x / Math.sqrt(9 * d)) ** 3
      if (v > 0 && Math.log(1 - uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
    }
  }
  return { uniform, normal, gamma }
}

/** What a maker truly is. */
export type TrueMaker = {
  readonly key: string
  readonly craft: string
  readonly regency: string
  readonly village: string
  readonly nothing: number
  readonly part: number
  readonly late: number
  readonly unsteady: number
  readonly accepted: number
}

export const crafts = ['purun', 'ilung', 'tenun']
export const regencies = ['hsu', 'belu', 'samarinda', 'kotim']

const logistic = (x: number) => 1 / (1 + Math.exp(-x))
const logit = (p: number) => Math.log(p / (1 - p))

export function trueMakers(world: World, { uniform, normal, gamma }: Chancy): TrueMaker[] {
  const house = {
    nothing: logit(0.04) + 0.6 * normal(),
    part: logit(0.12) + 0.6 * normal(),
    late: 1 + 2.5 * normal(),
    accepted: logit(0.95) + 0.5 * normal(),
    unsteady: 5 * Math.exp(0.3 * normal()),
  }
  const offset = (size: number) => {
    const known = new Map<string, number>()
    return (key: string) => {
      const found = known.get(key) ?? size * normal()
      known.set(key, found)
      return found
    }
  }
  const of = { nothing: offset(0.4), part: offset(0.4), late: offset(1.5), accepted: offset(0.3) }
  return Array.from({ length: world.makers }, (_, at) => {
    const craft = crafts[Math.floor(uniform() * crafts.length)] ?? ''
    const regency = regencies[Math.floor(uniform() * regencies.length)] ?? ''
    const both = `${craft} ${regency}`
    const place = (quality: keyof typeof of) => house[quality] + of[quality](craft) + of[quality](both)
    const bad = uniform() < world.unreliable
    return {
      key: `maker ${at}`,
      craft,
      regency,
      village: `desa ${Math.floor(uniform() * 5)}`,
      nothing: bad ? 0.5 : logistic(place('nothing') + 0.7 * normal()),
      part: logistic(place('part') + 0.8 * normal()),
      late: place('late') + (2.5 * (gamma(2) - 2)) / Math.SQRT2,
      unsteady: house.unsteady * Math.exp(0.35 * normal()),
      accepted: logistic(place('accepted') + 0.6 * normal()),
    }
  })
}

/** The luck of each village in a spell, drawn when first asked. */
export type Weather = (village: string) => { score: number; disaster: boolean }

export function weather(world: World, { uniform, normal }: Chancy): Weather {
  const known = new Map<string, { score: number; disaster: boolean }>()
  return (village) => {
    const found = known.get(village) ?? { score: normal(), disaster: uniform() < world.disasters }
    known.set(village, found)
    return found
  }
}

export type Happened = { readonly came: number; readonly daysLate: number; readonly accepted: (pieces: number) => number }

/** One promise of one maker, as it truly goes. */
export function happens(world: World, maker: TrueMaker, sky: Weather, chance: Chancy): Happened {
  const { uniform, normal, gamma } = chance
  const { score, disaster } = sky(`${maker.regency} ${maker.village}`)
  const luck = Math.sqrt(world.shared) * score + Math.sqrt(1 - world.shared) * normal()
  const worse = disaster ? 1.5 : 0
  const residual = {
    normal: () => luck,
    longTailed: () => luck / Math.sqrt(gamma(1.5) / 1.5) / 1.4,
    skewed: () => luck * 0.6 + (gamma(0.6) - 0.6) * 1.05,
    onTheDay: () => luck,
  }[world.days]()
  const mean = world.days === 'onTheDay' && uniform() < 0.5 ? 0 : maker.late + maker.unsteady * residual
  const daysLate = Math.round(mean + (disaster ? 4 + 14 * uniform() : 0))
  const fails = Math.sqrt(world.shared) * score + Math.sqrt(1 - world.shared) * normal()
  const below = 1 - phi(fails)
  const nothing = logistic(logit(maker.nothing) + worse)
  const part = nothing + (1 - nothing) * logistic(logit(maker.part) + worse)
  const came = below < nothing ? 0 : below < part ? 0.3 + 0.69 * Math.sqrt(uniform()) : 1
  const lot = uniform() < world.spoiled ? 0 : betaOf(maker.accepted * 25, (1 - maker.accepted) * 25, gamma)
  return { came, daysLate, accepted: (pieces) => binomial(pieces, lot, uniform) }
}

function betaOf(a: number, b: number, gamma: (shape: number) => number): number {
  const [x, y] = [gamma(a), gamma(b)]
  return x / (x + y)
}

function binomial(n: number, p: number, uniform: () => number): number {
  let hits = 0
  for (let i = 0; i < n; i++) if (uniform() < p) hits += 1
  return hits
}

/** Error function by the series of Abramowitz and Stegun 7.1.26: not the one that is tested. */
export function phi(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const erf =
    1 - t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) * Math.exp(-x * x)
  return z > 0 ? (1 + erf) / 2 : (1 - erf) / 2
}

const histories = { newcomers: [0, 0], short: [1, 4], long: [8, 25], mixed: [0, 20] } as const
const spells = 36

/** Three years of deliveries, makers of one village meeting the same weather in a spell. */
export function historyOf(world: World, truths: readonly TrueMaker[], chance: Chancy): Maker[] {
  const skies = Array.from({ length: spells }, () => weather(world, chance))
  return truths.map((truth) => {
    const [least, most] = histories[world.history]
    const newcomer = world.history !== 'newcomers' && chance.uniform() < 0.1
    const count = newcomer ? 0 : least + Math.floor(chance.uniform() * (most - least + 1))
    const records = Array.from({ length: count }, (): DeliveryRecord => {
      const spell = Math.floor(chance.uniform() * spells)
      const promised = 20 + Math.floor(chance.uniform() * 180)
      const { came, daysLate, accepted } = happens(world, truth, skies[spell]!, chance)
      const delivered = came >= 1 ? promised : Math.min(promised - 1, Math.floor(promised * came))
      return { promised, delivered, accepted: accepted(delivered), daysLate, ageDays: spell * 28 + 10 }
    })
    return { key: truth.key, craft: truth.craft, regency: truth.regency, village: truth.village, records }
  })
}

export type TruePlan = { readonly lines: ChanceLine[]; readonly rows: ChanceRow[]; readonly makers: readonly TrueMaker[] }

const due = day('2026-12-15')

/** A plan over some makers: more or less spare, more or less slack. */
export function planOver(truths: readonly TrueMaker[], { uniform }: Chancy): TruePlan {
  const wanted = 3 + Math.floor(uniform() * 35)
  const makers = [...truths]
    .map((maker) => ({ maker, at: uniform() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, wanted)
    .map(({ maker }) => maker)
  const keys = ['tas', 'tikar', 'bakul'].slice(0, 1 + Math.floor(uniform() * 3))
  const slack = Math.floor(uniform() * 30)
  const rows = makers.flatMap(({ key }): ChanceRow[] =>
    keys
      .filter((_, at) => at === 0 || uniform() < 0.4)
      .map((lineKey) => ({
        producerKey: key,
        lineKey,
        quantity: 20 + Math.floor(uniform() * 180),
        readyOn: plusDays(due, -slack - Math.floor(uniform() * 8)),
      })),
  )
  const lines = keys.flatMap((key): ChanceLine[] => {
    const planned = rows.reduce((all, row) => all + (row.lineKey === key ? row.quantity : 0), 0)
    const share = 1 - 0.6 * uniform() ** 1.3
    return planned ? [{ key, demand: Math.max(1, Math.floor(planned * share)), latestReadyOn: due }] : []
  })
  return { lines, rows, makers }
}
