import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

export type CrewOptions = {
  /** The bundled worker in production; where the source is run, the file beside it that registers TypeScript. */
  readonly workerUrl: URL
  readonly workers?: number
  /** A worker that nobody needs is let go after this long. */
  readonly idleMs?: number
  /** What a thread may hold before it is ended. */
  readonly memoryMb?: number
}

/** `late`: out of patience. `full`: out of memory. `broken`: anything else. */
export type Failure = { readonly ok: false; readonly why: 'late' | 'full' | 'broken'; readonly message: string }
export type Done<Result> = { readonly ok: true; readonly result: Result } | Failure

export type Crew<Work, Result, Step = never> = {
  /** Done off the request thread, in turn; not waited for longer than `patienceMs` once it has begun. `onStep` hears how far it is. */
  readonly ask: (work: Work, patienceMs: number, onStep?: (step: Step) => void) => Promise<Done<Result>>
  /** Ends the threads; what was under way and what waits fails. */
  readonly close: () => Promise<void>
}

export type CrewJob<Work> = { readonly number: number; readonly work: Work }
export type CrewAnswer<Result, Step = never> =
  | { readonly number: number; readonly step: Step }
  | { readonly number: number; readonly ok: true; readonly result: Result }
  | { readonly number: number; readonly ok: false; readonly message: string }

const closing: Failure = { ok: false, why: 'broken', message: 'the threads are closing' }

/** As many threads as may work at once without standing in each other's way, up to four; only those needed are started. */
export function severalHands(): number {
  return Math.min(4, Math.max(1, availableParallelism()))
}

export function workerCrew<Work, Result, Step = never>(options: CrewOptions): Crew<Work, Result, Step> {
  type Waiting = { work: Work; patienceMs: number; onStep: (step: Step) => void; done: (outcome: Done<Result>) => void }
  const waiting: Waiting[] = []
  const hands = Array.from({ length: options.workers ?? 1 }, () => new Hand<Work, Result, Step>(options))
  let closed = false

  const next = () => {
    for (const hand of hands) {
      if (hand.busy) continue
      const job = waiting.shift()
      if (!job) return
      void hand.work(job).then((outcome) => {
        job.done(outcome)
        next()
      })
    }
  }

  return {
    ask: (work, patienceMs, onStep = () => undefined) => {
      if (closed) return Promise.resolve(closing)
      return new Promise((done) => {
        waiting.push({ work, patienceMs, onStep, done })
        next()
      })
    },
    close: async () => {
      closed = true
      for (const job of waiting.splice(0)) job.done(closing)
      await Promise.all(hands.map((hand) => hand.letGo(closing)))
    },
  }
}

/** One thread: started when first needed, started anew after it broke. */
class Hand<Work, Result, Step> {
  busy = false
  private worker: Worker | undefined
  private number = 0
  private finish: ((outcome: Done<Result>) => void) | undefined
  private onStep: (step: Step) => void = () => undefined
  private idle: NodeJS.Timeout | undefined

  constructor(private readonly options: CrewOptions) {}

  async work({
    work,
    patienceMs,
    onStep,
  }: {
    work: Work
    patienceMs: number
    onStep: (step: Step) => void
  }): Promise<Done<Result>> {
    this.busy = true
    this.onStep = onStep
    clearTimeout(this.idle)
    const number = ++this.number
    const worker = (this.worker ??= this.start())
    worker.ref()
    const late: Failure = { ok: false, why: 'late', message: `nothing came back within ${patienceMs} ms` }
    const overdue = setTimeout(() => void this.letGo(late), patienceMs)
    const outcome = await new Promise<Done<Result>>((finish) => {
      this.finish = finish
      worker.postMessage({ number, work } satisfies CrewJob<Work>)
    })
    clearTimeout(overdue)
    this.worker?.unref()
    this.idle = setTimeout(() => void this.letGo(), this.options.idleMs ?? 60_000).unref()
    this.busy = false
    return outcome
  }

  /** Ends the thread; a job under way fails with the reason. */
  async letGo(reason: Failure = { ok: false, why: 'broken', message: 'the thread was let go' }): Promise<void> {
    clearTimeout(this.idle)
    const worker = this.worker
    this.worker = undefined
    this.settle(reason)
    await worker?.terminate()
  }

  private start(): Worker {
    const { workerUrl, memoryMb } = this.options
    const worker = new Worker(workerUrl, memoryMb === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: memoryMb } })
    worker.on('message', (answer: CrewAnswer<Result, Step>) => {
      if (answer.number !== this.number) return
      if ('step' in answer) this.onStep(answer.step)
      else this.settle(answer.ok ? { ok: true, result: answer.result } : { ok: false, why: 'broken', message: answer.message })
    })
    worker.on('error', (error) => this.lost(worker, failureOf(error)))
    worker.on('exit', (code) => this.lost(worker, { ok: false, why: 'broken', message: `the worker ended with ${code}` }))
    return worker
  }

  private lost(worker: Worker, reason: Failure): void {
    if (this.worker !== worker) return
    this.worker = undefined
    this.settle(reason)
  }

  private settle(outcome: Done<Result>): void {
    const finish = this.finish
    this.finish = undefined
    finish?.(outcome)
  }
}

function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error)
  const full = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return { ok: false, why: full ? 'full' : 'broken', message }
}
