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

/** For the house's eyes: every member, named to the public or not. */
export function cooperativeMembers(db: Reader, cooperativeId: ProducerId) {
  return db
    .selectFrom('cooperative_members')
    .innerJoin('producers', 'producers.id', 'cooperative_members.producer_id')
    .select(['producers.id', 'producers.name', 'producers.members', 'producers.regency'])
    .where('cooperative_id', '=', cooperativeId)
    .orderBy('producers.name')
    .orderBy('producers.id')
    .execute()
}

/** Makers of the same kabupaten who are no members yet: to choose from. */
export function makersToJoin(db: Reader, cooperative: { id: ProducerId; regency: string }) {
  return db
    .selectFrom('producers')
    .select(['id', 'name', 'village'])
    .where('active', '=', 1)
    .where('regency', '=', cooperative.regency)
    .where('kind', '!=', 'cooperative')
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('cooperative_members')
            .select('cooperative_members.producer_id')
            .whereRef('cooperative_members.producer_id', '=', 'producers.id')
            .where('cooperative_members.cooperative_id', '=', cooperative.id),
        ),
      ),
    )
    .orderBy('name')
    .orderBy('id')
    .limit(500)
    .execute()
}
