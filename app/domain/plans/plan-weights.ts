import type { PlanRequest } from '#app/domain/matching/make-plans'
import type { Weights } from '#app/domain/matching/matching'
import { planPresets } from '#app/domain/supply/plan-words'
import type { PlanSettings } from './plan-settings'

/** What the settings change of the weights of each preset; the newcomers' floor holds for all of them. */
export function weightsOf({ newcomerFloorBp, ...settings }: PlanSettings): NonNullable<PlanRequest['weights']> {
  const own = { lowestCost: {}, safest: settings.safest, widestBenefit: settings.widestBenefit }
  return Object.fromEntries(planPresets.map((preset) => [preset, said({ newcomerFloorBp, ...own[preset] })]))
}

function said(changed: Partial<Record<keyof Weights, number | null>>): Partial<Weights> {
  return Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== null))
}
