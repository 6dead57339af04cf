import { type Instant, plusMs } from '#app/domain/shared/calendar'
import type { Storage } from '#app/integrations/storage/storage'
import type { Database } from '#db/client.server'
import { forgetPicture, leaseUnnamed } from '#db/queries/unused-pictures.server'
import { inTransaction } from '#db/transaction.server'
import { leaseMinutes, removeFiles } from './sweep-pictures.server'

/** A photo of people goes at once when nothing names it any more: nobody waits out a grace for it. What stops half way is swept later. */
export async function dropPicture(db: Database, storage: Storage, hash: string, now: Instant): Promise<void> {
  const until = plusMs(now, leaseMinutes * 60_000)
  const id = await inTransaction(db, (trx) => leaseUnnamed(trx, hash, { now, until }))
  if (!id) return
  await removeFiles(storage, hash)
  await forgetPicture(db, id, until)
}
