import type { Selectable } from 'kysely'
import type { Instant } from '#app/domain/shared/calendar'
import type { EventKind } from '#app/domain/shared/event-kinds'
import type { ProducerId, ProductId, StandardId } from '#app/domain/shared/ids'
import type { Reader, Trx } from '#db/client.server'
import type { Schema } from '#db/schema'

/** What a step of the house changes of a product, of a standard, of a maker: as it was, it can be put back. */
export type ProductWas = Pick<
  Selectable<Schema['products']>,
  'state' | 'returned_reason' | 'shelved_by' | 'shelved_reason' | 'waiting_since'
>
export type StandardWas = Pick<Selectable<Schema['standards']>, 'state'>
export type MakerWas = Pick<Selectable<Schema['producers']>, 'active' | 'resting_reason' | 'resting_since'>

export function productsAsTheyAre(db: Reader, ids: readonly ProductId[]) {
  return db
    .selectFrom('products')
    .select(['id', 'state', 'returned_reason', 'shelved_by', 'shelved_reason', 'waiting_since'])
    .where('id', 'in', [...ids])
    .execute()
}

export function standardsAsTheyAre(db: Reader, ids: readonly StandardId[]) {
  return db
    .selectFrom('standards')
    .select(['id', 'state'])
    .where('id', 'in', [...ids])
    .execute()
}

export function makersAsTheyAre(db: Reader, ids: readonly ProducerId[]) {
  return db
    .selectFrom('producers')
    .select(['id', 'active', 'resting_reason', 'resting_since'])
    .where('id', 'in', [...ids])
    .execute()
}

type Seen<Id, State> = { id: Id; state: State }

/** Compare-and-set; false when somebody moved it first. */
export async function putProductBack(
  trx: Trx,
  { id, state }: Seen<ProductId, ProductWas['state']>,
  was: ProductWas,
  now: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('products')
    .set({ ...was, updated_at: now })
    .where('id', '=', id)
    .where('state', '=', state)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Compare-and-set; false when somebody moved it first. */
export async function putStandardBack(
  trx: Trx,
  { id, state }: Seen<StandardId, StandardWas['state']>,
  was: StandardWas,
  now: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('standards')
    .set({ ...was, updated_at: now })
    .where('id', '=', id)
    .where('state', '=', state)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** What last changed a thing's state, or the last of these that happened to it. */
export function lastMoveOf(db: Reader, subject: string, kinds: readonly EventKind[] = []) {
  return db
    .selectFrom('events')
    .select(['at', 'kind', 'from_state as from', 'to_state as to', 'actor_id as actorId'])
    .where('subject', '=', subject)
    .where((where) =>
      where.or([
        where('from_state', '!=', where.ref('to_state')),
        ...(kinds.length > 0 ? [where('kind', 'in', [...kinds])] : []),
      ]),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}
