import { z } from 'zod'
import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { ProducerId, AccountId, PictureId, ProducerMergeId, SupplyCallId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { updateCatalogue } from '#db/queries/catalogue-entries.server'
import { appendEvent } from '#db/queries/events.server'
import { productIdsOfMakers } from '#db/queries/import-changes.server'
import {
  emptyBlanks,
  endMerge,
  hasPromisedOtherwise,
  makerToMerge,
  mergeById,
  reopenMerged,
} from '#db/queries/maker-merges.server'
import { commitmentsIn, moveBack, type Moved } from '#db/queries/maker-merging.server'
import { takePhotoBack } from '#db/queries/producer-pages.server'
import { inTransaction } from '#db/transaction.server'

const row = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))
const journal = z.object({
  moved: z.array(z.object({ table: z.string(), column: z.string(), keys: z.array(row), dropped: z.array(row) })),
  filled: z.record(z.string(), z.union([z.string(), z.number()])),
  photo: z.custom<PictureId>((value) => typeof value === 'string').optional(),
  standing: z.object({
    active: z.union([z.literal(0), z.literal(1)]),
    field_officer_id: z.custom<AccountId | null>((value) => value === null || typeof value === 'string'),
  }),
})

type Codes = 'merging.merge_unknown' | 'merging.already_undone' | 'merging.cannot_undo' | 'shared.stale'

/** They were two after all: what came with the merge goes back. What was made since stays where it was made. */
export async function unmergeMakers(
  db: Database,
  actor: Actor,
  { mergeId, keptId }: { mergeId: ProducerMergeId; keptId?: ProducerId },
  now: Instant,
): Promise<Outcome<Codes>> {
  return inTransaction(db, async (trx) => {
    const merge = await mergeById(trx, mergeId)
    // A page names both: a merge of other makers is none of its business.
    if (!merge || (keptId && merge.kept_id !== keptId)) return refuse('merging.merge_unknown')
    if (merge.undone_at) return refuse('merging.already_undone')
    const kept = await makerToMerge(trx, merge.kept_id)
    const merged = await makerToMerge(trx, merge.merged_id)
    if (!kept || !merged || kept.merged_into) return refuse('merging.cannot_undo')
    const { moved, filled, standing, photo } = journal.parse(JSON.parse(merge.moved))
    if (await hasPromisedOtherwise(trx, kept.id, callsIn(moved), commitmentsIn(moved))) return refuse('merging.cannot_undo')

    if (!(await endMerge(trx, mergeId, actor.accountId, now))) return refuse('shared.stale')
    if (!(await moveBack(trx, moved, kept.id, merged.id))) return refuse('merging.cannot_undo')
    if (!(await reopenMerged(trx, merged.id, kept.id, standing))) return refuse('merging.cannot_undo')
    await emptyBlanks(trx, kept.id, filled)
    if (photo) await takePhotoBack(trx, kept.id, photo, now)
    await updateCatalogue(trx, await productIdsOfMakers(trx, [kept.id, merged.id]))
    const told = (name: string) => ({ data: { name, mergeId } })
    await appendEvent(trx, actor, { kind: 'producer.unmerged', subject: kept.id, ...told(merged.name) }, now)
    await appendEvent(trx, actor, { kind: 'producer.unmerged', subject: merged.id, ...told(kept.name) }, now)
    return { ok: true }
  })
}

/** Calls to which the one who stays was asked only through the merge. */
function callsIn(moved: readonly Moved[]): SupplyCallId[] {
  return moved.flatMap(({ table, keys }) =>
    table === 'call_invitations' ? keys.map((key) => key['supply_call_id'] as SupplyCallId) : [],
  )
}
