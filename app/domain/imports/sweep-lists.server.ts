import { type Instant, plusMs } from '#app/domain/shared/calendar'
import type { Storage } from '#app/integrations/storage/storage'
import type { Database } from '#db/client.server'
import { filesToSweep, markSwept } from '#db/queries/swept-lists.server'
import { listKey } from './list-key'

/** Long enough to take in the other sheets of the same file. Taking back needs no file. */
export const keptDays = 7
const mostInRound = 500

/**
 * Throws away the files of lists that are over: discarded and taken back at once, taken in after a week. File first, mark
 * last: a crash in between is made good by the next round. Who needs it again uploads it again.
 */
export async function sweepLists(db: Database, storage: Storage, now: Instant): Promise<number> {
  const before = plusMs(now, -keptDays * 86_400_000)
  const hashes = await filesToSweep(db, before, mostInRound)
  for (const hash of hashes) {
    await storage.remove(listKey(hash))
    await markSwept(db, hash, before, now)
  }
  return hashes.length
}
