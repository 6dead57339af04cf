import type { Instant } from '#app/domain/shared/calendar'
import type { ProducerId } from '#app/domain/shared/ids'
import type { Reader, Trx } from '#db/client.server'

/** Active makers with what kind they are; unknown ones are not among them. */
export async function kindsOf(db: Reader, ids: readonly ProducerId[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('producers')
    .select(['id', 'name', 'kind'])
    .where('id', 'in', [...ids])
    .where('active', '=', 1)
    .orderBy('id')
    .execute()
}

/** Gives back those who were no members before. */
export async function insertCooperativeMembers(
  trx: Trx,
  cooperative_id: ProducerId,
  producerIds: readonly ProducerId[],
  since: Instant,
): Promise<ProducerId[]> {
  const rows = await trx
    .insertInto('cooperative_members')
    .values(producerIds.map((producer_id) => ({ cooperative_id, producer_id, since })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('producer_id')
    .execute()
  return rows.map(({ producer_id }) => producer_id)
}

/** False when it was no member. */
export async function deleteCooperativeMember(trx: Trx, cooperativeId: ProducerId, producerId: ProducerId): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('cooperative_members')
    .where('cooperative_id', '=', cooperativeId)
    .where('producer_id', '=', producerId)
    .executeTakeFirstOrThrow()
  return numDeletedRows === 1n
}
