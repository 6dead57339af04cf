import { type Draft, upTo } from './draft-offers'
import type { Terms } from './fit'
import { allowanceOf, grouped, handsOf } from './limits'
import { type PlanOffer, type PlanProblem, promiseOf, type Reason } from './matching'
import { priceAt, type Tier, tiersOf } from './prices'

export type SettledPromise = {
  readonly parts: readonly Draft[]
  readonly least: number
  readonly most: number
  readonly tiers: readonly Tier[]
  readonly lockedIn: boolean
}

export type SettledMaker = {
  readonly key: string
  readonly promises: readonly SettledPromise[]
  readonly hands: number
  readonly leastIncome: number
  readonly mostIncome: number
}

/** What one maker can still give of each promise, after all that binds a single offer; who can give nothing is barred, with the reason. */
export function settleMaker(
  key: string,
  problem: PlanProblem,
  terms: Terms,
  drafts: readonly Draft[],
  offers: readonly PlanOffer[],
  barred: Map<string, Reason>,
): SettledMaker {
  const hands = handsOf(offers)
  const isLocked = drafts.some(({ allowance }) => allowance > 0)
  const leastIncome = isLocked ? 0 : (problem.leastIncomeMinor ?? 0)
  const mostIncome =
    terms.incomePerHandMinor === null ? Infinity : Math.max(terms.incomePerHandMinor * hands, incomeOfLocks(drafts))
  const groups = grouped(drafts, ({ offer }) => promiseOf(offer))
  const onlyOne = groups.length === 1
  const promises = groups.flatMap((parts) => settlePromise(parts, onlyOne ? leastIncome : 0, mostIncome, barred))
  const possible = promises.reduce((all, promise) => all + mostEarned(promise), 0)
  if (possible >= leastIncome || !promises.length) return { key, promises, hands, leastIncome, mostIncome }
  for (const { parts } of promises) for (const { offer } of parts) barred.set(offer.key, tooLittle(leastIncome, possible))
  return { key, promises: [], hands, leastIncome, mostIncome }
}

function settlePromise(
  drafts: readonly Draft[],
  leastIncome: number,
  mostIncome: number,
  barred: Map<string, Reason>,
): SettledPromise[] {
  const parts = drafts.filter((draft) => draft.most >= draft.step)
  for (const draft of drafts) if (draft.most < draft.step) barred.set(draft.offer.key, cappedReason(draft, draft.least))
  const [first] = parts
  if (!first) return []
  const lockedIn = parts.some(({ allowance }) => allowance > 0)
  if (parts.length === 1) return settleSingle(first, lockedIn, leastIncome, mostIncome, barred)
  const { least, most } = first.offer
  const possible = parts.reduce((all, part) => all + part.most, 0)
  if (possible < least) {
    for (const part of parts) barred.set(part.offer.key, cappedReason(part, least, possible))
    return []
  }
  const each = parts.map((part) => ({ ...part, least: part.lockedIn ? part.allowance : part.step }))
  return [{ parts: each, least: Math.max(1, least), most, tiers: tiersOf(first.offer), lockedIn }]
}

function settleSingle(
  draft: Draft,
  lockedIn: boolean,
  leastIncome: number,
  mostIncome: number,
  barred: Map<string, Reason>,
): SettledPromise[] {
  const { offer, tiers, step } = draft
  const worth = upTo(fewestFor(tiers, leastIncome), step)
  const affordable = Math.floor(mostFor(tiers, mostIncome) / step) * step
  const least = Math.max(draft.least, worth)
  const most = Math.min(draft.most, affordable)
  const cappedBy = affordable < draft.most ? 'income' : draft.cappedBy
  if (most < draft.least) {
    barred.set(offer.key, cappedReason({ ...draft, cappedBy }, draft.least, most))
    return []
  }
  if (most < least) {
    barred.set(offer.key, tooLittle(leastIncome, most * priceAt(tiers, most)))
    return []
  }
  return [{ parts: [{ ...draft, least, most, cappedBy }], least, most, tiers, lockedIn }]
}

function mostEarned({ parts, most, tiers }: SettledPromise): number {
  const reached = Math.min(
    most,
    parts.reduce((all, part) => all + part.most, 0),
  )
  return Math.max(...tiers.filter(({ from }) => from <= reached).map(({ to, priceMinor }) => Math.min(to, reached) * priceMinor))
}

/** The fewest pieces that earn so much. */
function fewestFor(tiers: readonly Tier[], income: number): number {
  const reached = tiers.map(({ from, to, priceMinor }) => ({ pieces: Math.max(from, Math.ceil(income / priceMinor)), to }))
  return reached.find(({ pieces, to }) => pieces <= to)?.pieces ?? Infinity
}

/** The most pieces that earn no more than this. */
function mostFor(tiers: readonly Tier[], income: number): number {
  const reached = tiers.map(({ from, to, priceMinor }) => ({ from, pieces: Math.min(to, Math.floor(income / priceMinor)) }))
  return reached.findLast(({ from, pieces }) => pieces >= from)?.pieces ?? 0
}

function incomeOfLocks(drafts: readonly Draft[]): number {
  return grouped(drafts, ({ offer }) => promiseOf(offer)).reduce((all, parts) => {
    const pieces = allowanceOf(parts)
    return all + (parts[0] ? pieces * priceAt(tiersOf(parts[0].offer), pieces) : 0)
  }, 0)
}

const tooLittle = (least: number, possible: number): Reason => ({
  code: 'matching.out_least_income',
  params: { least, possible },
})

const barredBy = {
  capacity: 'matching.out_capacity',
  share: 'matching.out_share_cap',
  village: 'matching.out_village_cap',
  income: 'matching.out_income',
  promise: 'matching.out_parts',
} as const

function cappedReason({ most, cappedBy }: Draft, least: number, possible = most): Reason {
  return { code: barredBy[cappedBy ?? 'promise'], params: { least, possible } }
}
