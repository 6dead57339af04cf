import { meanOverNormal } from './normal'
import { along, type Craft, type Node, type Tree } from './tree'

export const rateOf = (logOdds: number) => 1 / (1 + Math.exp(-logOdds))
const oddsOf = (rate: number) => Math.log(rate / (1 - rate))

/** Rates are learned as they are, so that a mean is a mean; they are drawn as log odds, so that none falls below 0. */
export function asLogOdds(tree: Tree): Tree {
  const house = turned([tree.house], [])
  const craft = (node: Craft): Craft => {
    const own = turned([tree.house, node], [house])
    const regency = (below: Node) => turned([tree.house, node, below], [house, own])
    return {
      ...own,
      regencies: new Map([...node.regencies].map(([name, below]) => [name, regency(below)])),
      newRegency: regency(node.newRegency),
    }
  }
  return { house, crafts: new Map([...tree.crafts].map(([name, node]) => [name, craft(node)])), newCraft: craft(tree.newCraft) }
}

/** The last node of a path of rates: as unsure on the new scale as on the old (by the derivative), and of the same mean rate. */
function turned(path: readonly Node[], above: readonly Node[]): Node {
  const node = path.at(-1) ?? { own: 0, pull: 0, spread: 0 }
  const mean = Math.min(Math.max(along(path).value, 1e-4), 1 - 1e-4)
  const loose = { own: 0, pull: node.pull, spread: node.spread / (mean * (1 - mean)) }
  const { value, variance } = along([...above, loose])
  return { ...loose, own: logOddsWithMean(mean, variance) - value }
}

/** Where normal log odds of this variance must lie for their mean rate to be this: Newton's steps. */
function logOddsWithMean(mean: number, variance: number): number {
  let at = oddsOf(mean)
  for (let step = 0; step < 20; step++) {
    const rate = meanOverNormal({ value: at, variance }, rateOf)
    const slope = meanOverNormal({ value: at, variance }, (logOdds) => rateOf(logOdds) * (1 - rateOf(logOdds)))
    const change = Math.min(Math.max((mean - rate) / slope, -1), 1)
    at += change
    if (Math.abs(change) < 1e-9) break
  }
  return at
}
