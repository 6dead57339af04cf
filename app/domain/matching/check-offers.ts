import type { PlanOffer, PlanProblem } from './matching'

/** A way in which a plan is not what it claims to be. */
export type Violation = { readonly rule: string; readonly subject: string }

/** A part of a plan: so many pieces of an offer. */
export type Taken = { readonly offer: PlanOffer; readonly quantity: number }

const gradeOrder = ['A', 'B', 'C']

export function offerViolations(problem: PlanProblem, { offer, quantity }: Taken, paidMinor: number): Violation[] {
  const line = problem.lines.find((one) => one.key === offer.lineKey)
  const lot = offer.lotStep ?? line?.lotStep ?? 1
  const ceiling = isLocked(problem, offer) ? undefined : line?.ceilingMinor
  const isWorse = gradeOrder.indexOf(offer.grade ?? 'B') > gradeOrder.indexOf(line?.leastGrade ?? 'C')
  const broken: [boolean, string][] = [
    [!line, 'of a line'],
    [!Number.isSafeInteger(quantity) || quantity < 0, 'whole pieces'],
    [quantity % lot !== 0, 'whole lots'],
    [line !== undefined && offer.readyOn > line.latestReadyOn, 'ready in time'],
    [isWorse, 'of the grade asked'],
    [ceiling !== undefined && paidMinor > ceiling, 'not above the ceiling'],
  ]
  return broken.flatMap(([is, rule]) => (is ? [{ rule, subject: offer.key }] : []))
}

/** What was promised holds for all lines and days together that draw on one promise; what comes on a day for that day. */
export function promiseViolations(taken: readonly Taken[]): Violation[] {
  return promisesIn(taken).flatMap(({ key: subject, parts, pieces }) => {
    const onDay = (day: string) => parts.reduce((all, { offer, quantity }) => all + (offer.readyOn === day ? quantity : 0), 0)
    const broken: [boolean, string][] = [
      [parts.some(({ offer }) => pieces < offer.least), 'at least what the maker asks'],
      [parts.some(({ offer }) => pieces > offer.most), 'at most what was promised'],
      [parts.some(({ offer }) => onDay(offer.readyOn) > (offer.partMost ?? Infinity)), 'no more than comes on the day'],
    ]
    return broken.flatMap(([is, rule]) => (is ? [{ rule, subject }] : []))
  })
}

export type TakenPromise = {
  readonly key: string
  readonly parts: readonly Taken[]
  readonly pieces: number
  readonly priceMinor: number
}

/** What is taken of each promise, and what a piece of it is paid: the price from the largest number of pieces that is reached. */
export function promisesIn(taken: readonly Taken[]): TakenPromise[] {
  const promises = groupedBy(taken, ({ offer }) => offer.promiseKey ?? offer.key)
  return [...promises].map(([key, parts]) => {
    const pieces = parts.reduce((all, { quantity }) => all + quantity, 0)
    let [from, priceMinor] = [0, parts[0]?.offer.priceMinor ?? 0]
    for (const tier of parts[0]?.offer.priceTiers ?? [])
      if (tier.from <= pieces && tier.from > from) [from, priceMinor] = [tier.from, tier.priceMinor]
    return { key, parts, pieces, priceMinor }
  })
}

/** Read once and looked up often: an order of thousands of promises is audited in well under a second. */
export function groupedBy<One>(all: readonly One[], keyOf: (one: One) => string): ReadonlyMap<string, readonly One[]> {
  const groups = new Map<string, One[]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return groups
}

export function isLocked(problem: PlanProblem, offer: PlanOffer): boolean {
  return problem.locks[offer.key] === 'in' || problem.locks[offer.promiseKey ?? offer.key] === 'in'
}

/** Locks are kept: by offer, and for promises as a whole. */
export function lockViolations(problem: PlanProblem, quantities: ReadonlyMap<string, number>): Violation[] {
  return Object.entries(problem.locks).flatMap(([key, lock]) => {
    const own = problem.offers.filter((offer) => offer.key === key || offer.promiseKey === key)
    const isIn = own.some((offer) => (quantities.get(offer.key) ?? 0) > 0)
    return own.length > 0 && (lock === 'in') !== isIn ? [{ rule: `locked ${lock}`, subject: key }] : []
  })
}
