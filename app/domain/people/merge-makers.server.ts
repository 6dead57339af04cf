import type { Actor } from '#app/domain/people/actor'
import { type Instant, dayOf } from '#app/domain/shared/calendar'
import { newId, type ProducerId, type ProducerMergeId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { holdsOfProducer } from '#db/queries/capacity.server'
import { updateCatalogue } from '#db/queries/catalogue-entries.server'
import { appendEvent } from '#db/queries/events.server'
import { productIdsOfMakers } from '#db/queries/import-changes.server'
import {
  apartFrom,
  callsOfBoth,
  closeMerged,
  type Filled,
  fillable,
  fillBlanks,
  insertMerge,
  keepApart,
  makerToMerge,
} from '#db/queries/maker-merges.server'
import { moveEverything } from '#db/queries/maker-merging.server'
import { lendPhoto } from '#db/queries/producer-pages.server'
import { inTransaction } from '#db/transaction.server'
import { mayMerge } from './may-merge'

export type Merge = { keptId: ProducerId; mergedId: ProducerId }

type Codes =
  | 'people.maker_unknown'
  | 'merging.same_maker'
  | 'merging.already_merged'
  | 'merging.both_promised'
  | 'merging.months_overfull'
  | 'shared.stale'

/**
 * One of two makers turned out to be the other: its goods, promises, orders, accounts and lists are the other's from now on.
 * What the one who stays did not tell is filled in, its photo too. Its consent stays its own: nobody agreed in its name.
 */
export async function mergeMakers(
  db: Database,
  actor: Actor,
  { keptId, mergedId }: Merge,
  now: Instant,
): Promise<Outcome<Codes, { mergeId: ProducerMergeId }>> {
  if (keptId === mergedId) return refuse('merging.same_maker')
  return inTransaction(db, async (trx) => {
    const kept = await makerToMerge(trx, keptId)
    const merged = await makerToMerge(trx, mergedId)
    if (!kept || !merged) return refuse('people.maker_unknown')
    if (kept.merged_into || merged.merged_into) return refuse('merging.already_merged')
    const calls = (await callsOfBoth(trx, keptId, mergedId)).map(({ number }) => number)
    const holds = { kept: await holdsOfProducer(trx, keptId), merged: await holdsOfProducer(trx, mergedId) }
    const allowed = mayMerge({ calls, ...holds }, dayOf(now))
    if (!allowed.ok) return allowed

    const filled: Filled = {}
    for (const field of fillable) {
      const value = merged[field]
      if (kept[field] === null && value !== null) filled[field] = value
    }
    const standing = { active: merged.active, field_officer_id: merged.field_officer_id }
    if (!(await closeMerged(trx, mergedId, keptId))) return refuse('shared.stale')
    const moved = await moveEverything(trx, mergedId, keptId)
    await fillBlanks(trx, keptId, filled)
    const photo = await lendPhoto(trx, mergedId, keptId, now)
    for (const other of await apartFrom(trx, mergedId))
      if (other !== keptId) await keepApart(trx, keptId, other, actor.accountId, now)

    const mergeId = newId('producerMerge', Date.parse(now))
    const journal = JSON.stringify({ moved, filled, standing, photo })
    await insertMerge(trx, { id: mergeId, keptId, mergedId, moved: journal, by: actor.accountId, at: now })
    await updateCatalogue(trx, await productIdsOfMakers(trx, [keptId]))
    const counts = Object.fromEntries(moved.map(({ table, keys }) => [table, keys.length]))
    await appendEvent(
      trx,
      actor,
      { kind: 'producer.merged', subject: keptId, data: { name: merged.name, mergedId, counts } },
      now,
    )
    await appendEvent(trx, actor, { kind: 'producer.merged_into', subject: mergedId, data: { name: kept.name, keptId } }, now)
    return { ok: true as const, mergeId }
  })
}

/** Staff looked at both: they are two. Remembered, so that nobody looks again. */
export async function tellApart(
  db: Database,
  actor: Actor,
  { oneId, otherId }: { oneId: ProducerId; otherId: ProducerId },
  now: Instant,
): Promise<Outcome<'people.maker_unknown' | 'merging.same_maker'>> {
  if (oneId === otherId) return refuse('merging.same_maker')
  return inTransaction(db, async (trx) => {
    const [one, other] = [await makerToMerge(trx, oneId), await makerToMerge(trx, otherId)]
    if (!one || !other) return refuse('people.maker_unknown')
    if (await keepApart(trx, oneId, otherId, actor.accountId, now)) {
      await appendEvent(trx, actor, { kind: 'producer.told_apart', subject: oneId, data: { name: other.name, otherId } }, now)
      await appendEvent(
        trx,
        actor,
        { kind: 'producer.told_apart', subject: otherId, data: { name: one.name, otherId: oneId } },
        now,
      )
    }
    return { ok: true }
  })
}
