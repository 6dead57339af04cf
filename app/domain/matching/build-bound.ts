import type { Fit } from './fit-offers'
import { type Goal, limitRows, lineRows, offerAt } from './model-rows'
import { type Program, ProgramDraft } from './program'

/**
 * The cost program without whole numbers, for its bound. A share of an offer then pays that share of the trip, so most
 * switches can be left out: the same bound from a much smaller program.
 */
export function buildBound(fit: Fit, goal: Goal & { of: 'cost' }): Program {
  const draft = new ProgramDraft()
  const lots = new Map<number, number>()
  for (const maker of fit.makers) {
    const alone = maker.offers.length === 1
    const take = alone ? -1 : draft.column(maker.fixedMinor, 0, 1, false)
    for (const at of maker.offers) {
      const { weight, step, least, most, lockedIn } = offerAt(fit, at)
      const trip = alone ? maker.fixedMinor / (most / step) : 0
      const k = draft.column(weight * step + trip, lockedIn ? least / step : 0, most / step, false)
      lots.set(at, k)
      if (!alone)
        draft.row(
          -Infinity,
          [
            [k, 1],
            [take, -most / step],
          ],
          0,
        )
    }
    limitRows(draft, fit, maker, lots)
  }
  lineRows(draft, fit, goal, lots)
  return draft.program()
}
