import { refuse } from '#app/domain/shared/refusal'
import { type CrewOptions, workerCrew } from '#app/domain/shared/worker-crew.server'
import type { ListWork } from './list-worker.server'
import type { ListFile, ListOutcome, Question } from './open-list.server'

/** Opens uploaded lists off the request thread, one after another. */
export type ListReader = {
  readonly ask: <Asked extends Question>(file: ListFile, question: Asked) => Promise<ListOutcome<Asked['what']>>
  /** Ends the thread; what was under way is refused. */
  readonly close: () => Promise<void>
}

export type ListReaderOptions = Omit<CrewOptions, 'workers'> & {
  /** A list of a district takes a second or two; the largest that is let in, about ten. */
  readonly timeLimitMs?: number
  /** Told why a file was too heavy or the thread broke, for the log. */
  readonly onFailure?: (reason: unknown) => void
}

export function developmentListWorker(): URL {
  return new URL('./list-worker.dev.mjs', import.meta.url)
}

export function createListReader(options: ListReaderOptions): ListReader {
  const { timeLimitMs = 30_000, memoryMb = 384, idleMs = 30_000, onFailure = () => undefined, workerUrl } = options
  const crew = workerCrew<ListWork, ListOutcome<Question['what']>>({ workerUrl, memoryMb, idleMs })
  return {
    ask: async <Asked extends Question>(file: ListFile, question: Asked) => {
      const done = await crew.ask({ file, question }, timeLimitMs)
      if (done.ok) return done.result
      onFailure(done.message)
      return refuse(done.why === 'broken' ? 'imports.file_unreadable' : 'imports.file_too_heavy')
    },
    close: () => crew.close(),
  }
}
