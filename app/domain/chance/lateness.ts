import { grouped } from './grouped'
import { longTailed, scoreOf, type Shape, shapeOf, type Weighted } from './shape'
import { meanOf, varianceBetween } from './spread'
import { equalValues, freedomOf, type Summary, summaryOf, without } from './summary'
import { along, growTree, pathTo, shrunk, type Tree, type TreePrior } from './tree'

/** What the house knows of days late: its mean, of crafts and regencies; how makers differ, and how one maker's promises do. */
export type Lateness = {
  readonly tree: Tree
  /** Variances, in days squared: between the makers of one regency, and of one maker from promise to promise. */
  readonly betweenMakers: number
  readonly within: number
  /** Of all records: how far off they were beside what was expected. */
  readonly shape: Shape
}

export type LatenessPrior = TreePrior & { readonly makers: number; readonly within: number }

/** Days late of one maker's promises. */
export type OwnLateness = { readonly craft: string; readonly regency: string; readonly late: readonly Weighted[] }

/** A maker's days late: `own + pull × her regency's mean + spread × the shape at some score`. */
export type MakerLateness = { readonly own: number; readonly pull: number; readonly spread: number }

/** Records that first thoughts are worth: of the variance within makers, of one maker's own beside the house's, of the shape. */
const worth = { within: 4, ownVariance: 3, shape: 20 }

type Variances = Omit<Lateness, 'shape'>

/** Also, for each record, how late it was beside what was expected, as a standard normal score. */
export function learnLateness(all: readonly OwnLateness[], prior: LatenessPrior): { lateness: Lateness; scores: number[][] } {
  const makers = all
    .map(({ craft, regency, late }) => ({ craft, regency, ...summaryOf(late) }))
    .filter(({ weight }) => weight > 0)
  const within = pooledVariance(makers, prior.within ** 2)
  const families = [...grouped(makers, ({ craft, regency }) => JSON.stringify([craft, regency])).values()].map((family) =>
    family.map((own) => ({ ...own, value: own.mean, variance: ownVariance(own, within) / equalValues(own) })),
  )
  const betweenMakers = varianceBetween(families, prior.makers)
  const regencies = families.flatMap((family) => {
    const [one] = family
    return one ? [{ craft: one.craft, regency: one.regency, ...meanOf(family, betweenMakers) }] : []
  })
  const variances = { tree: growTree(regencies, prior), betweenMakers, within }
  const residuals = all.map((own) => residualsOf(variances, own))
  const shape = shapeOf([...residuals.flat(), ...longTailed(worth.shape)])
  const scores = residuals.map((own) => own.map(({ value }) => Math.min(Math.max(scoreOf(shape, value), -3.5), 3.5)))
  return { lateness: { ...variances, shape }, scores }
}

/** Scaled inverse chi-square, Gelman and others, Bayesian Data Analysis, 3rd ed., 3.2, of all makers' squares around their means. */
function pooledVariance(makers: readonly Summary[], usual: number): number {
  let [squares, freedom] = [worth.within * usual, worth.within]
  for (const own of makers) {
    squares += own.squares
    freedom += freedomOf(own)
  }
  return squares / freedom
}

/** How unsteady one maker is, drawn to the house's: moderated variance, Smyth, Statist. Appl. Genet. Mol. Biol. 3, 2004. */
function ownVariance(own: Summary, within: number): number {
  return (worth.ownVariance * within + own.squares) / (worth.ownVariance + freedomOf(own))
}

export function latenessOf(known: Variances, late: readonly Weighted[]): MakerLateness {
  return drawnToRegency(known, summaryOf(late))
}

function drawnToRegency({ betweenMakers, within }: Variances, own: Summary): MakerLateness {
  if (own.weight <= 0) return { own: 0, pull: 1, spread: Math.sqrt(betweenMakers + within) }
  const unsteady = ownVariance(own, within)
  const known = shrunk({ value: own.mean, variance: unsteady / own.weight }, betweenMakers)
  return { ...known, spread: Math.sqrt(known.spread ** 2 + unsteady) }
}

/**
 * How far each record lay from what the maker's other records let expect, in units of that expectation's spread. What is then said of
 * the next promise has been right as often for those already made: jackknife+, Barber and others, Annals of Statistics 49, 2021.
 */
function residualsOf(known: Variances, { craft, regency, late }: OwnLateness): Weighted[] {
  const above = along(pathTo(known.tree, craft, regency))
  const all = summaryOf(late)
  return late.map((one) => {
    const { own, pull, spread } = drawnToRegency(known, without(all, one))
    const unsure = Math.sqrt(spread ** 2 + pull ** 2 * above.variance)
    return { value: (one.value - own - pull * above.value) / unsure, weight: one.weight }
  })
}
