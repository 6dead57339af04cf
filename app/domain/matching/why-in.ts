import { daysBetween } from '#app/domain/shared/calendar'
import type { RefusalParams } from '#app/domain/shared/refusal'
import type { ReasonCode } from '#app/domain/supply/plan-words'
import { at } from './fit'
import type { Reason } from './matching'
import type { PlanView } from './plan-view'
import { priceAt } from './prices'

const say = (code: ReasonCode, params: RefusalParams = {}): Reason => ({ code, params })

/** Why this one is in, and why with no more. */
export function whyIn(view: PlanView, place: number): Reason {
  const { offer, line: linePlace, promise, lockedIn } = view.offer(place)
  const line = at(view.fit.lines, linePlace)
  const quantity = view.quantity(place)
  if (lockedIn || at(view.fit.promises, promise).lockedIn) return say('matching.in_locked', { quantity })
  const part = quantity < view.promised(place) ? whyNotMore(view, place) : undefined
  if (part) return part
  const others = at(view.lines, linePlace).offered - view.offer(place).most
  if (others < line.needed) return say('matching.in_needed', { others, needed: line.needed })
  for (const { cluster, pieces, offers } of line.floors) {
    if (!offers.includes(place) || view.tally.sum(offers) - quantity >= pieces) continue
    if (cluster === null) return say('matching.in_newcomer', { floor: pieces })
    return say('matching.in_quota', { cluster, floor: pieces })
  }
  return whyCheap(view, place) ?? whyRatherThanCheaper(view, place, offer.memberCount)
}

function whyNotMore(view: PlanView, place: number): Reason | undefined {
  const { line, most, step, cappedBy, promise } = view.offer(place)
  const quantity = view.quantity(place)
  const rest = { quantity, most: view.promised(place) }
  if (quantity === most) return say(cappedBy ? partly[cappedBy] : 'matching.part_lots', cappedBy ? rest : { ...rest, lot: step })
  const limit = view.tally.binding(place, quantity + step)
  if (limit === 'promise') {
    const { offers } = at(view.fit.promises, promise)
    const isOtherLine = offers.some((other) => view.quantity(other) && view.offer(other).line !== line)
    return say(isOtherLine ? 'matching.part_promise' : 'matching.part_other_day', rest)
  }
  if (limit) return say(partly[limit], rest)
  const { needed } = at(view.fit.lines, line)
  if (view.planned(line) >= needed) return say('matching.part_covered', { ...rest, needed })
  return undefined
}

/** Cheaper than any that is out; said in words of the trip or of the quantity where they decide. */
function whyCheap(view: PlanView, place: number): Reason | undefined {
  const { line, trip, promise } = view.offer(place)
  const { cheapestOut } = at(view.lines, line)
  const { minor, tripAlone } = view.landed(place)
  if (!(minor <= cheapestOut && cheapestOut < Infinity)) return undefined
  const price = Math.round(minor)
  const { village } = at(view.fit.trips, trip)
  if (tripAlone > cheapestOut && view.makersOnTrip(trip) > 1) return say('matching.in_shared_trip', { price, village })
  const { tiers } = at(view.fit.promises, promise)
  const taken = view.tally.taken[promise] ?? 0
  const first = tiers[0]?.priceMinor ?? 0
  const reached = tiers.findLast(({ from }) => from <= taken)
  if (reached && minor + first - reached.priceMinor > cheapestOut)
    return say('matching.in_tier', { from: reached.from, price: priceAt(tiers, taken) })
  return say('matching.in_cheapest', { price, next: Math.round(cheapestOut) })
}

function whyRatherThanCheaper(view: PlanView, place: number, hands: number): Reason {
  const { offer, line, maker, trip } = view.offer(place)
  const price = Math.round(view.landed(place).minor)
  if (
    at(view.fit.trips, trip).offers.some((other) => other !== place && view.quantity(other) && view.offer(other).maker === maker)
  )
    return say('matching.in_same_trip', { price })
  if (view.makersOnTrip(trip) > 1) return say('matching.in_on_the_way', { price, village: at(view.fit.trips, trip).village })
  const slack = daysBetween(offer.readyOn, at(view.fit.lines, line).line.latestReadyOn)
  const { weights, incomePerHandMinor } = view.fit.terms
  if (weights.slackDayBp > 0 && slack >= weights.slackTargetDays) return say('matching.in_early', { count: slack })
  if (weights.unsureBp > 0 && view.isSurerThanCheaperOut(place))
    return say('matching.in_surer', { price, expected: view.expected(place) })
  if (incomePerHandMinor === null) return say('matching.in_fits', { price })
  const perHand = Math.round((view.tally.incomes[maker] ?? 0) / Math.max(1, hands))
  return say('matching.in_spread', { perHand, hands: Math.max(1, hands) })
}

const partly = {
  capacity: 'matching.part_capacity',
  share: 'matching.part_share_cap',
  village: 'matching.part_village_cap',
  income: 'matching.part_income',
  promise: 'matching.part_day',
} as const
