import { daysBetween } from '#app/domain/shared/calendar'
import type { RefusalParams } from '#app/domain/shared/refusal'
import type { ReasonCode } from '#app/domain/supply/plan-words'
import { at } from './fit'
import type { Reason } from './matching'
import type { PlanView } from './plan-view'

const say = (code: ReasonCode, params: RefusalParams = {}): Reason => ({ code, params })

/** Why this one is out although it could be in. */
export function whyOut(view: PlanView, place: number): Reason {
  const { line: linePlace, most, trip } = view.offer(place)
  const line = at(view.fit.lines, linePlace)
  const planned = view.planned(linePlace)
  if (planned < line.needed) {
    const least = leastOf(view, place)
    if (planned + least > line.roof) return say('matching.out_least', { least, room: line.roof - planned })
    const limit = view.tally.binding(place, least)
    if (limit === 'promise') return say(whereThePromiseWent(view, place), { most })
    return limit ? say(sharedOut[limit], { most }) : say('matching.out_unsearched')
  }
  const dearest = at(view.lines, linePlace).dearestIn
  const { minor, withoutTrip } = view.landed(place)
  const [price, bar] = [Math.round(minor), Math.round(dearest)]
  if (price > bar && withoutTrip <= dearest) {
    const { village, costMinor } = at(view.fit.trips, trip)
    return say('matching.out_trip', { price, dearest: bar, village, trip: costMinor })
  }
  if (price > bar) return say('matching.out_dearer', { price, dearest: bar })
  const slack = daysBetween(view.offer(place).offer.readyOn, line.line.latestReadyOn)
  const { slackDayBp, slackTargetDays, unsureBp } = view.fit.terms.weights
  if (slackDayBp > 0 && slack < slackTargetDays) return say('matching.out_riskier', { count: slack, target: slackTargetDays })
  if (unsureBp > 0 && view.isLessSureThanDearerIn(place))
    return say('matching.out_less_sure', { price, expected: view.expected(place) })
  return say('matching.out_covered', { planned, needed: line.needed })
}

/** What this line would have to take: a single lot where another line or day already draws on the same promise. */
function leastOf(view: PlanView, place: number): number {
  const { promise, least, step } = view.offer(place)
  const whole = at(view.fit.promises, promise)
  return Math.max(least, Math.ceil((whole.least - (view.tally.taken[promise] ?? 0)) / step) * step)
}

function whereThePromiseWent(view: PlanView, place: number): ReasonCode {
  const { promise, line } = view.offer(place)
  const isOtherLine = at(view.fit.promises, promise).offers.some(
    (other) => view.quantity(other) && view.offer(other).line !== line,
  )
  return isOtherLine ? 'matching.out_promise_shared' : 'matching.out_other_day'
}

const sharedOut = {
  capacity: 'matching.out_capacity_shared',
  share: 'matching.out_share_cap_shared',
  village: 'matching.out_village_cap_shared',
  income: 'matching.out_income_shared',
} as const
