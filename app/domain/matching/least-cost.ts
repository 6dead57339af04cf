import { approach, type Care, type Cheapest, type Found, found } from './approach'
import { buildModel } from './build-model'
import type { Engine } from './engine'
import type { Fit } from './fit'
import { greedyQuantities } from './greedy'
import type { Worth } from './tally'

const nearlyBest: Care = { relativeGap: 1e-4, absoluteGap: 0.99, mostSteps: 20_000 }

/** Missing pieces are whole numbers; of very many, a twenty-thousandth is not worth the search. */
function missingCare(fit: Fit): Care {
  const wanted = fit.lines.reduce((all, line) => all + line.missingWeight * line.needed, 0)
  return { relativeGap: 0, absoluteGap: Math.max(0.99, wanted / 20_000), mostSteps: 20_000 }
}

/** The least that must stay missing. */
export function leastMissing(fit: Fit, engine: Engine): Found {
  const greedy = found(fit, greedyQuantities(fit), false)
  if (greedy.worth.missing === 0) return { ...greedy, proven: true }
  const best = approach(greedy, { of: 'missing' }, engine, missingCare(fit))
  if (best.worth.missing === Infinity) throw new Error('no allocation keeps all the locks')
  return best
}

/** Keeps what `start` reached in missing pieces, then what is kept for some, then the cost as low as can be. */
export function leastCost(start: Found, engine: Engine, care: Care = nearlyBest): Cheapest {
  const { missing } = start.worth
  const base =
    start.worth.floorsMissing === 0 ? start : approach(start, { of: 'floorsMissing', missing }, engine, missingCare(start.fit))
  const best = approach(base, { of: 'cost', missing, floorsMissing: base.worth.floorsMissing }, engine, care)
  return { ...best, proven: start.proven && base.proven && best.proven }
}

/** The cost below which no allocation under these terms can come; Infinity when none reaches what is asked. */
export function costBound(fit: Fit, { missing, floorsMissing }: Worth, engine: Engine): number {
  const { program } = buildModel(fit, { of: 'cost', missing, floorsMissing }, { relaxed: true })
  return engine.solve(program, { ...nearlyBest, relaxed: true }).bound
}
