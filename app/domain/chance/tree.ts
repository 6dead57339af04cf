import { grouped } from './grouped'
import { type Estimate, meanOf, varianceBetween } from './spread'

/** A value known as far as `own + pull × its parent's value`, with a normal spread around it (a standard deviation). */
export type Node = { readonly own: number; readonly pull: number; readonly spread: number }

/**
 * What is known of one quality: of the house, of each craft, of each regency within a craft. A craft or regency without records is
 * its parent with the usual spread. Normal all through, so that values drawn from the top down are draws of the posterior: Gelman and
 * others, Bayesian Data Analysis, 3rd ed., 5.4.
 */
export type Tree = { readonly house: Node; readonly crafts: ReadonlyMap<string, Craft>; readonly newCraft: Craft }
export type Craft = Node & { readonly regencies: ReadonlyMap<string, Node>; readonly newRegency: Node }

/** What is thought before anything is on record: the house's mean and how unsure it is; spread of crafts and of regencies. */
export type TreePrior = { readonly mean: number; readonly unsure: number; readonly crafts: number; readonly regencies: number }

export type RegencyEstimate = Estimate & { readonly craft: string; readonly regency: string }

export function growTree(estimates: readonly RegencyEstimate[], prior: TreePrior): Tree {
  const byCraft = grouped(estimates, ({ craft }) => craft)
  const betweenRegencies = varianceBetween([...byCraft.values()], prior.regencies)
  const crafts = [...byCraft].map(([craft, regencies]) => ({ craft, regencies, ...meanOf(regencies, betweenRegencies) }))
  const betweenCrafts = varianceBetween([crafts], prior.crafts)
  const house = meanOf(
    [...crafts.map(({ value, variance }) => ({ value, variance: variance + betweenCrafts })), priorOf(prior)],
    0,
  )
  const newRegency = { own: 0, pull: 1, spread: Math.sqrt(betweenRegencies) }
  return {
    house: { own: house.value, pull: 0, spread: Math.sqrt(house.variance) },
    crafts: new Map(
      crafts.map((craft) => {
        const regencies = new Map(craft.regencies.map((one) => [one.regency, shrunk(one, betweenRegencies)]))
        return [craft.craft, { ...shrunk(craft, betweenCrafts), regencies, newRegency }]
      }),
    ),
    newCraft: { own: 0, pull: 1, spread: Math.sqrt(betweenCrafts), regencies: new Map(), newRegency },
  }
}

const priorOf = ({ mean, unsure }: TreePrior): Estimate => ({ value: mean, variance: unsure ** 2 })

/** The member's own finding, drawn to its family as far as the spread between members leaves it in doubt. */
export function shrunk({ value, variance }: Estimate, between: number): Node {
  const trust = between / (between + variance)
  return { own: trust * value, pull: 1 - trust, spread: Math.sqrt(variance * trust) }
}

/** House, craft and regency, in this order: each hangs on the one before. */
export function pathTo(tree: Tree, craft: string, regency: string): readonly [Node, Node, Node] {
  const known = tree.crafts.get(craft) ?? tree.newCraft
  return [tree.house, known, known.regencies.get(regency) ?? known.newRegency]
}

/** The value at the end of a path, all above it taken together. */
export function along(path: readonly Node[]): Estimate {
  return path.reduce<Estimate>(
    (above, { own, pull, spread }) => ({ value: own + pull * above.value, variance: spread ** 2 + pull ** 2 * above.variance }),
    { value: 0, variance: 0 },
  )
}
