import { groupedBy, isLocked, promisesIn, type Taken, type Violation } from './check-offers'
import type { Plan, PlanLine, PlanOffer, PlanProblem } from './matching'

/** Shares of makers and villages, incomes of makers: none above what the house allows, none too small to be worth the trip. */
export function shareViolations(problem: PlanProblem, plan: Plan, taken: readonly Taken[]): Violation[] {
  const caps = (...values: (number | null | undefined)[]) => values.filter((cap) => cap !== undefined && cap !== null)
  return [
    ...capViolations(problem, taken, 'producerKey', caps(problem.shareCapBp, plan.limits.shareCapBp), 'within the share cap'),
    ...capViolations(problem, taken, 'village', caps(problem.villageCapBp, plan.limits.villageCapBp), 'within the village cap'),
    ...incomeViolations(problem, plan, taken),
  ]
}

function capViolations(
  problem: PlanProblem,
  taken: readonly Taken[],
  of: 'producerKey' | 'village',
  caps: readonly number[],
  rule: string,
): Violation[] {
  const offersOf = groupedBy(problem.offers, (offer) => `${offer.lineKey}\n${offer[of]}`)
  return problem.lines.flatMap((line) => {
    const shares = groupedBy(
      taken.filter(({ offer }) => offer.lineKey === line.key),
      ({ offer }) => offer[of],
    )
    return [...shares].flatMap(([subject, own]) => {
      const pieces = own.reduce((all, { quantity }) => all + quantity, 0)
      const offers = offersOf.get(`${line.key}\n${subject}`) ?? []
      // In pieces rounded up: one piece less would already be within the cap.
      const above = caps.some((cap) => BigInt(pieces - 1) * 10_000n >= BigInt(cap) * BigInt(neededFor(line)))
      return pieces > lockedLeast(problem, offers) && above ? [{ rule, subject }] : []
    })
  })
}

/** How many pieces locks alone bring in among these offers: of each promise its least, or what its parts locked one by one come to. */
export function lockedLeast(problem: PlanProblem, offers: readonly PlanOffer[]): number {
  const locked = new Map<string, { single: number; whole: number }>()
  for (const offer of offers) {
    if (!isLocked(problem, offer)) continue
    const lot = offer.lotStep ?? problem.lines.find((line) => line.key === offer.lineKey)?.lotStep ?? 1
    const least = Math.max(lot, Math.ceil(offer.least / lot) * lot)
    const part = Math.min(least, Math.floor((offer.partMost ?? least) / lot) * lot)
    const key = offer.promiseKey ?? offer.key
    const known = locked.get(key) ?? { single: 0, whole: 0 }
    const single = known.single + (problem.locks[offer.key] === 'in' ? part : 0)
    locked.set(key, { single, whole: Math.max(known.whole, part, offer.least) })
  }
  return [...locked.values()].reduce((all, { single, whole }) => all + Math.max(single, whole), 0)
}

export function neededFor(line: PlanLine): number {
  const buffer = (BigInt(line.demand) * BigInt(line.bufferBp ?? 0) + 9_999n) / 10_000n
  return line.demand + (line.bufferPieces ?? 0) + Number(buffer)
}

function incomeViolations(problem: PlanProblem, plan: Plan, taken: readonly Taken[]): Violation[] {
  const ceiling = plan.limits.incomePerHandMinor
  const offersOf = groupedBy(problem.offers, (offer) => offer.producerKey)
  return [...groupedBy(taken, ({ offer }) => offer.producerKey)].flatMap(([subject, own]) => {
    const offers = offersOf.get(subject) ?? []
    const hands = Math.max(1, ...offers.map((offer) => offer.memberCount))
    const income = promisesIn(own).reduce((all, { pieces, priceMinor }) => all + pieces * priceMinor, 0)
    const isBound = !offers.some((offer) => isLocked(problem, offer))
    const above = ceiling !== null && income > Math.max(ceiling * hands, lockedIncome(problem, offers))
    const broken: [boolean, string][] = [
      [above, 'within the income ceiling'],
      [isBound && income < (problem.leastIncomeMinor ?? 0), 'worth the trip'],
    ]
    return broken.flatMap(([is, rule]) => (is ? [{ rule, subject }] : []))
  })
}

function lockedIncome(problem: PlanProblem, offers: readonly PlanOffer[]): number {
  const promises = new Set(offers.filter((offer) => isLocked(problem, offer)).map((offer) => offer.promiseKey ?? offer.key))
  return [...promises].reduce((all, key) => {
    const parts = offers.filter((offer) => (offer.promiseKey ?? offer.key) === key)
    const pieces = lockedLeast(problem, parts)
    const [promise] = promisesIn(parts.slice(0, 1).map((offer) => ({ offer, quantity: pieces })))
    return all + pieces * (promise?.priceMinor ?? 0)
  }, 0)
}
