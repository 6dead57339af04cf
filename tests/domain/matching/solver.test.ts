import { fileURLToPath, pathToFileURL } from 'node:url'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, describe, expect, test } from 'vitest'
import { checkPlan } from '#app/domain/matching/check-plan'
import type { PlanRequest } from '#app/domain/matching/make-plans'
import { createSolver, developmentWorker } from '#app/domain/matching/solve.server'
import { planPresets } from '#app/domain/supply/plan-words'
import { instance } from './instances'

const request = (seed: number): PlanRequest => ({
  problem: instance({ commitments: 12, supply: 'loose', seed }),
  presets: planPresets,
})

async function workerOf(source: string): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'worker-'))
  const file = join(folder, 'worker.mjs')
  await writeFile(file, source)
  return pathToFileURL(file)
}

describe('the solver in its thread', () => {
  const solver = createSolver({ workerUrl: developmentWorker(), timeLimitMs: 20_000 })
  afterAll(() => solver.close())

  test('gives a plan for each preset, jobs in turn', async () => {
    const outcomes = await Promise.all([1, 2, 3].map((seed) => solver.makePlans(request(seed))))
    for (const [place, outcome] of outcomes.entries()) {
      if (!outcome.ok) throw new Error(outcome.code)
      expect(outcome.plans.map((plan) => plan.preset)).toEqual(planPresets)
      for (const plan of outcome.plans) expect(checkPlan(request(place + 1).problem, plan)).toEqual([])
    }
  }, 120_000)

  test('leaves the request thread free while it works', async () => {
    let longest = 0
    let last = performance.now()
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 5)
    await solver.makePlans({ problem: instance({ commitments: 200, supply: 'tight', seed: 1 }), presets: ['lowestCost'] })
    clearInterval(beat)
    expect(longest).toBeLessThan(400)
  }, 120_000)

  test('refuses locks that cannot be kept before any work is done', async () => {
    const { problem } = request(1)
    const late = problem.offers.find((offer) =>
      problem.lines.some((line) => line.key === offer.lineKey && offer.readyOn > line.latestReadyOn),
    )
    if (!late) throw new Error('the instance has no late offer')
    const outcome = await solver.makePlans({ problem: { ...problem, locks: { [late.key]: 'in' } }, presets: ['lowestCost'] })
    expect(outcome).toMatchObject({ ok: false, code: 'matching.lock_impossible', params: { offerKey: late.key } })
  })
})

test('works from the bundled file, as in production', async () => {
  const outfile = fileURLToPath(new URL('../../../node_modules/.cache/solver-worker.js', import.meta.url))
  const entryPoints = [fileURLToPath(new URL('../../../app/domain/matching/solver-worker.server.ts', import.meta.url))]
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external' })
  const solver = createSolver({ workerUrl: pathToFileURL(outfile) })
  const outcome = await solver.makePlans({ ...request(2), presets: ['lowestCost'] })
  expect(outcome).toMatchObject({ ok: true, plans: [{ preset: 'lowestCost', status: 'optimal' }] })
  await solver.close()
})

describe('a solver whose thread breaks', () => {
  test('refuses when it crashes, says why to the log, and starts anew', async () => {
    const reasons: unknown[] = []
    const workerUrl = await workerOf(`import { parentPort } from 'node:worker_threads'
      parentPort.on('message', () => { throw new Error('out of luck') })`)
    const solver = createSolver({ workerUrl, onFailure: (reason) => reasons.push(reason) })
    for (let times = 0; times < 2; times++)
      expect(await solver.makePlans(request(1))).toMatchObject({ ok: false, code: 'matching.solver_failed' })
    expect(reasons).toEqual(['out of luck', 'out of luck'])
    await solver.close()
  })

  test('refuses when it ends without a word, or cannot start', async () => {
    for (const source of [
      `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(3))`,
      'this is no program',
    ]) {
      const solver = createSolver({ workerUrl: await workerOf(source) })
      expect(await solver.makePlans(request(1))).toMatchObject({ ok: false, code: 'matching.solver_failed' })
      await solver.close()
    }
  })

  test('refuses what is under way and what waits when it is closed', async () => {
    const workerUrl = await workerOf(`import { parentPort } from 'node:worker_threads'
      parentPort.on('message', () => { for (;;); })`)
    const solver = createSolver({ workerUrl })
    const outcomes = [solver.makePlans(request(1)), solver.makePlans(request(2))]
    await new Promise((soon) => setTimeout(soon, 200))
    await solver.close()
    for (const outcome of await Promise.all(outcomes))
      expect(outcome).toMatchObject({ ok: false, code: 'matching.solver_failed' })
    expect(await solver.makePlans(request(3))).toMatchObject({ ok: false })
  })
})
