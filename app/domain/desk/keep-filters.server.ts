import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import { newId, type SavedFilterId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database, Trx } from '#db/client.server'
import { onceForKey } from '#db/queries/form-keys.server'
import { deleteFilter, filterToChange, insertFilter, ownFilters, updateFilter } from '#db/queries/saved-filters.server'
import { inTransaction } from '#db/transaction.server'

/** As many names as fit above a list. */
export const mostFilters = 30

type Naming = { name: string; shared: boolean }
/** `query` as the list's own schema understands it. */
type New = Naming & { list: string; query: string; key: string }
type NameRefusal = 'filters.name_taken'
type Saved = Outcome<NameRefusal | 'filters.nothing_chosen' | 'filters.too_many', { filterId: SavedFilterId }>

const keyOf = (name: string) => name.toLocaleLowerCase('id')

/** Keeps the filters of a list under a name of one's own. */
export async function saveFilter(db: Database, actor: Actor, { list, query, key, ...naming }: New, now: Instant): Promise<Saved> {
  return inTransaction(db, (trx) =>
    onceForKey(trx, { scope: `filter.save:${actor.accountId}`, key }, now, async (): Promise<Saved> => {
      if (query === '') return refuse('filters.nothing_chosen')
      const own = await ownFilters(trx, actor.accountId, list)
      if (own.length >= mostFilters) return refuse('filters.too_many', { most: mostFilters })
      if (own.some(({ nameKey }) => nameKey === keyOf(naming.name))) return refuse('filters.name_taken', undefined, 'name')
      const filterId = newId('savedFilter', Date.parse(now))
      await insertFilter(trx, { id: filterId, list, query, owner_id: actor.accountId, created_at: now, ...columnsOf(naming) })
      return { ok: true, filterId }
    }),
  )
}

/** Gives it another name, shares it with the house, or keeps it to oneself again. */
export async function changeFilter(
  db: Database,
  actor: Actor,
  { filterId, ...naming }: Naming & { filterId: SavedFilterId },
): Promise<Outcome<NameRefusal | 'filters.unknown'>> {
  return inTransaction(db, async (trx) => {
    const filter = await filterToChange(trx, actor, filterId)
    if (!filter) return refuse('filters.unknown')
    const others = (await ownFilters(trx, filter.owner_id, filter.list)).filter(({ id }) => id !== filterId)
    if (others.some(({ nameKey }) => nameKey === keyOf(naming.name))) return refuse('filters.name_taken', undefined, 'name')
    await updateFilter(trx, filterId, columnsOf(naming))
    return { ok: true }
  })
}

export async function removeFilter(
  db: Database,
  actor: Actor,
  { filterId }: { filterId: SavedFilterId },
): Promise<Outcome<'filters.unknown'>> {
  return inTransaction(db, async (trx: Trx) => {
    if (!(await filterToChange(trx, actor, filterId))) return refuse('filters.unknown')
    await deleteFilter(trx, filterId)
    return { ok: true }
  })
}

function columnsOf({ name, shared }: Naming) {
  return { name, name_key: keyOf(name), shared: shared ? (1 as const) : (0 as const) }
}
