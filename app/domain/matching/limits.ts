import { capacityLimits, type Limit } from './capacity'
import type { Draft } from './draft-offers'
import type { Terms } from './fit'
import { neededOf, type PlanLine, type PlanProblem, type PlanProducer, promiseOf } from './matching'

/** A draft and the place by which limits tell it. */
export type Placed = { readonly at: number; readonly draft: Draft }

/** All that binds one maker's offers, together or singly: her work, what she promised, her share of each line. */
export function limitsOf(
  problem: PlanProblem,
  terms: Terms,
  producer: PlanProducer,
  own: readonly Placed[],
  lines: readonly PlanLine[],
): Limit[] {
  const works = own.map(({ at, draft: { offer } }) => ({ at, readyOn: offer.readyOn, capacityPerYear: offer.capacityPerYear }))
  const shares = terms.shareCapBp === null ? [] : shareLimits('share', own, lines, terms.shareCapBp)
  return [...capacityLimits(producer, problem.startOn, works), ...promiseLimits(own), ...shares]
}

/** What one village may have of each line, over all its makers. */
export function villageLimits({ villageCapBp }: Terms, all: readonly Placed[], lines: readonly PlanLine[]): Limit[] {
  if (villageCapBp === null) return []
  return grouped(all, ({ draft }) => draft.offer.village).flatMap((own) => shareLimits('village', own, lines, villageCapBp))
}

/** A share of a line in pieces, rounded up: a quarter of two pieces is one. */
export function shareOf(needed: number, shareBp: number): number {
  return Math.ceil((needed * shareBp) / 10_000)
}

/** A lock outweighs the house's own caps, never the maker's hands. */
function shareLimits(cause: 'share' | 'village', own: readonly Placed[], lines: readonly PlanLine[], capBp: number): Limit[] {
  return grouped(own, ({ draft }) => draft.line).map((ofLine) => {
    const line = lines[ofLine[0]?.draft.line ?? 0]
    const cap = line ? shareOf(neededOf(line), capBp) : 0
    return pieceLimit(cause, ofLine, Math.max(cap, allowanceOf(ofLine.map(({ draft }) => draft))))
  })
}

/** How far locks outweigh a cap: of a promise in parts, as far as the parts locked, and as the whole promise's least. */
export function allowanceOf(drafts: readonly Draft[]): number {
  return grouped(drafts, ({ offer }) => promiseOf(offer)).reduce((all, parts) => {
    const byPart = parts.reduce((sum, { lockedIn, allowance }) => sum + (lockedIn ? allowance : 0), 0)
    return all + Math.max(byPart, ...parts.map(({ offer, allowance }) => (allowance ? Math.max(allowance, offer.least) : 0)))
  }, 0)
}

/** No more of a promise than was promised, whatever number of lines it serves; on each day no more than comes then. */
function promiseLimits(own: readonly Placed[]): Limit[] {
  return grouped(own, ({ draft }) => promiseOf(draft.offer)).flatMap((parts) => {
    const byDay = grouped(parts, ({ draft }) => draft.offer.readyOn).flatMap((ofDay) => {
      const partMost = ofDay[0]?.draft.offer.partMost
      return partMost === undefined ? [] : [pieceLimit('promise', ofDay, partMost)]
    })
    return [pieceLimit('promise', parts, parts[0]?.draft.offer.most ?? 0), ...byDay]
  })
}

function pieceLimit(cause: Limit['cause'], own: readonly Placed[], atMost: number): Limit {
  return { cause, parts: own.map(({ at }) => ({ at, weight: 1 })), atMost }
}

export function grouped<Value>(values: readonly Value[], keyOf: (value: Value) => string | number): Value[][] {
  const groups = new Map<string | number, Value[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return [...groups.values()]
}

export function handsOf(offers: readonly { readonly memberCount: number }[]): number {
  return offers.reduce((most, offer) => Math.max(most, offer.memberCount), 1)
}
