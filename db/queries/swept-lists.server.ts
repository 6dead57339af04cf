import type { Instant } from '#app/domain/shared/calendar'
import type { Reader } from '#db/client.server'

/** Files of which a list is looked at, is being taken in, or was taken in since then. */
const stillKept = (db: Reader, since: Instant) =>
  db
    .selectFrom('import_batches as live')
    .select('live.file_hash')
    .where(({ eb, or, and }) =>
      or([
        eb('live.state', 'in', ['staged', 'committing']),
        and([eb('live.state', '=', 'committed'), eb('live.committed_at', '>=', since)]),
      ]),
    )

/** Files that are still there though every list of theirs is over. */
export async function filesToSweep(db: Reader, since: Instant, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('import_batches')
    .select('file_hash')
    .distinct()
    .where('file_swept_at', 'is', null)
    .where('file_hash', 'not in', stillKept(db, since))
    .orderBy('file_hash')
    .limit(most)
    .execute()
  return rows.map(({ file_hash }) => file_hash)
}

export async function markSwept(db: Reader, fileHash: string, since: Instant, now: Instant): Promise<void> {
  await db
    .updateTable('import_batches')
    .set({ file_swept_at: now })
    .where('file_hash', '=', fileHash)
    .where('file_swept_at', 'is', null)
    .where('file_hash', 'not in', stillKept(db, since))
    .execute()
}
