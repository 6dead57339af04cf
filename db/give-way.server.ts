import { setImmediate as nextTurn } from 'node:timers/promises'
import type { GiveWay } from '#app/domain/catalogue/sorted-in-pieces'

/** Long work beside a server that answers: every few milliseconds whatever waits has its turn. */
export function breather(ms = 8): GiveWay {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < ms) return
    await nextTurn()
    since = performance.now()
  }
}
