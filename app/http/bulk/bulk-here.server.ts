import { undoWithinMs } from '#app/domain/desk/take-back-several.server'
import { plusMs } from '#app/domain/shared/calendar'
import type { IdKind } from '#app/domain/shared/ids'
import { formKey } from '#app/http/form-key.server'
import type { Guarded } from '#app/http/viewer.server'
import { lastBulkStep } from '#db/queries/bulk-steps.server'
import { type BulkList, mostAtOnce } from './bulk-list'

/** What a list needs to move several at once: a key, how many the filters find, and what was done last and can be taken back. */
export async function bulkHere<Kind extends IdKind>({ db, viewer, now }: Guarded, bulk: BulkList<Kind>, found: number) {
  const last = await lastBulkStep(db, viewer, bulk.list, plusMs(now, -undoWithinMs))
  const step = last && bulk.steps[last.step]
  const undo =
    last && step && ('give' in step || step.undo)
      ? {
          stepId: last.id,
          at: last.at,
          said: 'give' in step && last.name === null ? step.taken : step.done,
          count: last.count,
          name: last.name ?? '',
        }
      : null
  return { key: formKey(), found, most: mostAtOnce, undo }
}

export type BulkHere = Awaited<ReturnType<typeof bulkHere>>
