import { type Incoterm, incoterms } from '#app/domain/quotes/incoterms'
import { type Day, plusDays } from '#app/domain/shared/calendar'
import { type Outcome, refuse } from '#app/domain/shared/refusal'

/** Where, when and on which terms. */
export type InquiryDetails = {
  neededBy: Day
  /** ISO 3166-1 alpha-2. */
  country: string
  incoterm: Incoterm
  /** The place the term names. */
  place: string
  note: string | null
}

type DetailsRefusal = 'inquiry.needed_too_early' | 'inquiry.needed_too_late' | 'inquiry.place_not_a_port'

const furthestDays = 3 * 365
// A house number or a postal code: a port has neither.
const streetNumber = /(^|[\s,])\d+[a-z]?([\s,./]|$)/iu

export function earliestNeed(today: Day): Day {
  return plusDays(today, 1)
}

/** A sea term hands over at a port, so its place is the name of one, not the address of a shop. */
export function checkDetails({ neededBy, incoterm, place }: InquiryDetails, today: Day): Outcome<DetailsRefusal> {
  const earliest = earliestNeed(today)
  const latest = plusDays(today, furthestDays)
  if (neededBy < earliest) return refuse('inquiry.needed_too_early', { earliest }, 'neededBy')
  if (neededBy > latest) return refuse('inquiry.needed_too_late', { latest }, 'neededBy')
  const isPort = /\p{L}{2}/u.test(place) && !streetNumber.test(place)
  if (incoterms[incoterm].seaOnly && !isPort) return refuse('inquiry.place_not_a_port', { incoterm }, 'place')
  return { ok: true }
}
