import type { PlanPreset } from '#app/domain/supply/plan-words'
import { checkPlan } from './check-plan'
import { describePlan } from './describe-plan'
import type { Engine } from './engine'
import { Foresight, type Known } from './foresight'
import { isShort, type Plan, type PlanProblem, presetWeights, type Weights } from './matching'
import { search } from './search'
import { closersOf, type IdleMaker } from './shortage'
import type { Closer } from './shortage-trials'

export type PlanRequest = {
  readonly problem: PlanProblem
  readonly presets: readonly PlanPreset[]
  /** What staff changed about a preset. */
  readonly weights?: Partial<Readonly<Record<PlanPreset, Partial<Weights>>>>
  /** Producers not asked, for the ways to close a shortage. */
  readonly idle?: readonly IdleMaker[]
  /** Left out while the house has no delivery on record: then nothing is said of chances, and the safest plan goes by spare days. */
  readonly known?: Known
}

export type Plans = { readonly plans: readonly Plan[]; readonly closers: readonly Closer[] }

/** One plan a preset, each audited before it leaves; and, where a line stays short, what would close it. */
export function makePlans(request: PlanRequest, engineFor: () => Engine): Plans {
  const { problem, known } = request
  const foresight = known && new Foresight(problem, known)
  const plans = request.presets.map((preset) => {
    const weights = { ...presetWeights[preset], ...request.weights?.[preset] }
    const plan = describePlan(preset, search(problem, weights, engineFor()))
    const [violation] = checkPlan(problem, plan)
    if (violation) throw new Error(`a ${preset} plan broke "${violation.rule}" at ${violation.subject}`)
    return foresight ? foresight.told(plan) : plan
  })
  return { plans, closers: plans.some(isShort) ? closersOf(problem, request.idle ?? [], engineFor()) : [] }
}
