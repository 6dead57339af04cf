import { Worker } from 'node:worker_threads'
import { refuse, type Outcome } from '#app/domain/shared/refusal'
import { mayLock, type LockRefusal } from './locks'
import type { PlanRequest, Plans } from './make-plans'
import type { SolverAnswer, SolverJob } from './solver-worker.server'

export type SolveRefusal = LockRefusal | 'matching.solver_failed'
export type SolveOutcome = Outcome<SolveRefusal, Plans>

export type Solver = {
  /** Plans off the request thread; jobs wait their turn. */
  readonly makePlans: (request: PlanRequest) => Promise<SolveOutcome>
  /** Ends the workers; what was under way is refused. */
  readonly close: () => Promise<void>
}

export type SolverOptions = {
  /** The bundled worker in production; `developmentWorker` where the source is run. */
  readonly workerUrl: URL
  readonly workers?: number
  /** For each plan; then the best so far is given, with the gap proved. */
  readonly timeLimitMs?: number
  /** A worker that nobody needs is let go after this long. */
  readonly idleMs?: number
  /** Told why a job failed, for the log. */
  readonly onFailure?: (reason: unknown) => void
}

type Job = { readonly request: PlanRequest; readonly done: (outcome: SolveOutcome) => void }

export function developmentWorker(): URL {
  return new URL('./solver-worker.dev.mjs', import.meta.url)
}

export function createSolver(options: SolverOptions): Solver {
  const { workers = 1, timeLimitMs = 5000, onFailure = () => undefined } = options
  const waiting: Job[] = []
  const hands = Array.from({ length: workers }, () => new Hand(options, timeLimitMs, onFailure))
  let closed = false

  const next = () => {
    for (const hand of hands) {
      if (hand.busy) continue
      const job = waiting.shift()
      if (!job) return
      void hand.work(job.request).then((outcome) => {
        job.done(outcome)
        next()
      })
    }
  }

  return {
    makePlans: (request) => {
      const allowed = mayLock(request.problem)
      if (!allowed.ok) return Promise.resolve(allowed)
      if (closed) return Promise.resolve(refuse('matching.solver_failed'))
      return new Promise((done) => {
        waiting.push({ request, done })
        next()
      })
    },
    close: async () => {
      closed = true
      for (const job of waiting.splice(0)) job.done(refuse('matching.solver_failed'))
      await Promise.all(hands.map((hand) => hand.letGo(new Error('the solver is closing'))))
    },
  }
}

/** One worker thread: started when first needed, started anew after a crash. */
class Hand {
  busy = false
  private worker: Worker | undefined
  private number = 0
  private finish: ((answer: SolverAnswer) => void) | undefined
  private idle: NodeJS.Timeout | undefined

  constructor(
    private readonly options: SolverOptions,
    private readonly timeLimitMs: number,
    private readonly onFailure: (reason: unknown) => void,
  ) {}

  async work(request: PlanRequest): Promise<SolveOutcome> {
    this.busy = true
    clearTimeout(this.idle)
    const number = ++this.number
    const worker = (this.worker ??= this.start())
    worker.ref()
    // HiGHS looks at its clock only between steps; one that never comes back is ended from outside.
    const patience = 10_000 + 3 * this.timeLimitMs * (request.presets.length + 1)
    const overdue = setTimeout(() => void this.letGo(new Error('the solver did not come back')), patience)
    const answer = await new Promise<SolverAnswer>((finish) => {
      this.finish = finish
      worker.postMessage({ number, request, timeLimitMs: this.timeLimitMs } satisfies SolverJob)
    })
    clearTimeout(overdue)
    this.worker?.unref()
    this.idle = setTimeout(() => void this.letGo(), this.options.idleMs ?? 60_000).unref()
    this.busy = false
    if (answer.ok) return { ok: true, ...answer.plans }
    this.onFailure(answer.message)
    return refuse('matching.solver_failed')
  }

  /** Ends the thread; a job under way fails with the reason. */
  async letGo(reason?: Error): Promise<void> {
    clearTimeout(this.idle)
    const worker = this.worker
    this.worker = undefined
    this.fail(reason ?? new Error('the worker was let go'))
    await worker?.terminate()
  }

  private start(): Worker {
    const worker = new Worker(this.options.workerUrl)
    worker.on('message', (answer: SolverAnswer) => {
      if (answer.number === this.number) this.settle(answer)
    })
    worker.on('error', (error) => this.lost(worker, error))
    worker.on('exit', (code) => this.lost(worker, new Error(`the worker ended with ${code}`)))
    return worker
  }

  private lost(worker: Worker, reason: unknown): void {
    if (this.worker !== worker) return
    this.worker = undefined
    this.fail(reason)
  }

  private fail(reason: unknown): void {
    this.settle({ number: this.number, ok: false, message: reason instanceof Error ? reason.message : String(reason) })
  }

  private settle(answer: SolverAnswer): void {
    const finish = this.finish
    this.finish = undefined
    finish?.(answer)
  }
}
