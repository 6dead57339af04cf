import { setTimeout as pause } from 'node:timers/promises'
import { carryOnImport } from '#app/domain/imports/commit-import.server'
import type { Actor } from '#app/domain/people/actor'
import type { ImportBatchId } from '#app/domain/shared/ids'
import type { HouseContext } from '#app/http/context'

const patienceMs = 2_000

/**
 * Takes the list in. An ordinary one is done before anybody waits; of a long one the page tells how far it is while this
 * goes on. What a stop of the house breaks off, the clockwork finishes.
 */
export async function takeInNow({ db, storage, lists, log, now }: HouseContext, viewer: Actor, batchId: ImportBatchId) {
  const work = carryOnImport(db, { storage, lists }, viewer, batchId, now).catch((error: unknown) => {
    log.error({ err: error, batchId }, 'a list was not taken in to its end')
    return undefined
  })
  const outcome = await Promise.race([work, pause(patienceMs, undefined, { ref: false })])
  return outcome?.ok ? outcome : undefined
}
