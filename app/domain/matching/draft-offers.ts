import { daysBetween } from '#app/domain/shared/calendar'
import { isAtLeast, usualGrade } from '#app/domain/supply/grades'
import type { FittedOffer, Terms } from './fit'
import { lotStepOf, type PlanLine, type PlanOffer, type PlanProblem, promiseOf, type Reason } from './matching'
import { pieceCost } from './piece-cost'
import { type Tier, tiersOf } from './prices'

/** An offer by itself, before what binds it to others is looked at. */
export type Draft = Pick<
  FittedOffer,
  'offer' | 'line' | 'step' | 'least' | 'most' | 'cappedBy' | 'factor' | 'addMinor' | 'riskMinor' | 'ceilingMinor' | 'lockedIn'
> & {
  /** Prices that are not above the line's ceiling. */
  readonly tiers: readonly Tier[]
  /** How far its lock outweighs the house's caps, in pieces. */
  readonly allowance: number
}

/** The offer as far as it can be used at all; else why not. */
export function draftOffer(problem: PlanProblem, terms: Terms, offer: PlanOffer, line: PlanLine, place: number): Draft | Reason {
  const { own, promise } = locksOn(problem, offer)
  if (own === 'out' || promise === 'out') return { code: 'matching.out_locked', params: {} }
  const slack = daysBetween(offer.readyOn, line.latestReadyOn)
  if (slack < 0) return { code: 'matching.out_late', params: { count: -slack, readyOn: offer.readyOn } }
  const grade = offer.grade ?? usualGrade
  if (line.leastGrade !== undefined && !isAtLeast(grade, line.leastGrade))
    return { code: 'matching.out_grade', params: { grade, least: line.leastGrade } }
  const isLocked = own === 'in' || promise === 'in'
  const ceiling = isLocked ? Infinity : (line.ceilingMinor ?? Infinity)
  const tiers = tiersOf(offer).filter(({ priceMinor }) => priceMinor <= ceiling)
  const [first, last] = [tiers[0], tiers.at(-1)]
  if (!first || !last)
    return { code: 'matching.out_above_ceiling', params: { price: lowestPrice(offer), ceiling: line.ceilingMinor ?? 0 } }
  const step = lotStepOf(offer, line)
  const asked = Math.max(offer.least, first.from)
  const least = upTo(asked, step)
  const most = downTo(Math.min(offer.most, last.to), step)
  if (most < least) return { code: 'matching.out_lot', params: { least: asked, most: Math.min(offer.most, last.to), lot: step } }
  const part = downTo(Math.min(most, offer.partMost ?? most), step)
  if (part < step) return { code: 'matching.out_lot', params: { least: 1, most: offer.partMost ?? most, lot: step } }
  return {
    offer,
    line: place,
    step,
    least,
    most: part,
    cappedBy: null,
    ...pieceCost(problem, terms, offer, line),
    ceilingMinor: ceiling,
    lockedIn: own === 'in',
    tiers,
    allowance: isLocked ? Math.min(least, part) : 0,
  }
}

/** A lock on the key of an offer that is a promise by itself is on the offer. */
export function locksOn({ locks }: PlanProblem, offer: PlanOffer) {
  return { own: locks[offer.key], promise: offer.key === promiseOf(offer) ? undefined : locks[promiseOf(offer)] }
}

export function lowestPrice(offer: PlanOffer): number {
  return Math.min(...tiersOf(offer).map(({ priceMinor }) => priceMinor))
}

export const upTo = (pieces: number, step: number) => Math.max(step, Math.ceil(pieces / step) * step)
export const downTo = (pieces: number, step: number) => Math.floor(pieces / step) * step
