import { grouped } from './grouped'
import { normalDensity, normalQuantile } from './normal'

/**
 * How much of a promise's luck is not the maker's own: the share of variance that all makers of a regency have in common at one time,
 * and those of one village besides (rain, a holiday, a wedding). `own` says how much of a maker's own luck in coming late is also
 * her luck in falling short.
 */
export type Luck = { readonly regency: number; readonly village: number; readonly own: number }

/** How one promise went beside what was expected, as a standard normal score: high is late. `shortBy`: 1 less the expected rate when part was missing, minus that rate when not. */
export type Fortune = {
  readonly maker: string
  readonly regency: string
  readonly village: string
  readonly ageDays: number
  readonly weight: number
  readonly lateScore: number
  readonly expectedPart: number
  readonly part: boolean
}

/** What is thought before anything is seen, and how many comparisons that thought is worth. */
export const usualLuck = { regency: 0.03, village: 0.15, fate: 0.3 }
const worth = 40
/** Promises due within so many days of each other meet the same weather. */
export const spellDays = 28
const mostShared = 0.8

type Sum = { products: number; pairs: number }

/** Intraclass correlations from pairs within a spell: Fisher, Statistical Methods for Research Workers, 1925, 38; drawn to the usual. */
export function learnLuck(fortunes: readonly Fortune[]): Luck {
  const spells = grouped(fortunes, ({ regency, ageDays }) => JSON.stringify([regency, Math.floor(ageDays / spellDays)]))
  const near: Sum = { products: worth * usualLuck.regency, pairs: worth }
  const same: Sum = { products: worth * (usualLuck.regency + usualLuck.village), pairs: worth }
  for (const spell of spells.values()) {
    const villages = [...grouped(spell, ({ village }) => village).values()]
    addPairs(
      near,
      villages.map((village) => ({ score: meanScore(village), weight: 1 })),
    )
    for (const village of villages) {
      const makers = [...grouped(village, ({ maker }) => maker).values()]
      addPairs(
        same,
        makers.map((own) => ({ score: meanScore(own), weight: Math.max(...own.map(({ weight }) => weight)) })),
      )
    }
  }
  const regency = between(near.products / near.pairs, 0, mostShared / 2)
  const village = between(same.products / same.pairs - regency, 0, mostShared - regency)
  const shared = regency + village
  return { regency, village, own: between((fateOf(fortunes) - shared) / (1 - shared), -0.8, 0.8) }
}

/** Each unit's mean with each other's, not with itself; of n units that is worth n − 1 comparisons. */
function addPairs(sum: Sum, units: readonly { score: number; weight: number }[]): void {
  let [weight, squaredWeight, total, squares] = [0, 0, 0, 0]
  for (const unit of units) {
    weight += unit.weight
    squaredWeight += unit.weight ** 2
    total += unit.weight * unit.score
    squares += (unit.weight * unit.score) ** 2
  }
  if (weight <= 0) return
  sum.products += (total ** 2 - squares) / weight
  sum.pairs += (weight ** 2 - squaredWeight) / weight
}

function meanScore(fortunes: readonly Fortune[]): number {
  return fortunes.reduce((all, { lateScore }) => all + lateScore, 0) / fortunes.length
}

/** The correlation of being late and of falling short in one promise: biserial, Pearson, Biometrika 7, 1909. */
function fateOf(fortunes: readonly Fortune[]): number {
  const usualDensity = 0.2
  let [products, densities] = [worth * usualDensity * usualLuck.fate, worth * usualDensity]
  for (const { lateScore, part, expectedPart, weight } of fortunes) {
    products += weight * lateScore * ((part ? 1 : 0) - expectedPart)
    densities += weight * normalDensity(normalQuantile(expectedPart))
  }
  return products / densities
}

/** The correlation of one maker's luck in time and in pieces, all causes together. */
export function togetherness({ regency, village, own }: Luck): number {
  return regency + village + (1 - regency - village) * own
}

/**
 * Days late are on record only of promises of which something came, and those had the better luck. By so much the scores of late are
 * moved up, so that those of what comes are as on record: the mean of a normal cut off, Heckman, Econometrica 47, 1979.
 */
export function lateScoreMoved(luck: Luck, nothing: number): number {
  return (togetherness(luck) * normalDensity(normalQuantile(nothing))) / (1 - nothing)
}

const between = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)
