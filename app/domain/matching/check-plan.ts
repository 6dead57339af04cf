import { offerViolations, promiseViolations, type Taken, type Violation } from './check-offers'
import { undeliverable } from './check-work'
import type { Plan, PlanOffer, PlanProblem } from './matching'

/**
 * Reads a plan as an auditor would: from the promises alone, in whole numbers and exact fractions, sharing nothing with
 * the model that made it. No plan is shown that has a violation.
 */
export function checkPlan(problem: PlanProblem, plan: Plan): Violation[] {
  const rowsOf = new Map<string, number>()
  for (const row of plan.rows) rowsOf.set(row.offerKey, (rowsOf.get(row.offerKey) ?? 0) + 1)
  const known = new Set(problem.offers.map((offer) => offer.key))
  const quantities = new Map(plan.rows.map((row) => [row.offerKey, row.quantity]))
  const taken = problem.offers
    .filter((offer) => quantities.get(offer.key))
    .map((offer) => ({ offer, quantity: quantities.get(offer.key) ?? 0 }))
  return [
    ...problem.offers
      .filter((offer) => rowsOf.get(offer.key) !== 1)
      .map((offer) => ({ rule: 'one row an offer', subject: offer.key })),
    ...plan.rows
      .filter((row) => !known.has(row.offerKey))
      .map((row) => ({ rule: 'only offers of the problem', subject: row.offerKey })),
    ...taken.flatMap((one) => offerViolations(problem, one)),
    ...promiseViolations(taken),
    ...lockViolations(problem, quantities),
    ...problem.producers.flatMap((producer) =>
      undeliverable(
        problem.startOn,
        producer,
        taken.filter(({ offer }) => offer.producerKey === producer.key),
      ).map((subject) => ({
        rule: 'work fits the free months',
        subject,
      })),
    ),
    ...shareViolations(problem, plan, taken),
    ...incomeViolations(problem, plan, taken),
    ...lineViolations(problem, plan, taken),
    ...sumViolations(problem, plan, taken),
  ]
}

function lockViolations(problem: PlanProblem, quantities: ReadonlyMap<string, number>): Violation[] {
  return problem.offers.flatMap(({ key }) => {
    const lock = problem.locks[key]
    const isIn = (quantities.get(key) ?? 0) > 0
    return (lock === 'in' && !isIn) || (lock === 'out' && isIn) ? [{ rule: `locked ${lock}`, subject: key }] : []
  })
}

/** What a locked offer must at least be given, in whole lots. */
function lockedLeast(problem: PlanProblem, offer: PlanOffer): number {
  if (problem.locks[offer.key] !== 'in') return 0
  const lot = offer.lotStep ?? problem.lines.find((line) => line.key === offer.lineKey)?.lotStep ?? 1
  return Math.max(lot, Math.ceil(offer.least / lot) * lot)
}

function neededFor(line: PlanProblem['lines'][number]): number {
  const buffer = (BigInt(line.demand) * BigInt(line.bufferBp ?? 0) + 9_999n) / 10_000n
  return line.demand + (line.bufferPieces ?? 0) + Number(buffer)
}

function shareViolations(problem: PlanProblem, plan: Plan, taken: readonly Taken[]): Violation[] {
  const caps = [problem.shareCapBp, plan.limits.shareCapBp].filter((cap) => cap !== undefined && cap !== null)
  return problem.lines.flatMap((line) =>
    [...new Set(taken.map(({ offer }) => offer.producerKey))].flatMap((producerKey) => {
      const own = taken.filter(({ offer }) => offer.lineKey === line.key && offer.producerKey === producerKey)
      const pieces = own.reduce((all, { quantity }) => all + quantity, 0)
      const locked = own.reduce((all, { offer }) => all + lockedLeast(problem, offer), 0)
      // In pieces rounded up: one piece less would already be within the cap.
      const above = caps.some((cap) => BigInt(pieces - 1) * 10_000n >= BigInt(cap) * BigInt(neededFor(line)))
      return pieces > locked && above ? [{ rule: 'within the share cap', subject: producerKey }] : []
    }),
  )
}

function incomeViolations(problem: PlanProblem, plan: Plan, taken: readonly Taken[]): Violation[] {
  const ceiling = plan.limits.incomePerHandMinor
  if (ceiling === null) return []
  return problem.producers.flatMap(({ key }) => {
    const own = taken.filter(({ offer }) => offer.producerKey === key)
    const hands = Math.max(1, ...problem.offers.filter((offer) => offer.producerKey === key).map((offer) => offer.memberCount))
    const income = own.reduce((all, { offer, quantity }) => all + quantity * offer.priceMinor, 0)
    const locked = own.reduce((all, { offer }) => all + lockedLeast(problem, offer) * offer.priceMinor, 0)
    return income > Math.max(ceiling * hands, locked) ? [{ rule: 'within the income ceiling', subject: key }] : []
  })
}

function lineViolations(problem: PlanProblem, plan: Plan, taken: readonly Taken[]): Violation[] {
  const known = plan.lines.filter((said) => !problem.lines.some((line) => line.key === said.key))
  const wrong = problem.lines.flatMap((line) => {
    const own = taken.filter(({ offer }) => offer.lineKey === line.key)
    const planned = own.reduce((all, { quantity }) => all + quantity, 0)
    const needed = neededFor(line)
    const said = plan.lines.find((one) => one.key === line.key)
    const lot = Math.max(
      1,
      ...problem.offers.filter((offer) => offer.lineKey === line.key).map((o) => o.lotStep ?? line.lotStep ?? 1),
    )
    const locked = own.reduce((all, { offer }) => all + lockedLeast(problem, offer), 0)
    const broken: [boolean, string][] = [
      [said?.demand !== line.demand || said.needed !== needed, 'needed is demand and buffer'],
      [said?.planned !== planned, 'planned is what was taken'],
      [said?.short !== Math.max(0, needed - planned), 'short is what is missing'],
      [planned > Math.max(needed + (line.mostOver ?? lot - 1), locked), 'no more than needed and a lot'],
    ]
    return broken.flatMap(([is, rule]) => (is ? [{ rule, subject: line.key }] : []))
  })
  return [...wrong, ...known.map((said) => ({ rule: 'only lines of the problem', subject: said.key }))]
}

function sumViolations(problem: PlanProblem, plan: Plan, taken: readonly Taken[]): Violation[] {
  const makers = new Set(taken.map(({ offer }) => offer.producerKey))
  const goods = taken.reduce((all, { offer, quantity }) => all + BigInt(quantity) * BigInt(offer.priceMinor), 0n)
  const collection = BigInt(makers.size) * BigInt(problem.houseCosts.collectionPerProducer)
  const inspection = BigInt(makers.size) * BigInt(problem.houseCosts.inspectionPerProducer)
  const said = plan.cost
  const households = [...makers].reduce(
    (all, key) =>
      all + Math.max(1, ...problem.offers.filter((offer) => offer.producerKey === key).map((offer) => offer.memberCount)),
    0,
  )
  const broken: [boolean, string][] = [
    [BigInt(said.goodsMinor) !== goods, 'goods add up'],
    [BigInt(said.collectionMinor) !== collection, 'collection adds up'],
    [BigInt(said.inspectionMinor) !== inspection, 'inspection adds up'],
    [BigInt(said.totalMinor) !== goods + collection + inspection, 'the total adds up'],
    [plan.makers !== makers.size, 'makers are counted'],
    [plan.households !== households, 'households are counted'],
  ]
  return broken.flatMap(([is, rule]) => (is ? [{ rule, subject: plan.preset }] : []))
}
