import type { Logger } from 'pino'
import { finishImports } from '#app/domain/imports/commit-import.server'
import { sweepLists } from '#app/domain/imports/sweep-lists.server'
import { forgetLists } from '#app/domain/inquiries/forget-lists.server'
import { system } from '#app/domain/people/actor'
import { endDuePermits } from '#app/domain/motifs/permit-makers.server'
import { forgetExpired } from '#app/domain/people/forget-expired.server'
import { sweepPictures } from '#app/domain/pictures/sweep-pictures.server'
import { expireQuotes } from '#app/domain/quotes/end-quotes.server'
import { openDueMonths } from '#app/domain/standing/open-due-months.server'
import { closeDueCalls } from '#app/domain/supply/close-due-calls.server'
import { forgetUnfound, keepUnfound } from '#app/domain/vocabulary/unfound-searches.server'
import { instant } from '#app/domain/shared/calendar'
import type { Env } from '#app/env.server'
import type { ListShelf } from '#app/domain/imports/staged-list.server'
import type { Database } from '#db/client.server'

export type Clockwork = { stop: () => Promise<void> }

const minute = 60_000
const everyMs = 10 * minute
/** What was searched for in vain is on the list of staff while they look: mostly there is nothing to write. */
const soonMs = 5_000

/**
 * What time alone brings about: calls close, the months of standing supplies open, offers run out, lists nobody came back to
 * and sessions end, pictures that nothing shows any more and the files of lists that are over are thrown away. Each may run
 * twice without harm.
 */
export function startClockwork(db: Database, shelf: ListShelf, env: Env, log: Logger): Clockwork {
  const rounds = {
    calls: () => closeDueCalls(db, instant(Date.now())),
    standing: () => openDueMonths(db, instant(Date.now())),
    lists: async () => {
      for (const stuck of await finishImports(db, shelf, system, instant(Date.now())))
        log.error(stuck, 'a list was not taken in to its end')
    },
    listFiles: () => sweepLists(db, shelf.storage, instant(Date.now())),
    quotes: () => expireQuotes(db, instant(Date.now())),
    inquiryLists: () => forgetLists(db, instant(Date.now())),
    permits: () => endDuePermits(db, instant(Date.now())),
    searches: () => forgetUnfound(db, instant(Date.now())),
    pictures: () => sweepPictures(db, shelf.storage, () => instant(Date.now())),
    sessions: () => forgetExpired(db, env, instant(Date.now())),
  }
  let stopped = false

  async function goRound() {
    for (const [name, round] of Object.entries(rounds)) {
      if (stopped) return
      await round().catch((error: unknown) => log.error({ err: error, round: name }, 'the clockwork stumbled'))
    }
  }

  const keepSearches = () =>
    keepUnfound(db, instant(Date.now())).catch((error: unknown) => log.error({ err: error }, 'searches were not written down'))

  let running = Promise.resolve()
  const tick = () => void (running = running.then(goRound))
  const note = () => void (running = running.then(keepSearches))
  // Not at once: the first visitors come first.
  const first = setTimeout(tick, minute / 2)
  const timers = [setInterval(tick, everyMs), setInterval(note, soonMs)]
  return {
    stop() {
      stopped = true
      clearTimeout(first)
      for (const timer of timers) clearInterval(timer)
      return running.then(keepSearches)
    },
  }
}
