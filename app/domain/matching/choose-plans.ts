import { type PlanPreset, planPresets } from '#app/domain/supply/plan-words'
import type { Plan, Reason } from './matching'
import { beats, farthest, type Measures, measuresOf, undominated } from './undominated'

type Tried = { readonly plan: Plan; readonly measures: Measures; readonly names: PlanPreset[]; readonly notes: Reason[] }

/** Between the three presets so many points are shown. */
const mostBetween = 4

/** By which measures a plan deserves the name, the first of them first: short, cost, unsure, gini. */
const firstBy = { lowestCost: [0, 1, 2, 3, 4], safest: [0, 2, 1, 3, 4] } as const

/**
 * Of all plans tried those that are shown: the cheapest, the surest and the widest, and points between, none beaten by another. A
 * name whose plan is another's too, or is beaten by a plan that bears another name, is told there.
 */
export function choosePlans(named: Readonly<Record<PlanPreset, Plan>>, others: readonly Plan[]): Plan[] {
  const tried = apart([...planPresets.map((preset) => named[preset]), ...others])
  const standing = undominated(tried)
  name(best(standing, firstBy.lowestCost), 'lowestCost', 'also')
  name(best(standing, firstBy.safest), 'safest', 'also')
  const widest = tried.find(({ plan }) => sameRows(plan, named.widestBenefit))
  const same = standing.find((one) => one === widest)
  name(
    same ?? standing.find(({ measures }) => widest && isNoWorse(measures, widest.measures)),
    'widestBenefit',
    same ? 'also' : 'beats',
  )
  const shown = standing.filter(({ names }) => names.length > 0)
  const unnamed = standing.filter(({ names }) => names.length === 0)
  const between = farthest(shown, unnamed, mostBetween).sort((a, b) => a.measures[1] - b.measures[1])
  return [
    ...planPresets.flatMap((preset) => shown.filter(({ names }) => names[0] === preset).map((one) => shownAs(preset, one))),
    ...between.map((one) => shownAs('between', one)),
  ]
}

function shownAs(preset: Plan['preset'], { plan, notes }: Tried): Plan {
  return { ...plan, preset, notes: [...plan.notes, ...notes] }
}

/** The first name is the plan's own; of others it is told how they come to it. */
function name(one: Tried | undefined, preset: PlanPreset, how: 'also' | 'beats'): void {
  if (one && one.names.length > 0) one.notes.push({ code: `matching.note_${how}.${preset}`, params: {} })
  one?.names.push(preset)
}

function best(all: readonly Tried[], order: readonly (0 | 1 | 2 | 3 | 4)[]): Tried | undefined {
  const before = (one: Tried, other: Tried) => {
    const differs = order.find((measure) => one.measures[measure] !== other.measures[measure])
    return differs !== undefined && one.measures[differs] < other.measures[differs]
  }
  return all.reduce<Tried | undefined>((first, one) => (!first || before(one, first) ? one : first), undefined)
}

const isNoWorse = (one: Measures, other: Measures) => beats(one, other) || one.every((value, at) => value === other[at])

/** Each allocation once. */
function apart(plans: readonly Plan[]): Tried[] {
  return plans
    .filter((plan, place) => !plans.slice(0, place).some((earlier) => sameRows(earlier, plan)))
    .map((plan) => ({ plan, measures: measuresOf(plan), names: [], notes: [] }))
}

function sameRows(one: Plan, other: Plan): boolean {
  return one.rows.every(({ quantity }, at) => quantity === other.rows[at]?.quantity)
}
