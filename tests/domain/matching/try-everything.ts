import { undeliverable } from '#app/domain/matching/check-work'
import type { PlanOffer, PlanProblem } from '#app/domain/matching/matching'

export type Best = { missing: number; cost: number }

/** Every allocation of a small problem, one after another: the least that can be missing, and what that costs at least. */
export function tryEverything(problem: PlanProblem): Best {
  const weights = missingWeights(problem)
  const lines = problem.lines.map((line) => {
    const offers = problem.offers.filter((offer) => offer.lineKey === line.key)
    const needed = line.demand + Math.ceil((line.demand * (line.bufferBp ?? 0)) / 10_000)
    const lot = Math.max(1, ...offers.map((offer) => offer.lotStep ?? 1))
    const locked = offers.reduce((all, offer) => all + (problem.locks[offer.key] === 'in' ? leastOf(offer) : 0), 0)
    return { key: line.key, needed, roof: Math.max(needed + lot - 1, locked) }
  })
  let best: Best = { missing: Infinity, cost: Infinity }
  const taken: { offer: PlanOffer; quantity: number }[] = []
  const sum = (of: (one: { offer: PlanOffer; quantity: number }) => number) => taken.reduce((all, one) => all + of(one), 0)
  const judge = () => {
    const planned = lines.map((line) => sum(({ offer, quantity }) => (offer.lineKey === line.key ? quantity : 0)))
    if (lines.some((line, at) => (planned[at] ?? 0) > line.roof)) return
    const makers = new Set(taken.map(({ offer }) => offer.producerKey))
    const missing = lines.reduce((all, line, at) => all + (weights[at] ?? 1) * Math.max(0, line.needed - (planned[at] ?? 0)), 0)
    const trip = problem.houseCosts.collectionPerProducer + problem.houseCosts.inspectionPerProducer
    const cost = sum(({ offer, quantity }) => offer.priceMinor * quantity) + makers.size * trip
    if (missing > best.missing || (missing === best.missing && cost >= best.cost)) return
    if (mayBe(problem, taken, lines)) best = { missing, cost }
  }
  const from = (at: number): void => {
    const offer = problem.offers[at]
    if (!offer) return judge()
    for (const quantity of choices(problem, offer)) {
      if (quantity) taken.push({ offer, quantity })
      from(at + 1)
      if (quantity) taken.pop()
    }
  }
  from(0)
  return best
}

/** A missing piece counts by the dearest price of its line, in those of the cheapest line that anybody promised to. */
export function missingWeights(problem: PlanProblem): number[] {
  const dearest = problem.lines.map((line) =>
    Math.max(0, ...problem.offers.filter((offer) => offer.lineKey === line.key).map((offer) => offer.priceMinor)),
  )
  const cheapest = Math.min(...dearest.filter((price) => price > 0))
  return dearest.map((price) => Math.max(1, Math.round(price / cheapest)))
}

function leastOf(offer: PlanOffer): number {
  const lot = offer.lotStep ?? 1
  return Math.max(lot, Math.ceil(offer.least / lot) * lot)
}

function choices(problem: PlanProblem, offer: PlanOffer): number[] {
  const line = problem.lines.find((one) => one.key === offer.lineKey)
  const lock = problem.locks[offer.key]
  const possible: number[] = []
  const fewest = offer.promiseKey !== undefined && lock !== 'in' ? (offer.lotStep ?? 1) : leastOf(offer)
  for (let quantity = fewest; quantity <= offer.most; quantity += offer.lotStep ?? 1) possible.push(quantity)
  if (lock === 'in') return possible
  const barred =
    !line || lock === 'out' || offer.readyOn > line.latestReadyOn || offer.priceMinor > (line.ceilingMinor ?? Infinity)
  return barred ? [0] : [0, ...possible]
}

/** Of a promise to several lines, what they take together is nothing, or from its least to its most. */
function areWhole(taken: readonly { offer: PlanOffer; quantity: number }[]): boolean {
  const keys = new Set(taken.flatMap(({ offer }) => offer.promiseKey ?? []))
  return [...keys].every((key) => {
    const parts = taken.filter(({ offer }) => offer.promiseKey === key)
    const pieces = parts.reduce((all, { quantity }) => all + quantity, 0)
    return parts.every(({ offer }) => pieces >= leastOf(offer) && pieces <= offer.most)
  })
}

function mayBe(
  problem: PlanProblem,
  taken: readonly { offer: PlanOffer; quantity: number }[],
  lines: { key: string; needed: number }[],
) {
  return (
    areWhole(taken) &&
    problem.producers.every((producer) => {
      const own = taken.filter(({ offer }) => offer.producerKey === producer.key)
      const shares = lines.every(({ key, needed }) => {
        const here = own.filter(({ offer }) => offer.lineKey === key)
        const pieces = here.reduce((all, { quantity }) => all + quantity, 0)
        const locked = here.reduce((all, { offer }) => all + (problem.locks[offer.key] === 'in' ? leastOf(offer) : 0), 0)
        return (
          pieces <= Math.max(locked, Math.ceil((needed * (problem.shareCapBp ?? 10_000)) / 10_000)) ||
          problem.shareCapBp === undefined
        )
      })
      return shares && undeliverable(problem.startOn, producer, own).length === 0
    })
  )
}
