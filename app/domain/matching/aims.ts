import type { PlanPreset } from '#app/domain/supply/plan-words'
import type { Given } from './fit'
import { neededOf, type Plan, type PlanLine, type PlanProblem, presetWeights, type Weights } from './matching'

/** What one search is to weigh, and what it is held to besides. */
export type Aim = { readonly weights: Weights; readonly given?: Given }

/** Where makers' deliveries are known, what is likely not to come counts, and no day has to stand for it. */
const knownWeights: Partial<Readonly<Record<PlanPreset, Partial<Weights>>>> = {
  safest: { slackTargetDays: 0, slackDayBp: 0, unsureBp: 20_000 },
}

export function weightsOf(preset: PlanPreset, isKnown: boolean, changed: Partial<Weights> = {}): Weights {
  const known = isKnown ? knownWeights[preset] : {}
  // Who asks for spare days gets them, whatever else is known.
  const days = changed.slackTargetDays === undefined ? {} : { slackDayBp: presetWeights[preset].slackDayBp }
  return { ...presetWeights[preset], ...known, ...days, ...changed }
}

/** So many searches at the most, with those that make the surest surer. */
export const mostAims = 10

/** Spare pieces are never more than this part of what is needed. */
const mostSpare = 0.6
/** Spare for what is missing in half of all runs, in two of ten, or in hardly any: then all lines together are reckoned with. */
type Rank = 'p50' | 'p80' | 'sure'

/**
 * What else is tried when each preset is solved: the same with more or fewer spare pieces, after what was missing in the simulated
 * runs, and an income spread half as far. How many depends on the size of the order alone, so that
 * every machine tries the same.
 */
export function aimsBetween(problem: PlanProblem, named: Readonly<Record<PlanPreset, Plan>>): Aim[] {
  const { lowestCost, safest, widestBenefit } = named
  const spared = (plan: Plan, rank: Rank): Aim[] => withSpare(problem, plan, rank)
  if (problem.offers.length > 1500) return [...spared(safest, 'sure'), ...spared(lowestCost, 'p80')]
  const few = [...spared(lowestCost, 'p80'), ...spared(lowestCost, 'sure'), ...spared(safest, 'sure')]
  if (problem.offers.length > 400) return few
  return [
    ...few,
    ...spared(lowestCost, 'p50'),
    ...spared(safest, 'p80'),
    ...spared(widestBenefit, 'p80'),
    ...spared(widestBenefit, 'sure'),
    ...halfAsWide(problem, lowestCost, widestBenefit),
  ]
}

/** The same plan with so many pieces more as were still missing on the day; nothing where none were, or where the order is short anyway. */
export function withSpare(problem: PlanProblem, plan: Plan, rank: Rank): Aim[] {
  const spare = Object.fromEntries(problem.lines.map((line) => [line.key, sparePieces(line, plan, rank)]))
  const before = Object.fromEntries(plan.lines.map((line) => [line.key, line.spare]))
  if (plan.lines.some(({ short }) => short > 0) || !problem.lines.some(({ key }) => (spare[key] ?? 0) > (before[key] ?? 0)))
    return []
  const wider = Math.max(...problem.lines.map((line) => 1 + (spare[line.key] ?? 0) / neededOf(line)))
  const { incomePerHandMinor } = plan.limits
  return [
    {
      weights: { ...plan.weights, spreadBudgetBp: null },
      given: { spare, ...(incomePerHandMinor !== null && { incomePerHandMinor: Math.ceil(incomePerHandMinor * wider) }) },
    },
  ]
}

/** Of the spare pieces too some will be missing: as large a part as of the others. */
function sparePieces(line: PlanLine, plan: Plan, rank: Rank): number {
  const buffer = plan.chance?.buffer.pieces?.find(({ lineKey }) => lineKey === line.key)
  const missing = plan.chance?.lines.find(({ key }) => key === line.key)?.missingOnDay
  const planned = plan.lines.find(({ key }) => key === line.key)
  if (!missing || !planned) return 0
  const coming = Math.max(0.5, 1 - missing.p50 / neededOf(line))
  const lacking = rank === 'sure' ? (buffer?.extra ?? Math.ceil(missing.p95 / coming)) : Math.ceil(missing[rank] / coming)
  const spare = planned.spare + lacking
  return Math.min(spare, Math.floor(neededOf(line) * mostSpare))
}

function halfAsWide(problem: PlanProblem, cheapest: Plan, widest: Plan): Aim[] {
  const ceiling = widest.limits.incomePerHandMinor
  const largest = largestIncome(problem, cheapest)
  if (ceiling === null || largest <= ceiling) return []
  return [
    { weights: { ...widest.weights, spreadBudgetBp: null }, given: { incomePerHandMinor: Math.ceil((ceiling + largest) / 2) } },
  ]
}

/** Rupiah a hand, of the maker who earns most by the plan. */
function largestIncome(problem: PlanProblem, plan: Plan): number {
  const rows = new Map(plan.rows.map((row) => [row.offerKey, row]))
  const incomes = new Map<string, { income: number; hands: number }>()
  for (const { key, producerKey, memberCount } of problem.offers) {
    const { quantity = 0, priceMinor = 0 } = rows.get(key) ?? {}
    const known = incomes.get(producerKey) ?? { income: 0, hands: 1 }
    incomes.set(producerKey, { income: known.income + quantity * priceMinor, hands: Math.max(known.hands, memberCount) })
  }
  return Math.max(0, ...[...incomes.values()].map(({ income, hands }) => Math.ceil(income / hands)))
}
