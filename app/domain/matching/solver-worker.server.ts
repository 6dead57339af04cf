import { parentPort } from 'node:worker_threads'
import { highsEngine } from './highs-engine.server'
import { makePlans, type PlanRequest, type Plans } from './make-plans'

export type SolverJob = { readonly number: number; readonly request: PlanRequest; readonly timeLimitMs: number }
export type SolverAnswer =
  | { readonly number: number; readonly ok: true; readonly plans: Plans }
  | { readonly number: number; readonly ok: false; readonly message: string }

const port = parentPort
if (!port) throw new Error('the solver works in a worker thread')

const engineWith = await highsEngine()

function answer({ number, request, timeLimitMs }: SolverJob): SolverAnswer {
  const engineFor = () => {
    const end = performance.now() + timeLimitMs
    return engineWith(() => end - performance.now())
  }
  try {
    return { number, ok: true, plans: makePlans(request, engineFor) }
  } catch (error) {
    return { number, ok: false, message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

port.on('message', (job: SolverJob) => port.postMessage(answer(job)))
