import {
  groupedBy,
  lockViolations,
  offerViolations,
  promisesIn,
  promiseViolations,
  type Taken,
  type Violation,
} from './check-offers'
import { moneyViolations } from './check-money'
import { lockedLeast, neededFor, shareViolations } from './check-shares'
import { undeliverable } from './check-work'
import type { Plan, PlanProblem } from './matching'

/**
 * Reads a plan as an auditor would: from the promises alone, in whole numbers and exact fractions, sharing nothing with
 * the model that made it. No plan is shown that has a violation.
 */
export function checkPlan(problem: PlanProblem, plan: Plan): Violation[] {
  const quantities = new Map(plan.rows.map((row) => [row.offerKey, row.quantity]))
  const taken = problem.offers
    .filter((offer) => quantities.get(offer.key))
    .map((offer) => ({ offer, quantity: quantities.get(offer.key) ?? 0 }))
  const paid = new Map(promisesIn(taken).map(({ key, priceMinor }) => [key, priceMinor]))
  const paidFor = ({ offer }: Taken) => paid.get(offer.promiseKey ?? offer.key) ?? 0
  return [
    ...rowViolations(problem, plan, new Map(taken.map((one) => [one.offer.key, paidFor(one)]))),
    ...taken.flatMap((one) => offerViolations(problem, one, paidFor(one))),
    ...promiseViolations(taken),
    ...lockViolations(problem, quantities),
    ...workViolations(problem, taken),
    ...shareViolations(problem, plan, taken),
    ...lineViolations(problem, plan, taken),
    ...moneyViolations(problem, plan, taken),
  ]
}

function rowViolations(problem: PlanProblem, plan: Plan, paid: ReadonlyMap<string, number>): Violation[] {
  const rowsOf = new Map<string, number>()
  for (const row of plan.rows) rowsOf.set(row.offerKey, (rowsOf.get(row.offerKey) ?? 0) + 1)
  const known = new Set(problem.offers.map((offer) => offer.key))
  return [
    ...problem.offers
      .filter((offer) => rowsOf.get(offer.key) !== 1)
      .map((offer) => ({ rule: 'one row an offer', subject: offer.key })),
    ...plan.rows
      .filter((row) => !known.has(row.offerKey))
      .map((row) => ({ rule: 'only offers of the problem', subject: row.offerKey })),
    ...plan.rows
      .filter((row) => paid.has(row.offerKey) && paid.get(row.offerKey) !== row.priceMinor)
      .map((row) => ({ rule: 'the price of the quantity', subject: row.offerKey })),
  ]
}

function workViolations(problem: PlanProblem, taken: readonly Taken[]): Violation[] {
  const workOf = groupedBy(taken, ({ offer }) => offer.producerKey)
  return problem.producers.flatMap((producer) => {
    const own = workOf.get(producer.key) ?? []
    return undeliverable(problem.startOn, producer, own).map((subject) => ({ rule: 'work fits the free months', subject }))
  })
}

function lineViolations(problem: PlanProblem, plan: Plan, taken: readonly Taken[]): Violation[] {
  const known = plan.lines.filter((said) => !problem.lines.some((line) => line.key === said.key))
  const wrong = problem.lines.flatMap((line) => {
    const planned = taken.reduce((all, { offer, quantity }) => all + (offer.lineKey === line.key ? quantity : 0), 0)
    const needed = neededFor(line)
    const said = plan.lines.find((one) => one.key === line.key)
    const offers = problem.offers.filter((offer) => offer.lineKey === line.key)
    const lot = Math.max(1, ...offers.map((offer) => offer.lotStep ?? line.lotStep ?? 1))
    const most = Math.max(needed + (said?.spare ?? 0) + (line.mostOver ?? lot - 1), lockedLeast(problem, offers))
    const broken: [boolean, string][] = [
      [said?.demand !== line.demand || said.needed !== needed, 'needed is demand and buffer'],
      [said?.planned !== planned, 'planned is what was taken'],
      [said?.short !== Math.max(0, needed - planned), 'short is what is missing'],
      [planned > most, 'no more than needed and a lot'],
    ]
    return broken.flatMap(([is, rule]) => (is ? [{ rule, subject: line.key }] : []))
  })
  return [...wrong, ...known.map((said) => ({ rule: 'only lines of the problem', subject: said.key }))]
}
