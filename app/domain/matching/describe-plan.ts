import { daysBetween } from '#app/domain/shared/calendar'
import type { ShownPreset } from '#app/domain/supply/plan-words'
import { at, byKey } from './fit'
import { neededOf, type Plan, type PlanLine, type PlannedLine, type PlanOffer, type Reason } from './matching'
import { costOf } from './plan-cost'
import { priceAt, tiersOf } from './prices'
import { reasonsFor } from './reasons'
import type { Solved } from './search'
import { giniOf, handsByProducer, incomesByProducer } from './spread'
import { Tally } from './tally'

/** A plan as people read it: every offer with its reason, lines, money and spread. */
export function describePlan(preset: ShownPreset, solved: Solved): Plan {
  const { fit, quantities, status, gapPpm } = solved
  const { problem, terms } = fit
  const tally = new Tally(fit, quantities)
  const placeOf = new Map(fit.offers.map(({ offer }, place) => [offer.key, place]))
  const quantityOf = ({ key }: PlanOffer) => quantities[placeOf.get(key) ?? -1] ?? 0
  const reasons = reasonsFor(solved)
  const offers = [...problem.offers].sort(byKey)
  const inPlan = offers.filter((offer) => quantityOf(offer) > 0)
  const hands = handsByProducer(offers)
  const makers = new Set(inPlan.map((offer) => offer.producerKey))
  return {
    preset,
    weights: terms.weights,
    status,
    gapPpm,
    rows: offers.map((offer) => ({
      offerKey: offer.key,
      quantity: quantityOf(offer),
      priceMinor: pricePaid(tally, offer, placeOf.get(offer.key)),
      reason: reasonOf(reasons, offer),
    })),
    lines: problem.lines.map((line) => plannedLine(line, terms.spare?.[line.key] ?? 0, inPlan, quantityOf)),
    cost: costOf(tally),
    makers: makers.size,
    households: [...makers].reduce((all, key) => all + (hands.get(key) ?? 0), 0),
    giniPpm: giniOf(incomesByProducer(fit, tally.incomes), hands),
    slackDays: slackOf(problem.lines, inPlan),
    limits: { shareCapBp: terms.shareCapBp, villageCapBp: terms.villageCapBp, incomePerHandMinor: terms.incomePerHandMinor },
    notes: notesOn(solved),
  }
}

function reasonOf(reasons: ReadonlyMap<string, Reason>, offer: PlanOffer): Reason {
  const reason = reasons.get(offer.key)
  if (!reason) throw new Error(`offer ${offer.key} has no reason`)
  return reason
}

function pricePaid({ fit, quantities, taken }: Tally, offer: PlanOffer, place: number | undefined): number {
  if (place === undefined || !quantities[place]) return offer.priceMinor
  return priceAt(tiersOf(offer), taken[at(fit.offers, place).promise] ?? 0)
}

type QuantityOf = (offer: PlanOffer) => number

function plannedLine(line: PlanLine, spare: number, inPlan: readonly PlanOffer[], quantityOf: QuantityOf): PlannedLine {
  const planned = inPlan.reduce((all, offer) => all + (offer.lineKey === line.key ? quantityOf(offer) : 0), 0)
  const needed = neededOf(line)
  return { key: line.key, demand: line.demand, needed, spare, planned, short: Math.max(0, needed - planned) }
}

function slackOf(lines: readonly PlanLine[], inPlan: readonly PlanOffer[]): number | null {
  const latest = new Map(lines.map((line) => [line.key, line.latestReadyOn]))
  const slacks = inPlan.map((offer) => daysBetween(offer.readyOn, latest.get(offer.lineKey) ?? offer.readyOn))
  return slacks.length ? Math.min(...slacks) : null
}

function notesOn({ fit, status }: Solved): Reason[] {
  const { weights, shareCapBp, incomePerHandMinor } = fit.terms
  const notes: Reason[] = []
  if (weights.slackDayBp > 0 && weights.unsureBp === 0)
    notes.push({ code: 'matching.note_no_history', params: { count: weights.slackTargetDays } })
  if (weights.targetShareBp !== null && shareCapBp !== null) {
    const code = shareCapBp > weights.targetShareBp ? 'matching.note_share_above_target' : 'matching.note_share'
    notes.push({ code, params: { share: shareCapBp / 100, target: weights.targetShareBp / 100 } })
  }
  if (weights.targetShareBp !== null && shareCapBp === null)
    notes.push({ code: 'matching.note_share_open', params: { target: weights.targetShareBp / 100 } })
  if (weights.spreadBudgetBp !== null && incomePerHandMinor !== null)
    notes.push({ code: 'matching.note_spread', params: { ceiling: incomePerHandMinor, surcharge: weights.spreadBudgetBp / 100 } })
  if (status === 'time_limit') notes.push({ code: 'matching.note_time_limit', params: {} })
  if (status === 'greedy') notes.push({ code: 'matching.note_greedy', params: {} })
  return notes
}
