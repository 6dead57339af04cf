import { came, lotSize, rejectedShare } from './qualities'
import { type Rate, type Tries, usualRate } from './rates'
import type { WeighedRecord } from './record'
import { type Shape, shapeOf, type Weighted } from './shape'

/** Before anything is seen: how much alike the pieces of one lot are; and how many records that thought and the shape's are worth. */
const usualAlike = 0.05
const worth = { alike: 10, shape: 20 }

/**
 * How much alike the pieces of one lot are beside others of the same maker: the intraclass correlation of passing, by moments
 * (Kleinman, J. Amer. Statist. Assoc. 68, 1973), between 0 (each piece for itself) and 1 (a lot passes or fails as one).
 */
export function likenessInLots(histories: readonly (readonly WeighedRecord[])[]): number {
  const usualVariance = 0.05
  let [between, most] = [worth.alike * usualAlike * usualVariance, worth.alike * usualVariance]
  for (const records of histories) {
    const lots = records.filter(came)
    const mean = lots.reduce((all, lot) => all + rejectedShare(lot), 0) / lots.length
    const variance = (mean * (1 - mean) * (lots.length - 1)) / lots.length
    for (const lot of lots) {
      const byChance = variance / lot.delivered
      between += lot.weight * ((rejectedShare(lot) - mean) ** 2 - byChance)
      most += lot.weight * (variance - byChance)
    }
  }
  return Math.min(Math.max(between / most, 0), 1)
}

type LotMaker = {
  readonly craft: string
  readonly regency: string
  readonly rejected: Tries
  readonly records: readonly WeighedRecord[]
}

/**
 * How much of a lot is rejected, as a multiple of what the maker's other lots let expect; a high score is bad. Thought to be
 * exponential before anything is seen.
 */
export function lotMultiples(rejected: Rate, alike: number, maker: LotMaker): Weighted[] {
  const { hits, tries } = maker.rejected
  return maker.records.filter(came).map((lot) => {
    const counted = lot.weight * lotSize(lot, alike)
    const others = { tries: Math.max(0, tries - counted), hits: Math.max(0, hits - counted * rejectedShare(lot)) }
    return { value: rejectedShare(lot) / usualRate(rejected, maker, others), weight: lot.weight }
  })
}

export function lotShape(multiples: readonly Weighted[]): Shape {
  const points = 200
  const exponential = Array.from({ length: points }, (_, at): Weighted => {
    return { value: -Math.log(1 - (at + 0.5) / points), weight: worth.shape / points }
  })
  return shapeOf([...exponential, ...multiples])
}
