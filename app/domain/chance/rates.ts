import { grouped } from './grouped'
import { asLogOdds, rateOf } from './log-odds'
import { meanOverNormal } from './normal'
import { along, growTree, pathTo, type RegencyEstimate, type Tree, type TreePrior } from './tree'
import { strengthOf } from './strength'

/** How often something happened in how many tries, both weighed by age; and how many equal tries the rate is as sure as. */
export type Tries = Happened & { readonly equalTries: number }
export type Happened = { readonly hits: number; readonly tries: number }
type Place = { readonly craft: string; readonly regency: string }

/** One quality that happens or does not: the tree is of log odds; `strength` is how many of a maker's own tries outweigh her regency's rate. */
export type Rate = { readonly tree: Tree; readonly strength: number }

/** Once with the strength and rate thought of, once with those found. */
export function learnRate(all: readonly (Tries & Place)[], prior: TreePrior): Rate {
  const seen = all.filter(({ tries }) => tries > 0)
  const evened = seen.map((one) => ({ ...one, hits: (one.hits / one.tries) * one.equalTries, tries: one.equalTries }))
  let [tree, strength] = [growTree([], prior), strengthOf([], [])]
  for (let round = 0; round < 2; round++) {
    tree = growTree(regencyEstimates(seen, tree.house.own, strength), prior)
    strength = strengthOf(
      evened,
      evened.map(({ craft, regency }) => along(pathTo(tree, craft, regency)).value),
    )
  }
  return { tree: asLogOdds(tree), strength }
}

/**
 * Promises of one maker are alike, so many of hers say less of the regency: counted as tries / (1 + (tries − 1) / (strength + 1)),
 * Kleinman, J. Amer. Statist. Assoc. 68, 1973. How sure that is is judged by the house's rate: by its own, regencies where nothing
 * has failed yet would weigh too much.
 */
function regencyEstimates(seen: readonly (Tries & Place)[], usual: number, strength: number): RegencyEstimate[] {
  return [...grouped(seen, ({ craft, regency }) => JSON.stringify([craft, regency])).values()].map((makers) => {
    const { craft, regency } = makers[0] ?? { craft: '', regency: '' }
    let [hits, tries] = [0, 0]
    for (const own of makers) {
      const counted = own.equalTries / (1 + Math.max(0, own.equalTries - 1) / (strength + 1))
      tries += counted
      hits += (counted * own.hits) / own.tries
    }
    return { craft, regency, value: hits / tries, variance: (usual * (1 - usual)) / tries }
  })
}

/**
 * A maker's rate: `own + pull × her regency's`, her own tries beside `strength` of the regency's. The mean of the beta distribution
 * that her tries leave of the regency's: Gelman and others, Bayesian Data Analysis, 3rd ed., 2.4.
 */
export function makersRate({ strength }: Rate, { hits, tries }: Happened): { readonly own: number; readonly pull: number } {
  return { own: hits / (strength + tries), pull: strength / (strength + tries) }
}

/** The rate expected of a maker, all that is known taken together. */
export function usualRate(rate: Rate, { craft, regency }: Place, tries: Happened): number {
  const { own, pull } = makersRate(rate, tries)
  return own + pull * meanOverNormal(along(pathTo(rate.tree, craft, regency)), rateOf)
}
