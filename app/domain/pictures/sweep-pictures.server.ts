import { setImmediate as breathe } from 'node:timers/promises'
import { type Instant, plusMs } from '#app/domain/shared/calendar'
import type { Storage } from '#app/integrations/storage/storage'
import type { Database } from '#db/client.server'
import { endOfStretch, forgetPicture, leasePicture, noteUnused, picturesToSweep } from '#db/queries/unused-pictures.server'
import { inTransaction } from '#db/transaction.server'
import { pictureFormats, pictureKey, pictureWidths } from './picture-files'

const dayMs = 86_400_000
/** Long enough to take a mistake back, and for every page that was kept somewhere to be forgotten. */
export const graceDays = 30
/** Longer than it takes to remove one picture's files: whoever dies in between lets go of it after it. */
export const leaseMinutes = 10
/** So many are looked at before others get their turn. */
const stretch = 500
const mostInRound = 500

/**
 * Takes away what nothing has named for as long as the grace, files first, row last: a crash in between leaves a row that the
 * next round takes up again. Each is leased by compare-and-set, so that two processes never hold one.
 */
export async function sweepPictures(db: Database, storage: Storage, clock: () => Instant): Promise<{ swept: number }> {
  await lookThrough(db, clock())
  let swept = 0
  const before = plusMs(clock(), -graceDays * dayMs)
  for (const { id, hash } of await picturesToSweep(db, { before, now: clock(), most: mostInRound })) {
    const now = clock()
    const until = plusMs(now, leaseMinutes * 60_000)
    if (!(await inTransaction(db, (trx) => leasePicture(trx, id, { before, now, until })))) continue
    await removeFiles(storage, hash)
    await forgetPicture(db, id, until)
    swept++
  }
  return { swept }
}

async function lookThrough(db: Database, now: Instant): Promise<void> {
  let after = ''
  for (;;) {
    const to = await endOfStretch(db, after, stretch)
    if (!to) return
    await noteUnused(db, after, to, now)
    after = to
    await breathe()
  }
}

/** WebP first: nothing else can be made any more once it is gone. */
export async function removeFiles(storage: Storage, hash: string): Promise<void> {
  const others = pictureFormats.filter((format) => format !== 'webp')
  for (const format of ['webp', ...others] as const)
    for (const width of pictureWidths) await storage.remove(pictureKey(hash, width, format))
}
