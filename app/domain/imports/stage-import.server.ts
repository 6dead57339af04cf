import { createHash } from 'node:crypto'
import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import { type ImportBatchId, newId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { batchesOfFile, insertBatch } from '#db/queries/imports.server'
import { inTransaction } from '#db/transaction.server'
import type { FileRefusal } from './imported'
import type { ListFile } from './open-list.server'
import type { ListShelf } from './staged-list.server'
import { clean } from './words'

export const listKey = (fileHash: string) => `imports/${fileHash}`

type Codes = FileRefusal | 'importing.already_taken_in'

/** Keeps the file and what was guessed of it. Nothing of the list itself is written before staff commit. */
export async function stageImport(
  db: Database,
  { storage, lists }: ListShelf,
  actor: Actor,
  { bytes, fileName: sentAs }: ListFile,
  now: Instant,
): Promise<Outcome<Codes, { batchId: ImportBatchId }>> {
  // A browser sends any name it likes; PostgreSQL keeps no text with a zero in it.
  const fileName = clean(sentAs).slice(0, 200)
  const chosen = await lists.ask({ bytes, fileName }, { what: 'choose' })
  if (!chosen.ok) return { ...chosen, field: 'file' }
  const fileHash = createHash('sha256').update(bytes).digest('hex')
  await storage.put(listKey(fileHash), bytes, 'application/octet-stream')

  return inTransaction(db, async (trx) => {
    for (const earlier of await batchesOfFile(trx, fileHash)) {
      if (earlier.state === 'staged') return { ok: true as const, batchId: earlier.id }
      if (earlier.state === 'committed') {
        return refuse(
          'importing.already_taken_in',
          { name: earlier.file_name, on: earlier.committed_at ?? earlier.created_at },
          'file',
        )
      }
    }
    const batchId = newId('importBatch', Date.parse(now))
    await insertBatch(trx, {
      id: batchId,
      state: 'staged',
      file_name: fileName,
      file_hash: fileHash,
      sheet: chosen.sheet,
      layout: JSON.stringify(chosen.layout),
      producers_added: 0,
      products_added: 0,
      uploaded_by: actor.accountId,
      created_at: now,
      committed_at: null,
      undone_at: null,
    })
    await appendEvent(trx, actor, { kind: 'import.staged', subject: batchId, to: 'staged', data: { fileName } }, now)
    return { ok: true as const, batchId }
  })
}
