import { serveCrew } from '#app/domain/shared/crew-member.server'
import { highsEngine } from './highs-engine.server'
import { makePlans, type PlanRequest, type Plans, type Progress } from './make-plans'

export type SolverWork = { readonly request: PlanRequest; readonly timeLimitMs: number }

const engineWith = await highsEngine()

serveCrew(({ request, timeLimitMs }: SolverWork, tell: (progress: Progress) => void): Plans => {
  const engineFor = () => {
    const end = performance.now() + timeLimitMs
    return engineWith(() => end - performance.now())
  }
  return makePlans(request, engineFor, tell)
})
