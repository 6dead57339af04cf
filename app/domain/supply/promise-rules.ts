import type { PriceTier } from '#app/domain/catalogue/price-tiers'
import type { Day, Instant } from '#app/domain/shared/calendar'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { CallState } from './call-states'
import { asksGrade, type Grade } from './grades'
import { fitsParts, type PartsRefusal } from './parts-rules'
import { fitsTiers, type TiersRefusal } from './tier-rules'
import type { Tranche } from './tranches'

/** What a call asks of every promise to it. */
export type CallTerms = {
  readonly needed: number
  readonly readyBy: Day
  readonly priceKind: 'fixed' | 'ceiling'
  readonly priceMinor: number
  readonly lotStep: number
  readonly leastGrade: Grade
}

export type Offer = {
  readonly most: number
  readonly least: number
  readonly priceMinor: number
  /** The day on which all of it is ready. */
  readonly readyOn: Day
  /** What is ready before that, part by part. */
  readonly earlier?: readonly Tranche[]
  /** What each costs when many are taken. */
  readonly tiers?: readonly PriceTier[]
  /** How the goods come out, where the call asks. */
  readonly grade?: Grade | null
}

type OfferRefusal =
  | PartsRefusal
  | TiersRefusal
  | 'supply.grade_missing'
  | 'supply.more_than_needed'
  | 'supply.one_zero_too_many'
  | 'supply.least_over_most'
  | 'supply.ready_too_late'
  | 'supply.price_fixed'
  | 'supply.price_over_ceiling'

export function termsOf(call: Omit<CallTerms, 'needed'> & { readonly quantity: number; readonly buffer: number }): CallTerms {
  const { quantity, buffer, readyBy, priceKind, priceMinor, lotStep, leastGrade } = call
  return { needed: quantity + buffer, readyBy, priceKind, priceMinor, lotStep, leastGrade }
}

/** An answer is taken until the call closes. */
export function mayAnswer(
  call: { state: CallState; closesAt: Instant },
  now: Instant,
): Outcome<'supply.call_closed' | 'supply.call_over'> {
  if (call.state === 'cancelled') return refuse('supply.call_over')
  if (call.state !== 'open' || now >= call.closesAt) return refuse('supply.call_closed', { closedAt: call.closesAt })
  return { ok: true }
}

/** Whether an offer is what the call asks for; whether the maker has the time is asked of `capacity`. */
export function fitsCall(offer: Offer, call: CallTerms, today: Day): Outcome<OfferRefusal> {
  const simple = fitsQuantity(offer, call) ?? fitsDay(offer, call, today) ?? fitsPrice(offer, call)
  if (simple) return simple
  if (asksGrade(call.leastGrade) && !offer.grade) return refuse('supply.grade_missing', {}, 'grade')
  const parts = fitsParts(offer, call.lotStep, today)
  return parts.ok ? fitsTiers(offer, call.priceKind) : parts
}

function fitsQuantity({ most, least }: Offer, { needed, lotStep }: CallTerms) {
  const useful = Math.ceil(needed / lotStep) * lotStep
  if (most > useful) {
    const guess = most / 10
    const slipped = most >= 2 * useful && Number.isInteger(guess) && guess <= useful
    return slipped
      ? refuse('supply.one_zero_too_many', { guess, most: useful }, 'most')
      : refuse('supply.more_than_needed', { most: useful }, 'most')
  }
  if (most % lotStep !== 0) return refuse('supply.whole_lots', { step: lotStep }, 'most')
  if (least > most) return refuse('supply.least_over_most', { most }, 'least')
  return undefined
}

function fitsDay({ readyOn }: Offer, { readyBy }: CallTerms, today: Day) {
  if (readyOn > readyBy) return refuse('supply.ready_too_late', { readyBy }, 'readyOn')
  if (readyOn < today) return refuse('supply.ready_too_early', {}, 'readyOn')
  return undefined
}

function fitsPrice({ priceMinor }: Offer, call: CallTerms) {
  if (call.priceKind === 'fixed') {
    return priceMinor === call.priceMinor ? undefined : refuse('supply.price_fixed', { price: call.priceMinor }, 'priceMinor')
  }
  if (priceMinor > call.priceMinor) return refuse('supply.price_over_ceiling', { ceiling: call.priceMinor }, 'priceMinor')
  const guess = priceMinor * 10
  return guess <= call.priceMinor ? refuse('supply.price_one_zero_too_few', { guess }, 'priceMinor') : undefined
}
