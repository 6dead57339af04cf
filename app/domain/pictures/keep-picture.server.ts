import type { Instant } from '#app/domain/shared/calendar'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Storage } from '#app/integrations/storage/storage'
import type { Database } from '#db/client.server'
import { wantPicture } from '#db/queries/pictures.server'
import { inTransaction } from '#db/transaction.server'
import { contentTypes, pictureKey } from './picture-files'
import type { PreparedPicture } from './prepare-picture.server'

type Kept = PreparedPicture & { drawing?: boolean }

/**
 * Its row first, its bytes after, and only then may anything name it: nothing lies in storage that no row knows of, and
 * what is named is there. Keeping it twice changes nothing.
 */
export async function keepPicture(
  db: Database,
  storage: Storage,
  picture: Kept,
  now: Instant,
): Promise<Outcome<'pictures.busy'>> {
  const { hash, width, height, colour, drawing } = picture
  const recorded = { hash, width, height, colour, ...(drawing && { drawing }) }
  if (!(await inTransaction(db, (trx) => wantPicture(trx, recorded, now)))) return refuse('pictures.busy')
  await putFiles(storage, picture)
  return { ok: true }
}

export async function putFiles(storage: Storage, { hash, variants }: Pick<PreparedPicture, 'hash' | 'variants'>): Promise<void> {
  for (const { width, bytes } of variants) {
    const key = pictureKey(hash, width)
    if (!(await storage.exists(key))) await storage.put(key, bytes, contentTypes.webp)
  }
}
