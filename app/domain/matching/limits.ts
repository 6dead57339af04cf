import { capacityLimits, type Limit } from './capacity'
import type { FittedOffer, Terms } from './fit-offers'
import { inParts, promiseLimits } from './shared-promises'
import { neededOf, type PlanLine, type PlanProblem, type PlanProducer, type Reason } from './matching'

export type Draft = Omit<FittedOffer, 'maker'>

/** All that binds one maker's offers together or singly: her work, her share of each line, her income a hand. */
export function limitsOf(
  problem: PlanProblem,
  terms: Terms,
  producer: PlanProducer,
  drafts: readonly Draft[],
  lines: readonly PlanLine[],
): Limit[] {
  const works = drafts.map(({ offer }, at) => ({ at, readyOn: offer.readyOn, capacityPerYear: offer.capacityPerYear }))
  const limits = [...capacityLimits(producer, problem.startOn, works), ...promiseLimits(drafts)]
  if (terms.shareCapBp !== null) limits.push(...shareLimits(drafts, lines, terms.shareCapBp))
  if (terms.incomePerHandMinor !== null && drafts.length) limits.push(incomeLimit(drafts, terms.incomePerHandMinor))
  return limits
}

/** A share of a line in pieces, rounded up: a quarter of two pieces is one. */
export function shareOf(needed: number, shareBp: number): number {
  return Math.ceil((needed * shareBp) / 10_000)
}

/** A lock outweighs the house's own caps, never the maker's hands. */
function shareLimits(drafts: readonly Draft[], lines: readonly PlanLine[], shareCapBp: number): Limit[] {
  return lines.flatMap((line, place): Limit[] => {
    const own = drafts.flatMap((draft, at) => (draft.line === place ? [{ at, draft }] : []))
    if (!own.length) return []
    const locked = own.reduce((all, { draft }) => all + (draft.lockedIn ? draft.least : 0), 0)
    const cap = Math.max(shareOf(neededOf(line), shareCapBp), locked)
    return [{ cause: 'share', parts: own.map(({ at }) => ({ at, weight: 1n })), atMost: BigInt(cap) }]
  })
}

function incomeLimit(drafts: readonly Draft[], perHandMinor: number): Limit {
  const hands = handsOf(drafts.map((draft) => draft.offer))
  const locked = drafts.reduce((all, { lockedIn, least, offer }) => all + (lockedIn ? least * offer.priceMinor : 0), 0)
  return {
    cause: 'income',
    parts: drafts.map((draft, at) => ({ at, weight: BigInt(draft.offer.priceMinor) })),
    atMost: BigInt(Math.max(perHandMinor * hands, locked)),
  }
}

export function handsOf(offers: readonly { readonly memberCount: number }[]): number {
  return offers.reduce((most, offer) => Math.max(most, offer.memberCount), 1)
}

const barredBy = {
  capacity: 'matching.out_capacity',
  share: 'matching.out_share_cap',
  income: 'matching.out_income',
  promise: 'matching.out_promise_shared',
} as const

/** Lowers each offer's most to what every limit leaves it alone; only limits over several offers remain to be kept. */
export function holdToLimits(drafts: readonly Draft[], limits: readonly Limit[], barred: Map<string, Reason>) {
  const kept: Draft[] = []
  const placeOf = new Map<number, number>()
  for (const [at, narrowed] of inParts(drafts.map((draft, at) => narrow(draft, at, limits))).entries()) {
    const { offer } = narrowed
    if (narrowed.most >= narrowed.part) {
      placeOf.set(at, kept.length)
      kept.push(narrowed)
    } else if (narrowed.cappedBy) {
      const params = { least: narrowed.least, possible: narrowed.most }
      barred.set(offer.key, { code: barredBy[narrowed.cappedBy], params })
    }
  }
  const shared = limits.flatMap((limit) => {
    const parts = limit.parts.flatMap(({ at, weight }) => {
      const place = placeOf.get(at)
      return place === undefined ? [] : [{ at: place, weight }]
    })
    return parts.length > 1 ? [{ ...limit, parts }] : []
  })
  return { kept, shared }
}

function narrow(draft: Draft, at: number, limits: readonly Limit[]): Draft {
  let { most, cappedBy } = draft
  for (const limit of limits) {
    const weight = limit.parts.find((part) => part.at === at)?.weight
    if (!weight) continue
    const alone = Number(limit.atMost / weight)
    if (alone >= most) continue
    most = Math.floor(alone / draft.step) * draft.step
    cappedBy = limit.cause
  }
  return { ...draft, most, cappedBy }
}
