import type { Reason } from './matching'
import { PlanView } from './plan-view'
import type { Solved } from './search'
import { Tally } from './tally'
import { whyIn } from './why-in'
import { whyOut } from './why-out'

/** One clause for each offer, in or out; each is checked against the finished plan before it is said. */
export function reasonsFor({ fit, quantities }: Solved): Map<string, Reason> {
  const view = new PlanView(new Tally(fit, quantities))
  const reasons = new Map(fit.barred)
  for (const [place, { offer }] of fit.offers.entries())
    reasons.set(offer.key, quantities[place] ? whyIn(view, place) : whyOut(view, place))
  return reasons
}
