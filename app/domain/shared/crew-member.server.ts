import { parentPort } from 'node:worker_threads'
import type { CrewAnswer, CrewJob } from './worker-crew.server'

/** The thread's own side: does what it is asked, one job after another, may say how far it has come, and says so when it cannot. */
export function serveCrew<Work, Result, Step = never>(doWork: (work: Work, tell: (step: Step) => void) => Result): void {
  const port = parentPort
  if (!port) throw new Error('this works in a worker thread')
  const answer = ({ number, work }: CrewJob<Work>): CrewAnswer<Result, Step> => {
    const tell = (step: Step) => port.postMessage({ number, step } satisfies CrewAnswer<Result, Step>)
    try {
      return { number, ok: true, result: doWork(work, tell) }
    } catch (error) {
      return { number, ok: false, message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
    }
  }
  port.on('message', (job: CrewJob<Work>) => port.postMessage(answer(job)))
}
