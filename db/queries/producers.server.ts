import type { Updateable } from 'kysely'
import type { Actor } from '#app/domain/people/actor'
import { seesEveryWorkshop } from '#app/domain/people/sees-workshops'
import type { ProducerId } from '#app/domain/shared/ids'
import type { Reader, Trx } from '#db/client.server'
import type { Schema } from '#db/schema'

/** Producers the viewer may care for: the house's desks all of them, a field officer its own, a maker itself. One that was merged is nobody's. */
export function producersInCare(db: Reader, viewer: Actor) {
  const query = db.selectFrom('producers').where('producers.merged_into', 'is', null)
  if (seesEveryWorkshop(viewer)) return query
  return query.where((where) =>
    where.or([
      ...(viewer.producerIds.length > 0 ? [where('producers.id', 'in', [...viewer.producerIds])] : []),
      ...(viewer.roles.includes('fieldOfficer') ? [where('producers.field_officer_id', '=', viewer.accountId)] : []),
    ]),
  )
}

export async function anyInCare(db: Reader, viewer: Actor, ids: readonly ProducerId[]): Promise<boolean> {
  const found = producersInCare(db, viewer)
    .select('producers.id')
    .where('producers.id', 'in', [...ids])
  return (await found.limit(1).executeTakeFirst()) !== undefined
}

/** As they are now, for whoever changes what the house knows of them. A foreign one is not among them. */
export function producersToChange(trx: Trx, viewer: Actor, ids: readonly ProducerId[]) {
  return producersInCare(trx, viewer)
    .select([
      'producers.id',
      'producers.name',
      'producers.kind',
      'producers.members as hands',
      'producers.member_count as memberCount',
      'producers.field_officer_id as fieldOfficerId',
      'producers.cluster',
      'producers.shows_name as showsName',
      'producers.active',
    ])
    .where('producers.id', 'in', [...ids])
    .orderBy('producers.id')
    .execute()
}

export async function producerToChange(trx: Trx, viewer: Actor, id: ProducerId) {
  const [producer] = await producersToChange(trx, viewer, [id])
  return producer
}

/** How many work, and how many belong to a group or cooperative. */
export type People = { hands: number; memberCount: number | null }

/** Compare-and-set; false when somebody counted otherwise since. */
export async function countProducer(trx: Trx, id: ProducerId, seen: People, people: People): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('producers')
    .set({ members: people.hands, member_count: people.memberCount })
    .where('id', '=', id)
    .where('members', '=', seen.hands)
    .where((where) =>
      seen.memberCount === null ? where('member_count', 'is', null) : where('member_count', '=', seen.memberCount),
    )
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

type Change = Pick<Updateable<Schema['producers']>, 'field_officer_id' | 'cluster' | 'shows_name'>
type Seen = Partial<Pick<Schema['producers'], 'field_officer_id' | 'cluster' | 'shows_name'>>

/** Compare-and-set; false when one of the things `seen` is different by now. */
export async function changeProducer(trx: Trx, id: ProducerId, seen: Seen, change: Change): Promise<boolean> {
  let query = trx.updateTable('producers').set(change).where('id', '=', id)
  if (seen.shows_name !== undefined) query = query.where('shows_name', '=', seen.shows_name)
  if (seen.field_officer_id === null) query = query.where('field_officer_id', 'is', null)
  else if (seen.field_officer_id) query = query.where('field_officer_id', '=', seen.field_officer_id)
  if (seen.cluster === null) query = query.where('cluster', 'is', null)
  else if (seen.cluster) query = query.where('cluster', '=', seen.cluster)
  const { numUpdatedRows } = await query.executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
