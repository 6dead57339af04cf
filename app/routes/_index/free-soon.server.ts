import type { EntryId } from '#app/domain/catalogue/catalogue-index'
import { type FreeUntil, freeUntil, lastLookedAt } from '#app/domain/catalogue/free-until'
import type { Day } from '#app/domain/shared/calendar'
import type { Database } from '#db/client.server'
import { makersOfEntry } from '#db/queries/catalogue.server'
import { diariesUntil } from '#db/queries/diaries.server'

const months = 2

/** What can still be promised of each until the end of next month. */
export async function freeSoon<Entry extends { id: EntryId }>(
  db: Database,
  entries: readonly Entry[],
  today: Day,
): Promise<(Entry & { free: FreeUntil | null })[]> {
  const { of, others } = await diariesUntil(db, today, lastLookedAt(today, months))
  return Promise.all(
    entries.map(async (entry) => {
      const { capacities } = await makersOfEntry(db, entry.id)
      const makers = capacities.map(([producerId, perYear]) => ({ perYear, diary: of.get(producerId) ?? others }))
      return { ...entry, free: freeUntil(makers, today, months).at(-1) ?? null }
    }),
  )
}
