import type { Fit } from './fit'
import { handsOf } from './limits'
import type { PlanOffer } from './matching'

/** Hands by producer, over all who promised. */
export function handsByProducer(offers: readonly PlanOffer[]): Map<string, number> {
  const hands = new Map<string, number>()
  for (const offer of offers) hands.set(offer.producerKey, Math.max(hands.get(offer.producerKey) ?? 1, handsOf([offer])))
  return hands
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

/** What each producer who promised is paid; those left out nothing. */
export function incomesByProducer({ problem, makers }: Fit, incomes: readonly number[]): Map<string, number> {
  const paid = new Map(makers.map(({ key }, place) => [key, incomes[place] ?? 0]))
  return new Map(problem.offers.map(({ producerKey }) => [producerKey, paid.get(producerKey) ?? 0]))
}
