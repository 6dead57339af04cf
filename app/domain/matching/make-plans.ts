import { type PlanPreset, planPresets, type ShownPreset } from '#app/domain/supply/plan-words'
import { type Aim, aimsBetween, weightsOf, withSpare } from './aims'
import { checkPlan } from './check-plan'
import { choosePlans } from './choose-plans'
import { describePlan } from './describe-plan'
import type { Engine } from './engine'
import { Foresight, type Known } from './foresight'
import { inIf } from './in-if'
import { isShort, type Plan, type PlanProblem, type Weights } from './matching'
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
  /** The presets alone, without points between, ways to close a shortage, or what would bring in who is out. */
  readonly brief?: true
  /** Left out while the house has no delivery on record: then nothing is said of chances, and the safest plan goes by spare days. */
  readonly known?: Known
}

export type Plans = { readonly plans: readonly Plan[]; readonly closers: readonly Closer[] }

/** How far the work has come: what is being done, how much of how much is done, and the gap of the last plan found. */
export type Progress = {
  readonly stage: PlanPreset | 'between' | 'closers' | 'in_if'
  readonly done: number
  readonly of: number
  readonly gapPpm: number | null
}

/**
 * One plan a preset, each audited before it leaves; where deliveries are known and all presets are asked, what is undominated of
 * them and of points between. And, where a line stays short, what would close it.
 */
export function makePlans(
  request: PlanRequest,
  engineFor: () => Engine,
  tell: (progress: Progress) => void = () => undefined,
): Plans {
  const { known, presets } = request
  const foresight = known && new Foresight(request.problem, known)
  const problem = foresight ? foresight.problem : request.problem
  const solve = (preset: ShownPreset, { weights, given }: Aim): Plan => {
    const plan = describePlan(preset, search(problem, weights, engineFor(), given))
    const [violation] = checkPlan(problem, plan)
    if (violation) throw new Error(`a ${preset} plan broke "${violation.rule}" at ${violation.subject}`)
    return foresight ? foresight.told(plan) : plan
  }
  let gapPpm: number | null = null
  const plans = presets.map((preset, done) => {
    tell({ stage: preset, done, of: presets.length, gapPpm })
    const plan = solve(preset, { weights: weightsOf(preset, foresight !== undefined, request.weights?.[preset]) })
    gapPpm = plan.gapPpm
    return plan
  })
  const named = foresight && !request.brief && byPreset(plans)
  const shown = named
    ? choosePlans(
        named,
        tryBetween(problem, named, (aim) => solve('between', aim), tell),
      )
    : plans
  if (request.brief) return { plans: shown, closers: [] }
  tell({ stage: 'in_if', done: 0, of: 1, gapPpm })
  const explained = withInIf(problem, shown, weightsOf('lowestCost', false, request.weights?.lowestCost), engineFor())
  if (!shown.some(isShort)) return { plans: explained, closers: [] }
  tell({ stage: 'closers', done: 0, of: 1, gapPpm })
  return { plans: explained, closers: closersOf(problem, request.idle ?? [], engineFor()) }
}

/** What would bring in each promise that is out, where one change would. */
function withInIf(problem: PlanProblem, plans: readonly Plan[], weights: Weights, engine: Engine): Plan[] {
  const changeFor = inIf(problem, weights, engine)
  const byOffer = new Map(problem.offers.map((offer) => [offer.key, changeFor(offer)]))
  return plans.map((plan) => ({
    ...plan,
    rows: plan.rows.map((row) => {
      const change = row.quantity === 0 ? byOffer.get(row.offerKey) : undefined
      return change ? { ...row, inIf: change } : row
    }),
  }))
}

function byPreset(plans: readonly Plan[]): Record<PlanPreset, Plan> | undefined {
  const [lowestCost, safest, widestBenefit] = planPresets.map((preset) => plans.find((plan) => plan.preset === preset))
  return lowestCost && safest && widestBenefit && { lowestCost, safest, widestBenefit }
}

/** Surer than this nobody needs to be: one in twenty such orders may fail. */
const sureEnough = 0.95
const mostRounds = 2

/** The points between, and once more spare pieces for the surest where it is not sure enough yet. Plans that miss more are no answer. */
function tryBetween(
  problem: PlanProblem,
  named: Readonly<Record<PlanPreset, Plan>>,
  solve: (aim: Aim) => Plan,
  tell: (progress: Progress) => void,
): Plan[] {
  const aims = aimsBetween(problem, named)
  const found: Plan[] = []
  const solveNext = (aim: Aim) => {
    tell({ stage: 'between', done: found.length, of: aims.length + mostRounds, gapPpm: found.at(-1)?.gapPpm ?? null })
    found.push(solve(aim))
  }
  for (const aim of aims) solveNext(aim)
  for (let round = 0; round < mostRounds; round++) {
    const surest = [...Object.values(named), ...found].reduce((best, plan) => (sureOf(plan) > sureOf(best) ? plan : best))
    if (sureOf(surest) < sureEnough) for (const aim of withSpare(problem, surest, 'sure')) solveNext(aim)
  }
  return found
}

const sureOf = (plan: Plan) => plan.chance?.wholeAndOnTime.p ?? 0
