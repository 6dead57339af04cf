import type { Insertable, Updateable } from 'kysely'
import type { Actor } from '#app/domain/people/actor'
import type { AccountId, SavedFilterId } from '#app/domain/shared/ids'
import type { Reader, Trx } from '#db/client.server'
import type { Schema } from '#db/schema'

/** The viewer's own and those that others share, of these lists; by name. */
export function filtersSeen(db: Reader, viewer: Actor, lists: readonly string[]) {
  return db
    .selectFrom('saved_filters')
    .innerJoin('accounts', 'accounts.id', 'saved_filters.owner_id')
    .select(['saved_filters.id', 'saved_filters.list', 'saved_filters.name', 'saved_filters.query', 'saved_filters.shared'])
    .select(['saved_filters.owner_id as ownerId', 'accounts.name as ownerName'])
    .where('saved_filters.list', 'in', [...lists])
    .where((where) => where.or([where('saved_filters.owner_id', '=', viewer.accountId), where('saved_filters.shared', '=', 1)]))
    .orderBy('saved_filters.list')
    .orderBy('saved_filters.name_key')
    .orderBy('saved_filters.id')
    .execute()
}

export function ownFilters(db: Reader, ownerId: AccountId, list: string) {
  return db
    .selectFrom('saved_filters')
    .select(['id', 'name_key as nameKey'])
    .where('owner_id', '=', ownerId)
    .where('list', '=', list)
    .execute()
}

/** One that the viewer may change: its owner, and of the shared ones an admin, so that none outlives whoever left. */
export function filterToChange(db: Reader, viewer: Actor, id: SavedFilterId) {
  return db
    .selectFrom('saved_filters')
    .selectAll()
    .where('id', '=', id)
    .where((where) =>
      where.or([where('owner_id', '=', viewer.accountId), ...(viewer.roles.includes('admin') ? [where('shared', '=', 1)] : [])]),
    )
    .executeTakeFirst()
}

export async function insertFilter(trx: Trx, row: Insertable<Schema['saved_filters']>): Promise<void> {
  await trx.insertInto('saved_filters').values(row).execute()
}

type Change = Pick<Updateable<Schema['saved_filters']>, 'name' | 'name_key' | 'shared'>

export async function updateFilter(trx: Trx, id: SavedFilterId, change: Change): Promise<void> {
  await trx.updateTable('saved_filters').set(change).where('id', '=', id).execute()
}

export async function deleteFilter(trx: Trx, id: SavedFilterId): Promise<void> {
  await trx.deleteFrom('saved_filters').where('id', '=', id).execute()
}
