import { monitorEventLoopDelay } from 'node:perf_hooks'
import { solve, type Model } from 'yalps'
import { buildModel } from '#app/domain/matching/build-model'
import { describePlan } from '#app/domain/matching/describe-plan'
import { type Fit, termsOf } from '#app/domain/matching/fit'
import { fitOffers } from '#app/domain/matching/fit-offers'
import { Foresight } from '#app/domain/matching/foresight'
import { cheapestOffersFirst } from '#app/domain/matching/greedy'
import { highsEngine } from '#app/domain/matching/highs-engine.server'
import { makePlans } from '#app/domain/matching/make-plans'
import { type Plan, type PlanProblem, presetWeights } from '#app/domain/matching/matching'
import type { Program } from '#app/domain/matching/program'
import { createSolver, developmentWorker } from '#app/domain/matching/solve.server'
import { Tally } from '#app/domain/matching/tally'
import { planPresets } from '#app/domain/supply/plan-words'
import { makersOf } from '#tests/domain/matching/deliveries'
import { instance, type Supply } from '#tests/domain/matching/instances'

/**
 * The house's plans beside greedy (cheapest first, as by hand) and another solver on the very same model, and the whole question
 * of a workbench, simulated and explained, in the solver's worker: `npx tsx tests/bench/matching-beside.bench.ts`.
 */
const patienceMs = 20_000
const engineWith = await highsEngine()
const engineFor = () => {
  const end = performance.now() + 10_000
  return engineWith(() => end - performance.now())
}

const print = (cells: readonly string[]) => process.stdout.write(`| ${cells.join(' | ')} |\n`)
const head = (cells: readonly string[]) => {
  print(cells)
  print(cells.map(() => '---'))
}
const percent = (share: number) => `${(share * 100).toFixed(1)} %`

/** The same rows and columns in the other solver's words; upper ends of columns are rows to it. */
function asYalps(program: Program): Model {
  const { numCols, numRows, colCost, colUpper, integrality, rowLower, rowUpper, matrix } = program
  const variables = Array.from({ length: numCols }, (_, at) => new Map<string, number>([['cost', colCost[at] ?? 0]]))
  for (let row = 0; row < numRows; row++)
    for (let place = matrix.starts[row] ?? 0; place < (matrix.starts[row + 1] ?? 0); place++)
      variables[matrix.indices[place] ?? 0]?.set(`row${row}`, matrix.values[place] ?? 0)
  const constraints = new Map<string, { min?: number; max?: number }>(
    Array.from({ length: numRows }, (_, row) => [`row${row}`, finite(rowLower[row], rowUpper[row])]),
  )
  for (const [at, upper] of colUpper.entries()) {
    if (!Number.isFinite(upper)) continue
    variables[at]?.set(`end${at}`, 1)
    constraints.set(`end${at}`, { max: upper })
  }
  return {
    direction: 'minimize',
    objective: 'cost',
    constraints,
    variables: new Map(variables.map((terms, at) => [`${at}`, terms])),
    integers: integrality.flatMap((whole, at) => (whole ? [`${at}`] : [])),
  }
}

function finite(min: number | undefined, max: number | undefined) {
  return { ...(Number.isFinite(min) && { min }), ...(Number.isFinite(max) && { max }) }
}

function byOther(fit: Fit, missing: number, floorsMissing: number): { ms: number; status: string; cost: number } {
  const { program, quantities } = buildModel(fit, { of: 'cost', missing, floorsMissing })
  const started = performance.now()
  const { status, variables } = solve(asYalps(program), { timeout: patienceMs, tolerance: 1e-4, maxIterations: Infinity })
  const ms = performance.now() - started
  const values = Array.from({ length: program.numCols }, () => 0)
  for (const [at, value] of variables) values[Number(at)] = value
  return { ms, status, cost: new Tally(fit, quantities(values)).worth().cost }
}

function beside(problem: PlanProblem) {
  const known = { makers: makersOf(problem) }
  const foresight = new Foresight(problem, known)
  const fit = fitOffers(foresight.problem, termsOf(foresight.problem, presetWeights.lowestCost))
  const byHand = foresight.told(
    describePlan('lowestCost', { fit, quantities: cheapestOffersFirst(fit), status: 'greedy', gapPpm: 1_000_000 }),
  )
  const started = performance.now()
  const { plans } = makePlans({ problem, presets: planPresets, known }, engineFor)
  const ms = performance.now() - started
  const [cheapest] = plans
  if (!cheapest) throw new Error('no plan')
  const quantities = fit.offers.map(({ offer }) => cheapest.rows.find(({ offerKey }) => offerKey === offer.key)?.quantity ?? 0)
  const { missing, floorsMissing, cost } = new Tally(fit, quantities).worth()
  return { byHand, cheapest, plans, ms, cost, other: () => byOther(fit, missing, floorsMissing) }
}

const sure = (plan: Plan) => plan.chance?.wholeAndOnTime.p ?? 0
const short = (plan: Plan) => plan.lines.reduce((all, line) => all + line.short, 0)

const supplies: Supply[] = ['loose', 'tight', 'infeasible']
head(['commitments × 3', 'supply', 'by hand: cost, short, sure', 'cheapest: cost, short, sure', 'safest: cost, sure', 'yalps'])
for (const commitments of [50, 200])
  for (const supply of supplies) {
    const { byHand, cheapest, plans, cost, other } = beside(instance({ commitments, supply, seed: 1 }))
    const safest = plans.find(({ preset }) => preset === 'safest') ?? cheapest
    const more = ({ cost: { totalMinor } }: Plan) => `${((totalMinor / cheapest.cost.totalMinor - 1) * 100).toFixed(2)} %`
    const found = other()
    const against = found.status === 'optimal' ? `${((found.cost / cost - 1) * 100).toFixed(3)} % dearer` : found.status
    print([
      `${commitments}`,
      supply,
      `+${more(byHand)}, ${short(byHand)}, ${percent(sure(byHand))}`,
      `0, ${short(cheapest)}, ${percent(sure(cheapest))}`,
      `+${more(safest)}, ${percent(sure(safest))}`,
      `${against}, ${found.ms.toFixed(0)} ms`,
    ])
  }

process.stdout.write('\n')
head(['the whole question in the worker', 'ms', 'plans', 'longest the event loop was held, ms'])
const solver = createSolver({ workerUrl: developmentWorker(), timeLimitMs: 10_000 })
for (const [commitments, lines] of [
  [50, 1],
  [200, 3],
  [1000, 3],
  [5000, 3],
] as const) {
  const problem = instance({ commitments, lines, supply: 'loose', seed: 1 })
  const request = { problem, presets: planPresets, known: { makers: makersOf(problem) } }
  const held = monitorEventLoopDelay({ resolution: 5 })
  held.enable()
  const started = performance.now()
  const solved = await solver.makePlans(request)
  const ms = performance.now() - started
  held.disable()
  const plans = solved.ok ? `${solved.plans.length}` : solved.code
  print([`${commitments} × ${lines}`, ms.toFixed(0), plans, (held.max / 1e6).toFixed(0)])
}
await solver.close()
