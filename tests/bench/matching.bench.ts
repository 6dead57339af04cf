import { checkPlan } from '#app/domain/matching/check-plan'
import { termsOf } from '#app/domain/matching/fit'
import { fitOffers } from '#app/domain/matching/fit-offers'
import { cheapestOffersFirst } from '#app/domain/matching/greedy'
import { highsEngine } from '#app/domain/matching/highs-engine.server'
import { makePlans } from '#app/domain/matching/make-plans'
import { type PlanProblem, presetWeights } from '#app/domain/matching/matching'
import { Tally } from '#app/domain/matching/tally'
import { planPresets, type PlanPreset } from '#app/domain/supply/plan-words'
import { instance, type Supply } from '#tests/domain/matching/instances'

/** Plans of seeded instances over three lines, each preset, beside the plan made by hand's rule: `npx tsx tests/bench/matching.bench.ts`. */
const sizes = [200, 1000, 5000]
const supplies: Supply[] = ['loose', 'tight']
const seeds = [1, 2, 3]
const timeLimitMs = 10_000
/** Beyond this a tight order would be for millions of pieces; the house takes none so large. */
const mostTight = 1000

type Measured = {
  ms: number
  cpuMs: number
  gap: number
  status: string
  makers: number
  greedyMs: number
  greedyOver: string
  sound: boolean
}

const engineWith = await highsEngine()

function measure(problem: PlanProblem, preset: PlanPreset): Measured {
  const engineFor = () => {
    const end = performance.now() + timeLimitMs
    return engineWith(() => end - performance.now())
  }
  const [started, cpu] = [performance.now(), process.cpuUsage()]
  const { plans } = makePlans({ problem, presets: [preset], brief: true }, engineFor)
  const ms = performance.now() - started
  const { user, system } = process.cpuUsage(cpu)
  const [plan] = plans
  if (!plan) throw new Error('no plan')
  const greedy = byHand(problem)
  return {
    ms,
    cpuMs: (user + system) / 1000,
    gap: plan.gapPpm / 10_000,
    status: plan.status,
    makers: plan.makers,
    greedyMs: greedy.ms,
    greedyOver: greedy.missing > 0 ? 'short' : ((greedy.cost / plan.cost.totalMinor - 1) * 100).toFixed(3),
    sound: checkPlan(problem, plan).length === 0,
  }
}

function byHand(problem: PlanProblem): { ms: number; cost: number; missing: number } {
  const started = performance.now()
  const fit = fitOffers(problem, termsOf(problem, presetWeights.lowestCost))
  const quantities = cheapestOffersFirst(fit)
  const ms = performance.now() - started
  const { cost, missing } = new Tally(fit, quantities).worth()
  return { ms, cost, missing }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function row(cells: readonly string[]): void {
  process.stdout.write(
    `| ${cells.map((cell, at) => (at < 3 ? cell.padEnd(13) : cell.padStart(at === 10 ? 19 : 11))).join(' | ')} |\n`,
  )
}

measure(instance({ commitments: 50, supply: 'loose', seed: 9 }), 'lowestCost')
row([
  'commitments',
  'supply',
  'preset',
  'ms',
  'cpu ms',
  'gap %',
  'worst gap %',
  'in time',
  'makers',
  'by hand ms',
  'by hand +%',
  'sound',
])
row(Array.from({ length: 12 }, () => '---'))
for (const size of sizes)
  for (const supply of supplies)
    for (const preset of planPresets) {
      if (supply === 'tight' && size > mostTight) continue
      const runs = seeds.map((seed) => measure(instance({ commitments: size, supply, seed }), preset))
      const of = (pick: (run: Measured) => number) => runs.map(pick)
      const cheapest = preset === 'lowestCost'
      row([
        `${size}`,
        supply,
        preset,
        median(of((run) => run.ms)).toFixed(0),
        median(of((run) => run.cpuMs)).toFixed(0),
        median(of((run) => run.gap)).toFixed(3),
        Math.max(...of((run) => run.gap)).toFixed(3),
        `${runs.filter((run) => run.status === 'optimal').length} of ${runs.length}`,
        median(of((run) => run.makers)).toFixed(0),
        cheapest ? median(of((run) => run.greedyMs)).toFixed(0) : '',
        cheapest ? runs.map((run) => run.greedyOver).join(' ') : '',
        runs.every((run) => run.sound) ? 'yes' : 'NO',
      ])
    }
