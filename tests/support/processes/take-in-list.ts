import { commitImport, finishImports } from '#app/domain/imports/commit-import.server'
import { createListReader, developmentListWorker } from '#app/domain/imports/list-reader.server'
import { system } from '#app/domain/people/actor'
import type { ImportBatchId } from '#app/domain/shared/ids'
import { diskStorage } from '#app/integrations/storage/disk-storage.server'
import { openDatabase } from '#db/client.server'
import { now } from '#tests/support/clock'

/** Takes a staged list in, or without its id goes on with what another process left; says what came of it. */
const [url = '', folder = '', batchId] = process.argv.slice(2)
const db = openDatabase({ url })
const shelf = { storage: diskStorage(folder), lists: createListReader({ workerUrl: developmentListWorker() }) }
const outcome = batchId
  ? await commitImport(db, shelf, system, { batchId: batchId as ImportBatchId }, now)
  : await finishImports(db, shelf, system, now)
process.stdout.write(JSON.stringify(outcome))
await shelf.lists.close()
await db.destroy()
