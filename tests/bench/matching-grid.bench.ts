import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checkPlan } from '#app/domain/matching/check-plan'
import { termsOf } from '#app/domain/matching/fit'
import { fitOffers } from '#app/domain/matching/fit-offers'
import { cheapestOffersFirst } from '#app/domain/matching/greedy'
import { highsEngine } from '#app/domain/matching/highs-engine.server'
import { makePlans } from '#app/domain/matching/make-plans'
import { presetWeights } from '#app/domain/matching/matching'
import { Tally } from '#app/domain/matching/tally'
import { instance, type Supply } from '#tests/domain/matching/instances'

/**
 * The cheapest plan of every size of the published generator, each in a process of its own so that its memory is its own:
 * `npx tsx tests/bench/matching-grid.bench.ts`. The numbers of one: `… 5000 3 tight`.
 */
const sizes = [50, 200, 1000, 5000]
const lineCounts = [1, 3, 10]
const supplies: Supply[] = ['loose', 'tight', 'infeasible']
const timeLimitMs = 10_000

type One = {
  asked: number
  ms: number
  cpuMs: number
  peakMb: number
  gap: number
  proven: boolean
  byHand: string
  sound: boolean
}

async function measure(commitments: number, lines: number, supply: Supply): Promise<One> {
  const engineWith = await highsEngine()
  const planFor = (size: number, seed: number) => {
    const problem = instance({ commitments: size, lines, supply, seed })
    const end = performance.now() + timeLimitMs
    return {
      problem,
      ...makePlans({ problem, presets: ['lowestCost'], brief: true }, () => engineWith(() => end - performance.now())),
    }
  }
  // The first plans of a process pay for compiling; the house's workers live on.
  for (const seed of [7, 8, 9]) planFor(200, seed)
  const [started, cpu] = [performance.now(), process.cpuUsage()]
  const { problem, plans } = planFor(commitments, 1)
  const ms = performance.now() - started
  const { user, system } = process.cpuUsage(cpu)
  const [plan] = plans
  if (!plan) throw new Error('no plan')
  const fit = fitOffers(problem, termsOf(problem, presetWeights.lowestCost))
  const hand = new Tally(fit, cheapestOffersFirst(fit)).worth()
  const short = plan.lines.reduce((all, line) => all + line.short, 0)
  const costlier = `${((hand.cost / plan.cost.totalMinor - 1) * 100).toFixed(2)} %`
  return {
    asked: problem.lines.reduce((all, { demand }) => all + demand, 0),
    ms,
    cpuMs: (user + system) / 1000,
    peakMb: Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1000,
    gap: plan.gapPpm / 10_000,
    proven: plan.status === 'optimal',
    byHand: hand.missing > 0 || short > 0 ? `${hand.missing} short, the plan ${short}` : costlier,
    sound: checkPlan(problem, plan).length === 0,
  }
}

function inItsOwnProcess(asked: readonly string[]): One {
  const self = fileURLToPath(import.meta.url)
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', self, ...asked], { stdio: ['ignore', 'pipe', 'inherit'] })
  return JSON.parse(stdout.toString()) as One
}

const whole = (value: number) => Math.round(value).toLocaleString('en')
const print = (cells: readonly string[]) => process.stdout.write(`| ${cells.join(' | ')} |\n`)

function table() {
  print(['commitments × lines', 'supply', 'pieces', 'ms', 'CPU ms', 'peak MB', 'gap %', 'proven', 'by hand, dearer by', 'sound'])
  print(Array.from({ length: 10 }, () => '---'))
  for (const size of sizes)
    for (const lines of lineCounts)
      for (const supply of supplies) {
        const one = inItsOwnProcess([`${size}`, `${lines}`, supply])
        const figures = [one.asked, one.ms, one.cpuMs, one.peakMb].map(whole)
        const proof = [one.gap.toFixed(3), one.proven ? 'yes' : 'best found', one.byHand, one.sound ? 'yes' : 'NO']
        print([`${size} × ${lines}`, supply, ...figures, ...proof])
      }
}

const [commitments, lines, supply] = process.argv.slice(2)
const asked = supplies.find((one) => one === supply)
if (commitments && lines && asked) process.stdout.write(JSON.stringify(await measure(Number(commitments), Number(lines), asked)))
else table()
