import { createHash } from 'node:crypto'
import { type InquiryId, isId, type SupplyCallId } from '#app/domain/shared/ids'
import type { Database, Reader } from '#db/client.server'
import { marksOfCalls, marksOfInquiries } from '#db/queries/live-marks.server'

/** What can be watched: a call as it is answered, an inquiry as it is planned. */
export type Watched = SupplyCallId | InquiryId

export type Watcher = {
  /** Told the mark at once, and again whenever it is another. */
  readonly changed: (mark: string) => void
  /** Told now and then that the house is still there. */
  readonly quiet: () => void
  /** The house closes, or the thing is gone. */
  readonly ended: () => void
}

export type Lookout = {
  /** Gives back how to stop; null when so many watch already that no more can be served. */
  readonly watch: (subject: Watched, watcher: Watcher) => (() => void) | null
  readonly close: () => Promise<void>
}

type Options = {
  readonly everyMs?: number
  /** Watchers in this process at the most. */
  readonly most?: number
  readonly onFailure?: (error: unknown) => void
}

const quietRounds = 15

/**
 * Looks at the database, once a round for all who watch, whether anything watched has changed. It asks instead of being told,
 * so that what another process wrote is seen on either database; while nobody watches it does not ask at all.
 */
export function createLookout(db: Database, { everyMs = 1000, most = 400, onFailure = () => undefined }: Options = {}): Lookout {
  const watchers = new Map<Watcher, Watched>()
  const marks = new Map<Watched, string>()
  let closed = false
  let round = 0
  let looking: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined

  async function look(): Promise<void> {
    const subjects = [...new Set(watchers.values())]
    const now = await currentMarks(db, subjects)
    const isQuiet = ++round % quietRounds === 0
    for (const [watcher, subject] of watchers) {
      const mark = now.get(subject)
      if (mark === undefined && subjects.includes(subject)) watcher.ended()
      else if (mark !== undefined && mark !== marks.get(subject)) watcher.changed(mark)
      else if (isQuiet) watcher.quiet()
    }
    marks.clear()
    for (const [subject, mark] of now) marks.set(subject, mark)
  }

  function goOn(): void {
    if (closed || watchers.size === 0 || timer || looking) return
    timer = setTimeout(() => {
      timer = undefined
      looking = look()
        .catch(onFailure)
        .finally(() => {
          looking = undefined
          goOn()
        })
    }, everyMs)
  }

  return {
    watch: (subject, watcher) => {
      if (closed || watchers.size >= most) return null
      watchers.set(watcher, subject)
      const mark = marks.get(subject)
      if (mark !== undefined) watcher.changed(mark)
      goOn()
      return () => {
        watchers.delete(watcher)
        if (watchers.size === 0) marks.clear()
      }
    },
    close: async () => {
      closed = true
      clearTimeout(timer)
      await looking
      for (const watcher of watchers.keys()) watcher.ended()
      watchers.clear()
    },
  }
}

/** The marks of what there is, short enough to be sent each time. */
export async function currentMarks(db: Reader, subjects: readonly Watched[]): Promise<Map<Watched, string>> {
  const calls = await marksOfCalls(
    db,
    subjects.filter((subject) => isId('supplyCall', subject)),
  )
  const inquiries = await marksOfInquiries(
    db,
    subjects.filter((subject) => isId('inquiry', subject)),
  )
  return new Map<Watched, string>([...calls, ...inquiries].map(([subject, text]) => [subject, short(text)]))
}

export async function markOf(db: Reader, subject: Watched): Promise<string | null> {
  return (await currentMarks(db, [subject])).get(subject) ?? null
}

function short(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16)
}
