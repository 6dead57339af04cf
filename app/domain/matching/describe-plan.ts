import { daysBetween } from '#app/domain/shared/calendar'
import type { PlanPreset } from '#app/domain/supply/plan-words'
import { byKey } from './fit-offers'
import {
  neededOf,
  type Plan,
  type PlanCost,
  type PlanLine,
  type PlannedLine,
  type PlanOffer,
  type PlanProblem,
  type Reason,
} from './matching'
import { reasonsFor } from './reasons'
import type { Solved } from './search'

/** A plan as people read it: every offer with its reason, lines, money and spread. */
export function describePlan(problem: PlanProblem, preset: PlanPreset, solved: Solved): Plan {
  const { fit, quantities, status, gapPpm } = solved
  const taken = new Map(fit.offers.map(({ offer }, at) => [offer.key, quantities[at] ?? 0]))
  const reasons = reasonsFor(preset, solved)
  const offers = [...problem.offers].sort(byKey)
  const quantityOf = (offer: PlanOffer) => taken.get(offer.key) ?? 0
  const inPlan = offers.filter((offer) => quantityOf(offer) > 0)
  const hands = handsByProducer(offers)
  const makers = new Set(inPlan.map((offer) => offer.producerKey))
  return {
    preset,
    weights: fit.terms.weights,
    status,
    gapPpm,
    rows: offers.map((offer) => ({ offerKey: offer.key, quantity: quantityOf(offer), reason: reasonOf(reasons, offer) })),
    lines: problem.lines.map((line) => plannedLine(line, inPlan, quantityOf)),
    cost: costOf(problem, inPlan, makers.size, quantityOf),
    makers: makers.size,
    households: [...makers].reduce((all, key) => all + (hands.get(key) ?? 0), 0),
    giniPpm: giniOf(incomesOf(offers, quantityOf), hands),
    slackDays: slackOf(problem.lines, inPlan),
    limits: { shareCapBp: fit.terms.shareCapBp, incomePerHandMinor: fit.terms.incomePerHandMinor },
    notes: notesOn(preset, solved),
  }
}

function reasonOf(reasons: ReadonlyMap<string, Reason>, offer: PlanOffer): Reason {
  const reason = reasons.get(offer.key)
  if (!reason) throw new Error(`offer ${offer.key} has no reason`)
  return reason
}

type QuantityOf = (offer: PlanOffer) => number

function plannedLine(line: PlanLine, inPlan: readonly PlanOffer[], quantityOf: QuantityOf): PlannedLine {
  const planned = inPlan.reduce((all, offer) => all + (offer.lineKey === line.key ? quantityOf(offer) : 0), 0)
  const needed = neededOf(line)
  return { key: line.key, demand: line.demand, needed, planned, short: Math.max(0, needed - planned) }
}

function costOf(problem: PlanProblem, inPlan: readonly PlanOffer[], makers: number, quantityOf: QuantityOf): PlanCost {
  const goodsMinor = inPlan.reduce((all, offer) => all + quantityOf(offer) * offer.priceMinor, 0)
  const collectionMinor = makers * problem.houseCosts.collectionPerProducer
  const inspectionMinor = makers * problem.houseCosts.inspectionPerProducer
  const totalMinor = goodsMinor + collectionMinor + inspectionMinor
  if (!Number.isSafeInteger(totalMinor)) throw new RangeError('a plan costs a safe integer of rupiah')
  return { goodsMinor, collectionMinor, inspectionMinor, totalMinor }
}

function handsByProducer(offers: readonly PlanOffer[]): Map<string, number> {
  const hands = new Map<string, number>()
  for (const { producerKey, memberCount } of offers) hands.set(producerKey, Math.max(1, memberCount, hands.get(producerKey) ?? 0))
  return hands
}

function incomesOf(offers: readonly PlanOffer[], quantityOf: QuantityOf): Map<string, number> {
  const incomes = new Map<string, number>()
  for (const offer of offers)
    incomes.set(offer.producerKey, (incomes.get(offer.producerKey) ?? 0) + quantityOf(offer) * offer.priceMinor)
  return incomes
}

/** The Gini coefficient over hands: twice the area between equal shares and the Lorenz curve of income a hand. */
export function giniOf(incomes: ReadonlyMap<string, number>, hands: ReadonlyMap<string, number>): number {
  const groups = [...incomes]
    .map(([key, income]) => ({ income, hands: hands.get(key) ?? 1 }))
    .sort((a, b) => a.income / a.hands - b.income / b.hands)
  const allHands = groups.reduce((all, group) => all + group.hands, 0)
  const allIncome = groups.reduce((all, group) => all + group.income, 0)
  if (!allHands || !allIncome) return 0
  let earned = 0
  let under = 0
  for (const group of groups) {
    under += (group.hands / allHands) * ((2 * earned + group.income) / allIncome)
    earned += group.income
  }
  return Math.max(0, Math.round((1 - under) * 1_000_000))
}

function slackOf(lines: readonly PlanLine[], inPlan: readonly PlanOffer[]): number | null {
  const latest = new Map(lines.map((line) => [line.key, line.latestReadyOn]))
  const slacks = inPlan.map((offer) => daysBetween(offer.readyOn, latest.get(offer.lineKey) ?? offer.readyOn))
  return slacks.length ? Math.min(...slacks) : null
}

function notesOn(preset: PlanPreset, { fit, status }: Solved): Reason[] {
  const { weights, shareCapBp, incomePerHandMinor } = fit.terms
  const notes: Reason[] = []
  if (preset === 'safest') notes.push({ code: 'matching.note_no_history', params: { count: weights.slackTargetDays } })
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
