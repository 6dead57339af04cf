import type { PlanOffer, PlanProblem } from './matching'

/** A way in which a plan is not what it claims to be. */
export type Violation = { readonly rule: string; readonly subject: string }

/** A part of a plan: so many pieces of an offer. */
export type Taken = { readonly offer: PlanOffer; readonly quantity: number }

export function offerViolations(problem: PlanProblem, { offer, quantity }: Taken): Violation[] {
  const line = problem.lines.find((one) => one.key === offer.lineKey)
  const lot = offer.lotStep ?? line?.lotStep ?? 1
  const ceiling = problem.locks[offer.key] === 'in' ? undefined : line?.ceilingMinor
  const broken: [boolean, string][] = [
    [!line, 'of a line'],
    [!Number.isSafeInteger(quantity) || quantity < 0, 'whole pieces'],
    [quantity % lot !== 0, 'whole lots'],
    [line !== undefined && offer.readyOn > line.latestReadyOn, 'ready in time'],
    [ceiling !== undefined && offer.priceMinor > ceiling, 'not above the ceiling'],
  ]
  return broken.flatMap(([is, rule]) => (is ? [{ rule, subject: offer.key }] : []))
}

/** What was promised holds for all lines together that draw on one promise. */
export function promiseViolations(taken: readonly Taken[]): Violation[] {
  const promises = new Map<string, Taken[]>()
  for (const one of taken) {
    const key = one.offer.promiseKey ?? one.offer.key
    promises.set(key, [...(promises.get(key) ?? []), one])
  }
  return [...promises].flatMap(([subject, parts]) => {
    const pieces = parts.reduce((all, { quantity }) => all + quantity, 0)
    const broken: [boolean, string][] = [
      [parts.some(({ offer }) => pieces < offer.least), 'at least what the maker asks'],
      [parts.some(({ offer }) => pieces > offer.most), 'at most what was promised'],
    ]
    return broken.flatMap(([is, rule]) => (is ? [{ rule, subject }] : []))
  })
}
