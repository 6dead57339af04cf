import { refuse, type Outcome } from '#app/domain/shared/refusal'
import { type CrewOptions, severalHands, workerCrew } from '#app/domain/shared/worker-crew.server'
import { mostAims } from './aims'
import { mayLock, type LockRefusal } from './locks'
import type { PlanRequest, Plans, Progress } from './make-plans'
import type { SolverWork } from './solver-worker.server'

export type SolveRefusal = LockRefusal | 'matching.solver_failed'
export type SolveOutcome = Outcome<SolveRefusal, Plans>

export type Solver = {
  /** Plans off the request thread; jobs wait their turn. `onProgress` hears how far the work has come. */
  readonly makePlans: (request: PlanRequest, onProgress?: (progress: Progress) => void) => Promise<SolveOutcome>
  /** Ends the workers; what was under way is refused. */
  readonly close: () => Promise<void>
}

export type SolverOptions = Omit<CrewOptions, 'memoryMb'> & {
  /** For each plan; then the best so far is given, with the gap proved. */
  readonly timeLimitMs?: number
  /** Told why a job failed, for the log. */
  readonly onFailure?: (reason: unknown) => void
}

export function developmentWorker(): URL {
  return new URL('./solver-worker.dev.mjs', import.meta.url)
}

export function createSolver({ timeLimitMs = 5000, onFailure = () => undefined, ...options }: SolverOptions): Solver {
  const crew = workerCrew<SolverWork, Plans, Progress>({ workers: severalHands(), ...options })
  return {
    makePlans: async (request, onProgress) => {
      const allowed = mayLock(request.problem)
      if (!allowed.ok) return allowed
      // HiGHS looks at its clock only between steps; one that never comes back is ended from outside.
      const between = request.known ? mostAims : 0
      const patienceMs = 10_000 + 3 * timeLimitMs * (request.presets.length + 1) + timeLimitMs * between
      const done = await crew.ask({ request, timeLimitMs }, patienceMs, onProgress)
      if (done.ok) return { ok: true, ...done.result }
      onFailure(done.message)
      return refuse('matching.solver_failed')
    },
    close: () => crew.close(),
  }
}
