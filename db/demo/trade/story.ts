import type { Incoterm } from '#app/domain/quotes/incoterms'
import type { PaymentTerms } from '#app/domain/quotes/payment-terms'
import type { EnteredCost } from '#app/domain/quotes/quote-costs'
import type { CountedUnit } from '#app/domain/shared/quantity'
import type { Grade } from '#app/domain/supply/grades'
import type { PlanPreset } from '#app/domain/supply/plan-words'
import type { Drawing } from '../art'
import type { BuyerName, SigningMaker } from '../people'
import type { StandardName } from '../standards'

/** How one inquiry went, as far as it went. Days count backwards from today; what is still to come counts forwards. */
export type Story = {
  buyer: BuyerName
  owner: 'sourcing' | 'colleague' | null
  nextStep?: string
  sent: number
  details: { neededIn: number; country: string; incoterm: Incoterm; place: string; note: string | null }
  lines: readonly StoryLine[]
  messages?: readonly { on: number; side: 'buyer' | 'house'; body: string }[]
  calling?: Calling
  /** Each is a run of the solver. */
  plans?: readonly { on: number; lockIn?: SigningMaker }[]
  quotes?: readonly StoryQuote[]
  order?: { startedOn?: number; startedShare?: number; cancelledOn?: number; reason?: string }
  ended?: { on: number; by: 'buyer' | 'house'; reason: string }
}

export type StoryLine =
  | { standard: StandardName; quantity: number; unit: CountedUnit }
  | { other: string; quantity: number; unit: CountedUnit; sketch: Drawing }

export type Calling = {
  on: number
  /** Below zero while it is still open. */
  closes: number
  readyIn: number
  priceKind: 'fixed' | 'ceiling'
  /** Every grade will do unless said. */
  leastGrade?: Grade
  /** What share of the makers of that very item promise, and how much of their free time. */
  eager: number
  gives: readonly [number, number]
  /** Nobody carries more than this share of the need. */
  mostShare: number
  /** How many take their promise back. */
  takenBack?: number
  /** These promise for certain. */
  surely?: readonly SigningMaker[]
}

export type StoryQuote = {
  on: number
  /** Still a draft when it was not sent. */
  sent: boolean
  preset: PlanPreset
  marginBp: number
  terms: PaymentTerms
  validFor: number
  deliverIn: number
  costs: Partial<Record<EnteredCost, number>>
  note?: string
  answer?: { on: number; kind: 'accept' | 'decline' | 'askChange'; reason?: string }
}
