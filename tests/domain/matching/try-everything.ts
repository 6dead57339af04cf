import { lockViolations, offerViolations, promisesIn, promiseViolations, type Taken } from '#app/domain/matching/check-offers'
import { neededFor, lockedLeast, shareViolations } from '#app/domain/matching/check-shares'
import { undeliverable } from '#app/domain/matching/check-work'
import type { Plan, PlanOffer, PlanProblem } from '#app/domain/matching/matching'
import { daysBetween } from '#app/domain/shared/calendar'

export type Best = { missing: number; quotasMissing: number; cost: number }

/** Every allocation of a small problem, one after another: the least that can be missing, and what that costs at least. */
export function tryEverything(problem: PlanProblem): Best {
  const weights = missingWeights(problem)
  const roofs = problem.lines.map((line) => {
    const offers = problem.offers.filter((offer) => offer.lineKey === line.key)
    const lot = Math.max(1, ...offers.map((offer) => offer.lotStep ?? 1))
    return Math.max(neededFor(line) + lot - 1, lockedLeast(problem, offers))
  })
  let best: Best = { missing: Infinity, quotasMissing: Infinity, cost: Infinity }
  const taken: Taken[] = []
  const judge = () => {
    const planned = problem.lines.map((line) => piecesOf(taken, (offer) => offer.lineKey === line.key))
    if (planned.some((pieces, at) => pieces > (roofs[at] ?? 0))) return
    const missing = problem.lines.reduce(
      (all, line, at) => all + (weights[at] ?? 1) * Math.max(0, neededFor(line) - (planned[at] ?? 0)),
      0,
    )
    if (missing > best.missing) return
    const here = { missing, quotasMissing: quotasMissing(problem, taken, weights), cost: costOf(problem, taken) }
    if (isBetter(here, best) && mayBe(problem, taken)) best = here
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

function isBetter(a: Best, b: Best): boolean {
  if (a.missing !== b.missing) return a.missing < b.missing
  return a.quotasMissing !== b.quotasMissing ? a.quotasMissing < b.quotasMissing : a.cost < b.cost
}

/** A missing piece counts by the dearest price of its line, in those of the cheapest line that anybody promised to. */
export function missingWeights(problem: PlanProblem): number[] {
  const dearest = problem.lines.map((line) =>
    Math.max(0, ...problem.offers.filter((offer) => offer.lineKey === line.key).map((offer) => offer.priceMinor)),
  )
  const cheapest = Math.min(...dearest.filter((price) => price > 0))
  return dearest.map((price) => Math.max(1, Math.round(price / cheapest)))
}

function piecesOf(taken: readonly Taken[], counts: (offer: PlanOffer) => boolean): number {
  return taken.reduce((all, { offer, quantity }) => all + (counts(offer) ? quantity : 0), 0)
}

/** Pieces of each line that a cluster should have, as far as it offered them in time, in the grade, below the ceiling and not locked out. */
function quotasMissing(problem: PlanProblem, taken: readonly Taken[], weights: readonly number[]): number {
  return problem.lines.reduce((all, line, at) => {
    const lacks = (problem.quotas ?? []).map(({ cluster, shareBp }) => {
      const own = problem.offers.filter((offer) => offer.lineKey === line.key && offer.cluster === cluster)
      const offered = new Map<string, number>()
      for (const offer of own.filter((one) => choices(problem, one).length > 1 || problem.locks[one.key] === 'in')) {
        const key = offer.promiseKey ?? offer.key
        const lot = offer.lotStep ?? 1
        const most = Math.floor(Math.min(offer.most, offer.partMost ?? offer.most) / lot) * lot
        offered.set(key, Math.min(offer.most, (offered.get(key) ?? 0) + most))
      }
      const could = [...offered.values()].reduce((sum, pieces) => sum + pieces, 0)
      const floor = Math.min(Math.ceil((neededFor(line) * shareBp) / 10_000), could)
      return Math.max(0, floor - piecesOf(taken, (offer) => offer.lineKey === line.key && offer.cluster === cluster))
    })
    return all + (weights[at] ?? 1) * lacks.reduce((sum, lack) => sum + lack, 0)
  }, 0)
}

export function costOf({ startOn, houseCosts }: PlanProblem, taken: readonly Taken[]): number {
  const trips = new Map<string, number>()
  for (const { offer } of taken) {
    const round = Math.floor(daysBetween(startOn, offer.readyOn) / (houseCosts.tripEveryDays ?? 7))
    trips.set(`${offer.village} ${round}`, houseCosts.tripByVillage?.[offer.village] ?? houseCosts.collectionPerTrip ?? 0)
  }
  const makers = new Set(taken.map(({ offer }) => offer.producerKey)).size
  const lots = new Set(taken.map(({ offer }) => `${offer.producerKey} ${offer.lineKey}`)).size
  const ahead = ((houseCosts.advanceShareBp ?? 0) * (houseCosts.advanceYearlyBp ?? 0)) / 100_000_000 / 365
  const goods = promisesIn(taken).reduce(
    (all, { parts, priceMinor }) =>
      parts.reduce(
        (sum, { offer, quantity }) => sum + quantity * priceMinor * (1 + ahead * daysBetween(startOn, offer.readyOn)),
        all,
      ),
    0,
  )
  return (
    goods +
    [...trips.values()].reduce((all, trip) => all + trip, 0) +
    makers * houseCosts.inspectionPerProducer +
    lots * (houseCosts.inspectionPerLot ?? 0)
  )
}

function choices(problem: PlanProblem, offer: PlanOffer): number[] {
  const line = problem.lines.find((one) => one.key === offer.lineKey)
  const promise = offer.promiseKey ?? offer.key
  const [lock, whole] = [problem.locks[offer.key], problem.locks[promise]]
  const lot = offer.lotStep ?? 1
  const isPart = offer.promiseKey !== undefined
  const most = Math.min(offer.most, offer.partMost ?? offer.most)
  const least = Math.max(lot, Math.ceil(offer.least / lot) * lot)
  const fewest = isPart && lock !== 'in' ? lot : Math.min(least, Math.floor(most / lot) * lot)
  const possible: number[] = []
  for (let quantity = fewest; quantity > 0 && quantity <= most; quantity += lot) possible.push(quantity)
  if (lock === 'in') return possible
  const lowest = Math.min(offer.priceMinor, ...(offer.priceTiers ?? []).map(({ priceMinor }) => priceMinor))
  const isDear = whole !== 'in' && lowest > (line?.ceilingMinor ?? Infinity)
  const isWorse = (offer.grade ?? 'B') > (line?.leastGrade ?? 'C')
  const barred = !line || lock === 'out' || whole === 'out' || offer.readyOn > line.latestReadyOn || isDear || isWorse
  return barred ? [0] : [0, ...possible]
}

const noLimits = { limits: { shareCapBp: null, villageCapBp: null, incomePerHandMinor: null } } as Plan

function mayBe(problem: PlanProblem, taken: readonly Taken[]): boolean {
  const paid = new Map(promisesIn(taken).map(({ key, priceMinor }) => [key, priceMinor]))
  return (
    promiseViolations(taken).length === 0 &&
    lockViolations(problem, new Map(taken.map(({ offer, quantity }) => [offer.key, quantity]))).length === 0 &&
    shareViolations(problem, noLimits, taken).length === 0 &&
    taken.every((one) => !offerViolations(problem, one, paid.get(one.offer.promiseKey ?? one.offer.key) ?? 0).length) &&
    problem.producers.every((producer) => {
      const own = taken.filter(({ offer }) => offer.producerKey === producer.key)
      return undeliverable(problem.startOn, producer, own).length === 0
    })
  )
}
