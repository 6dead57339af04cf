import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import { newId } from '#app/domain/shared/ids'
import type { Database } from '#db/client.server'
import { addToBulkStep, insertBulkStep } from '#db/queries/bulk-steps.server'
import { onceForKey } from '#db/queries/form-keys.server'
import { inTransaction } from '#db/transaction.server'

/** What was done in one go, and to what. */
export type KeptStep = {
  list: string
  step: string
  /** The form's: sent twice, one step is written down, with all that either sending moved. */
  key: string
  /** To whom it was given; null for what is only moved, or taken from whoever had it. */
  to: string | null
  /** What they are called, for the page. */
  name: string | null
}

/** Writes down what each thing was, so that it can be made so again. */
export async function keepStep(
  db: Database,
  actor: Actor,
  { key, to, ...step }: KeptStep,
  items: readonly (readonly [string, string | null])[],
  now: Instant,
): Promise<void> {
  if (items.length === 0) return
  const scope = `bulk.${step.list}.${step.step}:${actor.accountId}:${to ?? ''}`
  const id = newId('bulkStep', Date.parse(now))
  await inTransaction(db, async (trx) => {
    const kept = await onceForKey(trx, { scope, key }, now, async () => {
      const row = { ...step, given_to: to, items: JSON.stringify(items), count: items.length }
      await insertBulkStep(trx, { id, ...row, actor_id: actor.accountId, at: now, undone_at: null })
      return { id }
    })
    if (kept.id !== id) await addToBulkStep(trx, kept.id, items, now)
  })
}
